import type { Law } from '../../../law/index.ts';
import { isInForce } from '../../../law/index.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { authorityName, citeOf } from './law-words.ts';

/** One provision: content, dates, who can open it, its exceptions, how sure its wording is. */
export function provisionCard(law: Law, id: string, width: number): Line[] {
  const { lawbook, asOf } = law;
  const provision = lawbook.provisions[id];
  if (provision === undefined) return [];
  const { cite, from, modality, regime, says, to, url, verb, wording } = provision;
  const force = isInForce(provision, asOf)
    ? styled('in force', 'good')
    : styled('not in force', 'warning');
  const lines: Line[] = [
    ...fill(
      [],
      [bold(cite), dim(` · ${id} · ${modality} · ${lawbook.regimes[regime]?.title ?? regime}`)],
      width,
      2,
    ),
    [
      '  ',
      force,
      dim(` on ${asOf} · from ${from ?? 'unknown'}${to === undefined ? '' : ` to ${to}`}`),
    ],
  ];
  const add = (label: string, text: string): void => {
    lines.push(...fill(['  '], [dim(`${label} `), text], width, 4));
  };
  if (verb !== undefined) add('verb', `“${verb}”`);
  add('says', says);
  add(
    'wording',
    `${WORDING[wording]}${provision['wording-note'] === undefined ? '' : `: ${provision['wording-note']}`}`,
  );
  for (const need of provision.needs) add('needs', need.says);
  if (provision.ledger !== undefined) add('quota', provision.ledger);
  if (provision.consequence !== undefined) add('follows', provision.consequence);
  const rule = law.bars.find((each) => each.id === id);
  for (const { by, procedure, under, conditions } of rule?.openings ?? []) {
    const wanted = conditions.map((each) => each.says).join('; ');
    add(
      'opened by',
      `${authorityName(lawbook, by)}, ${procedure} under ${citeOf(lawbook, under)}${wanted === '' ? '' : ` if ${wanted}`}`,
    );
  }
  for (const [other, each] of Object.entries(lawbook.provisions)) {
    if (each.defeats?.includes(id) === true)
      add('exception', `${each.cite}: ${each.says} [${other}]`);
    if (each.clarifies?.includes(id) === true)
      add('clarified by', `${each.cite}: ${each.says} [${other}]`);
  }
  for (const { against, words } of provision.guards ?? []) add(`against ${against}`, words);
  if (provision.note !== undefined) add('note', provision.note);
  add(
    'source',
    (provision.source ?? []).join(', ') || `assumption: ${provision.assumption ?? 'none'}`,
  );
  if (url !== undefined) lines.push(['  ', dim(url)]);
  return lines;
}

const WORDING = {
  A: 'A, seen in a cited source',
  B: 'B, from strong knowledge, not re-read: verify the text',
  C: 'C, number or detail unsure: verify the text',
} as const;
