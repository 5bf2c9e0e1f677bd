import type { ApprovalsAnswer } from '../../../institution/index.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';

export interface ApprovalsScreen {
  readonly width: number;
  readonly day: string;
  readonly named: (id: string) => string;
}

/** Whose approval stands behind one, as a tree of who waits for whom, and what each asks for first. */
export function approvalsScreen(answer: ApprovalsAnswer, screen: ApprovalsScreen): Line[] {
  const { behind, circles, consents, of } = answer;
  const { day, named, width } = screen;
  return [
    ...fill([], [bold(`Who stands behind ${named(of)}`), dim(` · as of ${day}`)], width, 2),
    [],
    ...(behind.length === 0
      ? [[dim('  nobody: it waits for no approval on record')]]
      : treeOf(answer, of, 1, screen)),
    ...circles.flatMap((circle) =>
      fill(
        ['  '],
        [styled(`in a circle: ${circle.map(named).join(', ')} wait for one another`, 'bad')],
        width,
        4,
      ),
    ),
    ...(consents.length === 0 ? [] : [[], [dim('  yes, if first')]]),
    ...consents.flatMap((consent) => consentLines(consent, screen)),
  ];
}

type Behind = ApprovalsAnswer['behind'][number];

const WORDS: Readonly<Record<Behind['kind'], string>> = {
  'by-rule': 'decides by',
  alone: 'decided alone by',
  veto: 'can be stopped by',
  'hangs-on': 'hangs on',
  'in-practice': 'in practice waits for',
};

/**
 * Those right behind one, each with those behind it. Of one kind those who wait for nobody else share a line;
 * one that is told further up is only named again.
 */
function treeOf(
  answer: ApprovalsAnswer,
  at: string,
  depth: number,
  screen: ApprovalsScreen,
): Line[] {
  const { named, width } = screen;
  const indent = 2 * depth;
  const next = answer.behind.filter(({ waits }) => waits === at);
  const told = (kind: Behind['kind'], line: Line): Line[] =>
    fill([' '.repeat(indent)], [dim(`${WORDS[kind]} `), ...line], width, indent + 2);
  const nameOf = ({ certainty, id }: Pick<Behind, 'certainty' | 'id'>): string =>
    `${named(id)}${certainty === 'maybe' ? ' (not sure)' : ''}`;
  const isPlain = ({ about, id }: Behind): boolean =>
    about === null && answer.behind.every(({ waits }) => waits !== id);
  const again = answer.again.filter(({ waits }) => waits === at);
  const kinds = new Set([...next.filter(isPlain), ...again].map(({ kind }) => kind));
  return [
    ...next
      .filter((each) => !isPlain(each))
      .flatMap((each) => [
        ...told(each.kind, [
          nameOf(each),
          ...(each.about === null ? [] : [dim(`: ${each.about}`)]),
        ]),
        ...treeOf(answer, each.id, depth + 1, screen),
      ]),
    ...[...kinds].flatMap((kind) => {
      const names = [...next.filter(isPlain), ...again].filter((each) => each.kind === kind);
      return told(kind, [names.map(nameOf).join(', ')]);
    }),
  ];
}

function consentLines(
  { actor, answer, conditions, issue }: ApprovalsAnswer['consents'][number],
  { named, width }: ApprovalsScreen,
): Line[] {
  const told = conditions.map(({ at, issue: on, now, status }) => {
    const level = at === null ? 'a level nobody states' : number(at);
    const today = now === null ? 'unknown' : number(now);
    return `${on} at ${level} or more, today ${today}${status === 'met' ? ' (met)' : ''}`;
  });
  const head = `${named(actor)} on ${issue}: `;
  const isMet = answer === 'yes';
  return fill(['  '], [head, isMet ? told.join('; ') : styled(told.join('; '), 'bad')], width, 4);
}
