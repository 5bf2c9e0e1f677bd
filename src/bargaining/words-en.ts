import type { Catalogue } from '../quantity/index.ts';
import { coercionWordsEn } from './coercion/words-en.ts';
import { condorcetWordsEn } from './condorcet/words-en.ts';
import { dealWordsEn } from './deal/words-en.ts';
import { exchangeWordsEn } from './exchange/words-en.ts';
import { ktabWordsEn } from './ktab/words-en.ts';
import { meanWordsEn } from './mean/words-en.ts';
import { motiveWordsEn } from './motive/words-en.ts';
import { pastCasesWordsEn } from './past-cases/words-en.ts';
import { scholzWordsEn } from './scholz/words-en.ts';
import { splitWordsEn } from './split/words-en.ts';
import { vetoWordsEn } from './veto/words-en.ts';

/** English words of the tables of actors; each model has words of its own in its folder. */
export const bargainingWordsEn: Catalogue = {
  ...coercionWordsEn,
  ...condorcetWordsEn,
  ...exchangeWordsEn,
  ...ktabWordsEn,
  ...meanWordsEn,
  ...motiveWordsEn,
  ...pastCasesWordsEn,
  ...scholzWordsEn,
  ...vetoWordsEn,
  ...splitWordsEn,
  ...dealWordsEn,
  'bargaining/no-model': 'there is no model "{value}" that is played in rounds',
  'bargaining/no-model.hint': 'one of {known}',
  'bargaining/no-preset': 'the expected-utility model has no preset "{value}"',
  'bargaining/no-preset.hint': 'one of {known}',
  'bargaining/one-issue': 'the expected-utility model plays one issue at a time',
  'bargaining/one-issue.hint': 'name one of: {known}',
  'bargaining/does-not-settle': 'does not settle',
  'bargaining/still-moving': 'still moving',
  'bargaining/no-issue': 'there is no issue to bargain over',
  'bargaining/no-actor': 'there is no actor',
  'bargaining/name-missing': '{path} has no name',
  'bargaining/name-twice': 'the name {value} stands twice',
  'bargaining/name-twice.hint': 'give each a name of its own',
  'bargaining/bad-line': 'the line of {path} runs from {low} to {high}',
  'bargaining/bad-line.hint': 'two numbers, the lower one first',
  'bargaining/off-line': '{value} lies off the line, which runs from {low} to {high}',
  'bargaining/bad-capability': 'the capability {value} is no number from 0 up',
  'bargaining/bad-salience': 'the salience {value} is no number from 0 to 1',
  'bargaining/bad-salience.hint': 'in a file salience is written from 0 to 100',
  'bargaining/rows': '{found} rows of stands for {expected} actors',
  'bargaining/columns': '{found} stands for {expected} issues',
  'bargaining/no-stand': 'nobody takes a position on {value}',
  'bargaining/no-weight': 'nobody who takes a position on {value} has any weight there',
  'bargaining/no-weight.hint':
    'weight is capability times salience: at least one actor needs both above 0',
  'bargaining/too-many-actors': '{found} actors are more than the {limit} that {model} can take',
  'bargaining/nobody-with-capability':
    'nobody who takes a position on {value} has a stated capability: {actors}',
  'bargaining/nobody-with-capability.hint': 'state a capability for each of them that counts',
  'bargaining/too-many-draws':
    '{draws} draws of a table of {found} actors would take too long; {limit} are the most',
  'bargaining/too-many-draws.hint': 'draw less often, or merge actors that stand together',
  'bargaining/too-many-actors.hint': 'merge actors that stand together, or take another model',
  'bargaining/unknown-issue': 'there is no issue "{value}"',
  'bargaining/unknown-issue.hint': 'the issues are: {known}',
  'bargaining/unknown-actor': 'there is no actor "{value}"',
  'bargaining/why-answer': 'median of the default forecast, over {draws} draws of all ranges',
  'bargaining/why-weight': 'capability × salience of {actor}, as a share of all',
  'bargaining/why-model-weighted-mean':
    'mean of all positions, each weighed by capability × salience',
  'bargaining/why-model-weighted-median':
    'position at which half of all capability × salience lies on either side',
  'bargaining/why-model-unweighted-mean': 'plain mean of all positions',
  'bargaining/why-model-capability-mean': 'mean of all positions, each weighed by capability alone',
  'bargaining/why-model-condorcet':
    'mean of a one-shot election between all positions on the table',
  'bargaining/why-model-scholz-printed':
    'weighted median once the expected-utility model, as printed, has settled',
  'bargaining/why-model-scholz-plotted':
    'weighted median once the expected-utility model, as plotted, has settled',
  'bargaining/why-model-spatial': 'weighted median once the spatial model has ended',
  'bargaining/why-model-exchange': 'weighted mean after positions were exchanged',
  'bargaining/why-capability': 'capability of {actor}, of {year}',
  'bargaining/why-position': 'what {actor} asks for on {issue}',
  'bargaining/why-shift': 'what the leader of {actor} adds on {issue}',
  'bargaining/why-leader': 'what {actor} asks for on {issue}, with the own part of {holder}',
  'bargaining/why-salience': 'how much {actor} cares about {issue}',
  'bargaining/why-evidence': 'what {actor} asks for on {issue}, estimated from {records} records',
  'bargaining/unknown-capability': 'the capability {path} is unknown',
  'bargaining/unknown-capability.hint':
    'an actor of unknown capability cannot be weighed: give a range, or leave it out',
  'bargaining/why-file': '{path}, as {file} has it',
  'bargaining/why-file-source': '{path}, as {file} has it, after {source}',
  'bargaining/why-unknown': 'nobody has stated {path} in {file}',
  'bargaining/column': 'there is no use for a column "{value}"',
  'bargaining/column.hint': 'the columns can be: {known}',
  'bargaining/no-number': '{path} is no number',
  'bargaining/no-number.hint': 'write 1234.5, with a point and without blanks or units',
  'bargaining/no-range': '{path} does not lie between its low and its high',
  'bargaining/two-capabilities': '{value} has two capabilities',
  'bargaining/two-capabilities.hint': 'write the same on each of its rows',
  'bargaining/two-lines': 'the issue {value} has two lines',
};
