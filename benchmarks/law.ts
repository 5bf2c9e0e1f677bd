import {
  isoDate,
  judge,
  loadLawbook,
  loadScenario,
  openLaw,
  parseActivities,
  phaseLaw,
  unlock,
  unwrap,
  viewAsOf,
} from '../src/index.ts';
import type { Activity, Lawbook, Step, View } from '../src/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { plainJudge } from './plain-law.ts';

export const about =
  'activities judged a second by all bodies of law, and what would unlock a phase';

const TIMES = 5;
const COUNT = 10_000;
const DAY = '2018-11-28';
const PROJECT = 'kaesong-zone';
const CODES = ['7302', '4406', '8606', '2710', '10', '9303', '2701', '8411'];
const STATES = ['KR', 'RU', 'CN', 'JP', 'US'];

export async function run(): Promise<Figure[]> {
  const { lawbook } = await loadLawbook();
  const { pack } = await loadScenario('korea');
  if (lawbook === undefined || pack === undefined) {
    throw new Error('a body of law or the pack has errors: landbridge check says which');
  }
  const view = viewAsOf(pack, isoDate(DAY));
  const simple = repeated(cargoes());
  const phases = Object.values(view.pack.projects).flatMap(({ phases: steps }) =>
    Object.values(steps).flatMap(({ activities }) => activities),
  );
  const opened = await timed(TIMES, () => unwrap(openLaw(lawbook, { asOf: isoDate(DAY) })));
  const rows = Object.keys(lawbook.provisions).length;
  return [
    { what: `${rows} rows opened on a day`, value: opened, unit: 'ms' },
    ...(await judging('one cargo', lawbook, simple)),
    ...(await judging('activities of the Korean pack', lawbook, repeated(phases))),
    ...(await unlocking(view, 'works')),
    ...(await unlocking(view, 'service')),
  ];
}

/** One kind of goods on its way between two states, as most who ask have it. */
function cargoes(): Activity[] {
  const rows = STATES.flatMap((from) =>
    CODES.map(
      (hs) => `{ act: supply, from: ${from}, to: KP, goods: { hs: '${hs}', text: goods } }`,
    ),
  );
  const text = rows.map((row) => `- ${row}`).join('\n');
  return parseActivities({ path: 'cargoes.yaml', text }).file?.activities ?? [];
}

const repeated = (activities: readonly Activity[]): Activity[] =>
  Array.from({ length: COUNT }, (_, at) => activities.slice(at % activities.length)[0]).filter(
    (each) => each !== undefined,
  );

async function judging(
  what: string,
  lawbook: Lawbook,
  activities: readonly Activity[],
): Promise<Figure[]> {
  const law = unwrap(openLaw(lawbook, { asOf: isoDate(DAY) }));
  const judged = await timed(TIMES, () => judge(law, activities));
  const plain = await timed(TIMES, () => plainJudge(lawbook, DAY, activities));
  const perSecond = (ms: number): number => (activities.length / ms) * 1000;
  return [
    { what: `${what}: judge`, value: perSecond(judged), unit: 'activities/s' },
    { what: `${what}: plain version`, value: perSecond(plain), unit: 'activities/s' },
    { what: `${what}: judge ÷ plain version`, value: judged / plain, unit: '× the time' },
  ];
}

async function unlocking(view: View, step: Step): Promise<Figure[]> {
  const { activities, exemptions, law } = unwrap(phaseLaw(view, PROJECT, step));
  const found = unwrap(unlock(law, activities, exemptions));
  const took = await timed(TIMES, () => unwrap(unlock(law, activities, exemptions)));
  const what = `${PROJECT} ${step}`;
  const sizes = found.sets.map(({ acts }) => acts.length);
  return [
    { what: `${what}: unlock`, value: took, unit: 'ms' },
    { what: `${what}: bars`, value: found.blockers.length, unit: 'findings' },
    { what: `${what}: smallest sets`, value: sizes.length, unit: 'sets' },
    { what: `${what}: acts in the first`, value: sizes[0] ?? 0, unit: 'acts' },
    { what: `${what}: acts in the largest`, value: Math.max(0, ...sizes), unit: 'acts' },
  ];
}
