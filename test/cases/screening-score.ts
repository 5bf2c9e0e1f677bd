/** A pair of names with what is true of it and the score it was given. */
export interface Judged {
  readonly group: string;
  readonly isMatch: boolean;
  readonly score: number;
}

export interface Tally {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly rightlyLeft: number;
  readonly missed: number;
}

/** Counts the pairs by truth and by whether they reach the threshold. */
export function tally(judged: readonly Judged[], threshold: number): Tally {
  const count = (isMatch: boolean, reaches: boolean): number =>
    judged.filter((each) => each.isMatch === isMatch && each.score >= threshold === reaches).length;
  return {
    hits: count(true, true),
    falseAlarms: count(false, true),
    rightlyLeft: count(false, false),
    missed: count(true, false),
  };
}

/** Matthews correlation coefficient: 1 all right, 0 no better than chance. */
export function mcc({ falseAlarms, hits, missed, rightlyLeft }: Tally): number {
  const product =
    (hits + falseAlarms) * (hits + missed) * (rightlyLeft + falseAlarms) * (rightlyLeft + missed);
  return product === 0 ? 0 : (hits * rightlyLeft - falseAlarms * missed) / Math.sqrt(product);
}

/** The figures as rows of a table, a group each and all together. */
export function formatCounts(judged: readonly Judged[], threshold: number): string {
  const groups = [...new Set(judged.map(({ group }) => group))].toSorted();
  const rows = groups.map((group) =>
    row(
      group,
      judged.filter((each) => each.group === group),
    ),
  );
  return ['| group | pairs | MCC | precision | recall |', ...rows, row('all', judged)].join('\n');

  function row(name: string, part: readonly Judged[]): string {
    const counts = tally(part, threshold);
    const { falseAlarms, hits, missed } = counts;
    const oneSided = part.every(({ isMatch }) => isMatch === part[0]?.isMatch);
    const figures = [
      oneSided ? '–' : mcc(counts).toFixed(2),
      share(hits, hits + falseAlarms),
      share(hits, hits + missed),
    ];
    return `| ${name} | ${part.length} | ${figures.join(' | ')} |`;
  }
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(2);
