/** For an option that may be given again: what was given before, and what is given now. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
