/**
 * What sanctions law says of an activity on a day, and what would open it.
 * Run: `node examples/law.ts`
 */
import {
  answerLaw,
  describeProblem,
  exemptionsGiven,
  isoDate,
  lawbookAsOf,
  loadLawbook,
  openLaw,
  parseActivities,
  unwrap,
} from '../src/index.ts';

const text = `
- act: supply
  from: KR
  to: KP
  crosses: [military-demarcation-line]
  goods: { hs: '7302', text: rails of steel, amount: '400 t' }
  purpose: infrastructure
`;

const { lawbook, problems } = await loadLawbook();
const { file } = parseActivities({ path: 'rails.yaml', text });
if (lawbook === undefined || file === undefined) {
  throw new Error(problems.map(describeProblem).join('\n'));
}

for (const day of ['2017-12-21', '2017-12-22'].map(isoDate)) {
  const law = unwrap(openLaw(lawbookAsOf(lawbook, day), { asOf: day }));
  const { activities, unlock } = unwrap(answerLaw(law, file.activities, exemptionsGiven(file)));
  for (const { verdict, what } of activities) {
    console.log(`${day} ${what}: ${verdict.verdict}`);
    for (const { by, layer } of verdict.layers) {
      const barring = by.filter(({ effect }) => effect === 'bars');
      if (barring.length === 0) continue;
      console.log(`  ${layer}: ${barring.map(({ provision }) => provision).join(', ')}`);
    }
  }
  const [smallest] = unlock.sets;
  const deciding = smallest?.acts.map((act) => ('by' in act ? act.by : act.says)) ?? [];
  console.log(`  opened by: ${deciding.join(', ')}`);
}
