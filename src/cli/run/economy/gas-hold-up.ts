import { unwrap } from '../../../quantity/index.ts';
import { holdUp } from '../../../corridor/index.ts';
import type { GasRange, HoldUp, HoldUpGame, TransitLine } from '../../../corridor/index.ts';
import type { GasHoldUpOptions } from '../../commands/gas.ts';
import { namesOf } from '../../names.ts';
import { gasHoldUpScreen } from '../../screen/economy/gas-hold-up-screen.ts';
import type { HoldUpAnswer, HoldUpRow } from './gas-answers.ts';
import { DAILY, fallbacksOf } from './gas-fallbacks.ts';
import type { Covers } from './gas-fallbacks.ts';
import { gasOfTonne, heatingValue } from './gas-fee.ts';
import { holdUpRecords } from './gas-hold-up-record.ts';
import type { HoldUpRecords } from './gas-hold-up-record.ts';
import { GasInputs, currencyOf } from './gas-inputs.ts';
import { aboutPack, openGasPack } from './gas-pack.ts';
import type { GasPack } from './gas-pack.ts';
import { printGas } from './gas-print.ts';
import { exactly, product, rangeIn, scaled, stated, yearlyShare } from './gas-quantity.ts';

/** Lengths of a cut that are shown where nobody says how long the buyer needs, days. */
const LONGEST = [30, 90, 365];

/** Prints what cutting the line would bring the transit state; returns the exit code. */
export async function gasHoldUp(given: string | undefined, options: GasHoldUpOptions): Promise<0> {
  const pack = given === undefined ? undefined : await openGasPack(given, options);
  const answer = holdUpAnswer(pack, options);
  await printGas(options, {
    schema: 'gas-hold-up@1',
    pack,
    answer,
    screen: (width) => gasHoldUpScreen(answer, width),
    table: {
      head: [
        'fallback',
        'longest cut, days',
        'end',
        `payoff, ${answer.currency}`,
        'critical patience a day',
        'cut threatened, days',
        'costs buyer',
        'costs transit state',
        'deterred',
      ],
      rows: answer.rows.flatMap(({ cuts, name }) =>
        cuts.flatMap((cut) =>
          (['low', 'base', 'high'] as const).map((end) => [
            name,
            cut.longest,
            end,
            cut.payoff[end],
            cut.critical[end],
            end === 'base' ? cut.days : null,
            end === 'base' ? cut.buyer : null,
            end === 'base' ? cut.transit : null,
            cut.deterred,
          ]),
        ),
      ),
    },
  });
  return 0;
}

interface Bare {
  readonly flow: GasRange;
  readonly shortage: GasRange;
  readonly fee: GasRange;
}

function holdUpAnswer(pack: GasPack | undefined, options: GasHoldUpOptions): HoldUpAnswer {
  const asked = new GasInputs();
  const currency =
    pack?.currency ??
    currencyOf([
      options.fee,
      options.shortageCost,
      options.storageCost,
      options.backupCost,
      options.loopCost,
      options.hostageCost,
    ]) ??
    'USD';
  const heating = heatingValue(asked, options.heatingValue, pack);
  const perTonne = gasOfTonne(asked, options.gasPerTonne);
  const found = pack === undefined ? undefined : holdUpRecords(pack, options.by);
  const volume = asked.volume(
    {
      name: 'volume',
      option: '--volume',
      text: options.volume,
      example: '10 bcm/yr',
      found: found?.volume,
    },
    perTonne,
  );
  const fee = feeOf(asked, options, currency, found);
  const shortage = asked.price(
    {
      name: 'cost of going short, above the price',
      option: '--shortage-cost',
      text: options.shortageCost,
      unit: `${currency}/1000m3`,
      example: `200 ${currency}/1000m3`,
      found: found?.shortage,
    },
    heating,
  );
  const rows = fallbacksOf(asked, options, currency, heating, found);
  const { game, isStated, longest, rate } = gameOf(asked, options, found);
  if (pack === undefined) asked.requireAll();
  const bare =
    volume === undefined || fee === undefined || shortage === undefined
      ? undefined
      : { flow: scaled(volume, DAILY), fee, shortage };
  const { transit } = found ?? {};
  return {
    title: pack === undefined ? 'Hold-up' : `${pack.title}: hold-up`,
    about: pack === undefined ? '' : aboutPack(pack),
    used: asked.used,
    missing: asked.missing,
    currency,
    transit:
      transit === undefined || pack === undefined ? null : namesOf(pack.view.pack).actor(transit),
    longest,
    isStated,
    rate: rate ?? null,
    rows:
      bare === undefined
        ? []
        : rows.map(({ covers, name }) => rowOf(name, bare, covers, longest, game, rate)),
  };
}

