import type { Catalogue } from '../quantity/index.ts';

/** Words of this folder: what can go wrong with a model, a solver, or a file of a model. */
export const wordsEn: Catalogue = {
  'solver/closed': 'this session of the solver is closed',
  'solver/closed.hint': 'open the model again',
  'solver/bad-model': 'this is no model: {reason}',
  'solver/bad-model.hint': 'this is a fault of ours: please report it',
  'solver/no-conflict': 'a conflict was asked of a model that was not found infeasible',
  'solver/no-conflict.hint': 'ask for it after a solve that ended so',
  'solver/not-loaded': 'the solver could not be loaded: {reason}',
  'solver/not-loaded.hint': 'state in `locateFile` where {value} lies',
  'solver/no-binary': 'there is no {value} on the PATH',
  'solver/no-binary.hint': 'install it, or use the solver that comes with the package',

  'solver/too-large': '{value} characters are more than the {most} a model file may have',
  'solver/too-large.hint': 'allow more with `maxSize`',
  'solver/not-text': 'this is no text in UTF-8',
  'solver/not-text.hint': 'unpack it first if it is packed',
  'solver/unexpected': 'expected {wanted}, found {value}',
  'solver/unsupported': '{value} is not read here',
  'solver/unsupported.hint':
    'read are linear rows, ranges, bounds, whole numbers and a quadratic objective',
  'solver/unknown-name': 'there is no {kind} {value}',
  'solver/twice': '{kind} {value} is stated twice',
  'solver/range-direction': 'a row between two numbers needs both comparisons the same way',
  'solver/constant-row': 'this row has no variable',
  'solver/needs-half': 'the quadratic part of an objective ends in ] / 2',
  'solver/bound-unclear': '{value} has {bound}, which readers of MPS take in different ways',
  'solver/bound-unclear.hint': 'state its lower and its upper bound',
};
