import fc from 'fast-check';

/**
 * Properties are tried on the same values in every run, so that a run that fails fails again. Others:
 * `FC_SEED=7 npm test`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? 1) });