function feeOf(
  asked: GasInputs,
  options: GasHoldUpOptions,
  currency: string,
  found: HoldUpRecords | undefined,
): GasRange | undefined {
  const example = `2 ${currency}/1000m3/100km`;
  const byDistance =
    options.fee !== undefined &&
    stated({ text: options.fee, option: '--fee', example }).unit?.dimension.length === -4;
  const length = byDistance
    ? asked.ask({
        name: 'length of the transit',
        option: '--length',
        text: options.length,
        unit: 'km',
        example: '775 km',
      })
    : undefined;
  return asked.ask(
    {
      name: 'fee for passage',
      option: '--fee',
      text: options.fee,
      unit: `${currency}/1000m3`,
      example,
      found: found?.fee,
      positive: false,
    },
    (written) =>
      byDistance
        ? scaled(
            product(rangeIn(written, `${currency}/1000m3/100km`), length ?? exactly(0)),
            1 / 100,
          )
        : rangeIn(written, `${currency}/1000m3`),
  );
}

/** How both sides bargain. */
function gameOf(asked: GasInputs, options: GasHoldUpOptions, found: HoldUpRecords | undefined) {
  const share = (
    name: string,
    option: string,
    text_: string | undefined,
    value: number,
    why: string,
  ): number =>
    asked.ask({
      name,
      option,
      text: text_,
      unit: 'share',
      example: '50 %',
      assumed: { value, why },
      single: true,
      positive: false,
    })?.base ?? value;
  const weight = share(
    'part of the transit state',
    '--weight',
    options.weight,
    0.5,
    'both gain alike (Nash)',
  );
  const lostForGood = share(
    'fee lost for good after a cut',
    '--lost',
    options.lost,
    1,
    'the buyer turns away',
  );
  const days = asked.ask({
    name: 'longest cut',
    option: '--longest',
    text: options.longest,
    unit: 'd',
    example: '180 days',
    found: { why: 'several are shown' },
    needed: false,
    single: true,
  });
  const rate = asked.ask(
    {
      name: 'yearly rate of the transit state',
      option: '--patience',
      text: options.patience,
      unit: 'share',
      example: '18 %/yr',
      found: found?.rate,
      needed: false,
    },
    yearlyShare,
  );
  const longest = days === undefined ? LONGEST : [Math.round(days.base)];
  return { game: { weight, lostForGood }, longest, isStated: days !== undefined, rate };
}

/** Days of a mean year. */
const YEAR = 365.2425;

/** All at the ends that make the payoff least, as they are, and all at those that make it most. */
function rowOf(
  name: string,
  bare: Bare,
  covers: Covers,
  longest: readonly number[],
  game: Omit<HoldUpGame, 'longest'>,
  rate: GasRange | undefined,
): HoldUpRow {
  return {
    name,
    cuts: longest.map((days) => {
      const at = (end: keyof GasRange): HoldUp =>
        unwrap(holdUp(lineAt(bare, covers, end), { ...game, longest: days }));
      const [low, base, high] = [at('low'), at('base'), at('high')];
      const critical = {
        low: low.criticalPatience,
        base: base.criticalPatience,
        high: high.criticalPatience,
      };
      return {
        longest: days,
        payoff: { low: low.payoff, base: base.payoff, high: high.payoff },
        days: base.threat.days,
        buyer: base.threat.buyer,
        transit: base.threat.transit,
        critical,
        rate: {
          low: yearlyRate(critical.high),
          base: yearlyRate(critical.base),
          high: yearlyRate(critical.low),
        },
        deterred: verdict(critical, rate),
      };
    }),
  };
}

/** The yearly rate of a day's discount factor; none of 0 or 1, and none that is beyond any number. */
function yearlyRate(patience: number): number | null {
  const rate = (1 / patience) ** YEAR - 1;
  return patience < 1 && Number.isFinite(rate) ? rate : null;
}

function verdict(
  critical: GasRange,
  rate: GasRange | undefined,
): HoldUpRow['cuts'][number]['deterred'] {
  if (rate === undefined) return null;
  const [least, most] = [(1 + rate.high) ** (-1 / YEAR), (1 + rate.low) ** (-1 / YEAR)];
  if (least >= critical.high) return 'yes';
  return most < critical.low ? 'no' : 'depends';
}

/** The line at an end of the payoff: what the buyer loses rises to it, what it can fall back on falls. */
function lineAt({ fee, flow, shortage }: Bare, covers: Covers, end: keyof GasRange): TransitLine {
  const against = { low: 'high', base: 'base', high: 'low' } as const;
  const other = against[end];
  const { backup, hostage, loop, storage } = covers;
  return {
    flow: flow[end],
    shortageCost: shortage[end],
    fee: fee[other],
    ...(storage === undefined
      ? {}
      : {
          storage: {
            days: storage.days[other],
            cost: storage.cost[end],
            rate: storage.rate[other],
          },
        }),
    ...(backup === undefined
      ? {}
      : { backup: { share: backup.share[other], cost: backup.cost[end] } }),
    ...(loop === undefined ? {} : { loop: { share: loop.share[other], cost: loop.cost[end] } }),
    ...(hostage === undefined
      ? {}
      : { hostage: { flow: hostage.flow[other], cost: hostage.cost[other] } }),
  };
}
