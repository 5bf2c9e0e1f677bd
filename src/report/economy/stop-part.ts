import { coalitionWordsEn } from '../../coalition/index.ts';
import type { PlayerRole } from '../../coalition/index.ts';
import { render } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table as tableOf } from '../table.ts';
import { grouped } from './amounts.ts';
import type { Amounts } from './amounts.ts';
import { list } from './frame.ts';
import { amountsOf } from './split-part.ts';
import { tell } from './tell.ts';
import type { GameOnPage } from './write-gains-page.ts';

/** Two large amounts that differ by little read the same: what a coalition misses is told instead. */
const WORDS = {
  ...coalitionWordsEn,
  'coalition/why-not-in-core':
    '{coalition} complains most: by itself it would be {excess} better off',
};

/** Who is pivotal, which coalition complains, and what each is to the others. */
export function stopPart(game: GameOnPage): Piece {
  const { named, table } = game;
  const { players, roles, rules, why } = table;
  const amounts = amountsOf(table);
  const told = [
    ...why.map((each) => sentence(each, game, amounts)),
    ...rules.flatMap((rule) =>
      rule.why.map((each) =>
        tell('rule-problem', { rule: rule.rule, message: sentence(each, game, amounts) }),
      ),
    ),
  ];
  return html`${list(told)}
  ${
    roles !== undefined &&
    tableOf({
      caption: tell('roles-caption', { unit: amounts.unit }),
      columns: [
        { label: tell('col-who') },
        { label: tell('col-alone'), isNumber: true },
        { label: tell('col-adds'), isNumber: true },
        { label: tell('col-role') },
      ],
      rows: players.map((player, at) => [
        named(player),
        amounts.text(roles[at]?.alone ?? 0),
        amounts.text(roles[at]?.marginal ?? 0),
        roleText(roles[at]),
      ]),
    })
  }`;
}

function roleText(role: PlayerRole | undefined): string {
  if (role?.isDummy === true) return tell('dummy');
  if (role?.isVeto === true) return tell('can-stop');
  return role?.isNecessary === true ? tell('necessary') : '';
}

function sentence({ code, params }: Text, { named }: GameOnPage, amounts: Amounts): string {
  const together = (members: string): string => members.split(' + ').map(named).join(' + ');
  const shown = Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === 'number')
        return [key, key === 'samples' ? grouped(value) : amounts.text(value)];
      if (key === 'coalitions') return [key, value.split(', ').map(together).join(', ')];
      return [key, key === 'player' || key === 'coalition' ? together(value) : value];
    }),
  );
  return render({ code, params: shown }, WORDS);
}
