import type { Card, Row } from '../show/card.ts';
import { fill } from './fill.ts';
import { bold, dim, styled } from './line.ts';
import type { Line, Span } from './line.ts';

/** A card as it is read: title, what it is, then its sections with the sources of each row. */
export function cardScreen(card: Card, head: string, width: number): Line[] {
  return [
    ...fill([], [bold(card.title), dim(` · ${head}`)], width, 2),
    ...card.about.flatMap((text) => fill(['  '], [text], width, 4)),
    ...card.sections.flatMap(({ rows, title }) => [
      [],
      ...(title === '' ? [] : [[bold(title)]]),
      ...rows.flatMap((row) => rowLines(row, width)),
    ]),
  ];
}

function rowLines({ assumption, hindsight, sources, text }: Row, width: number): Line[] {
  const depth = text.length - text.trimStart().length;
  const pieces: (string | Span)[] = [text.trimStart()];
  if (sources !== undefined && sources.length > 0) pieces.push(dim(` [${sources.join(', ')}]`));
  else if (assumption !== undefined) {
    pieces.push(styled(' [assumption', 'warning'), dim(`: ${assumption}]`));
  }
  if (hindsight === true) pieces.push(styled(' [hindsight]', 'notice'));
  const indent = 2 + depth;
  return fill([' '.repeat(indent)], pieces, width, indent + 2);
}
