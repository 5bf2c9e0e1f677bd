import type { Problem } from '../../quantity/index.ts';

/** Problems by file, line and column; at one place as they were found. */
export function inPlaceOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => {
    const [first, second] = [a.place, b.place];
    if (first === undefined || second === undefined) {
      return Number(first !== undefined) - Number(second !== undefined);
    }
    if (first.file !== second.file) return first.file < second.file ? -1 : 1;
    return first.line - second.line || first.column - second.column;
  });
}
