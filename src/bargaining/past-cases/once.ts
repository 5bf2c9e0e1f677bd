import type { PastCase } from './past-case.ts';

/** Works a thing out for each case but once: forecasters that read it differently share it. */
export function once<T>(work: (each: PastCase) => T): (each: PastCase) => T {
  const known = new Map<PastCase, { readonly made: T }>();
  return (each) => {
    const found = known.get(each) ?? { made: work(each) };
    known.set(each, found);
    return found.made;
  };
}
