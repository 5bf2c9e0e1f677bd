/** A number of a component: the column's name, what it is where nothing is said, and what it may be. */
export interface NumberAttribute {
  readonly kind: 'number';
  readonly name: string;
  readonly default: number;
  readonly least?: number;
  /** whether `inf` may stand here */
  readonly infinite?: boolean;
  /** whether a file `LIST-NAME.csv` may give it by snapshot */
  readonly series?: boolean;
}

export interface TextAttribute {
  readonly kind: 'text';
  readonly name: string;
  readonly default: string;
}

export interface FlagAttribute {
  readonly kind: 'flag';
  readonly name: string;
  readonly default: boolean;
}

export type Attribute = NumberAttribute | TextAttribute | FlagAttribute;

export const number = (
  name: string,
  initial: number,
  more: Omit<Partial<NumberAttribute>, 'kind' | 'name' | 'default'> = {},
): NumberAttribute => ({ kind: 'number', name, default: initial, ...more });

export const text = (name: string, initial = ''): TextAttribute => ({
  kind: 'text',
  name,
  default: initial,
});

export const flag = (name: string, initial = false): FlagAttribute => ({
  kind: 'flag',
  name,
  default: initial,
});

/** A kind of component as a folder holds it. */
export interface ComponentSpec {
  /** the file's name without `.csv` */
  readonly list: string;
  /** what is read */
  readonly read: readonly Attribute[];
  /** what changes the optimum and cannot be said here: an error unless the caller lets it go */
  readonly refused: readonly Attribute[];
  /** what is passed over with a warning */
  readonly warned: readonly string[];
  /** what does not bear on the optimum, and results of an earlier run: passed over in silence */
  readonly quiet: readonly string[];
  /** further columns that whoever reads the component looks at himself */
  readonly isOwn?: (name: string) => boolean;
}
