/** Markup of ours; every text that came from elsewhere is already escaped in it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup as it is, all else escaped; lists joined, gaps left out. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

export const NOTHING = new Markup('');

/**
 * A template of HTML. A pack's texts are hostile until escaped, so everything put in is escaped,
 * for elements and quoted attributes alike, unless it is {@link Markup} itself.
 *
 * @example
 * html`<p title="${'"'}">${'<b>'}</p>`.text; // '<p title="&quot;">&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const parts = partsOf(strings).map(
    (part, at) => part + (at < pieces.length ? textOf(pieces[at]) : ''),
  );
  return new Markup(parts.join(''));
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The fixed parts without the indentation of the source, which would be a third of the page. */
function partsOf(strings: TemplateStringsArray): readonly string[] {
  let parts = known.get(strings);
  if (parts === undefined) {
    parts = strings.map((part) => part.replaceAll(/\s*\n\s*/g, '\n'));
    known.set(strings, parts);
  }
  return parts;
}

/** Markup that needs no escaping: the style sheet, the script, a drawn figure. Never a pack's text. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/**
 * A sentence of a catalogue with markup in its places.
 *
 * @example
 * phrase('at most {chance}', { chance: html`<b>4 %</b>` }).text; // 'at most <b>4 %</b>'
 */
export function phrase(template: string, params: Readonly<Record<string, Piece>>): Markup {
  const parts = template.split(/\{([A-Za-z][A-Za-z0-9]*)\}/);
  return new Markup(
    parts.map((part, at) => (at % 2 === 0 ? escape(part) : textOf(params[part]))).join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

function textOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return piece.map((each) => textOf(each)).join('');
}
