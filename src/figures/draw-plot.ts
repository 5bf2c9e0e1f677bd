import * as Plot from '@observablehq/plot';
import type { FigureDocument, FigureElement } from './figure-document.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Letters of all scripts of the region, whichever of these fonts the reader's machine has. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK KR", "Malgun Gothic", ' +
  '"Apple SD Gothic Neo", "Microsoft YaHei", "PingFang SC", "Hiragino Sans", sans-serif';

/** px; a figure is drawn for this width and scales with its page. */
export const WIDTH = 520;
/** px */
export const LETTERS = 13;

/** px, of notes and axes */
export const SMALL = 12;

/**
 * Colours by role, each a CSS variable that the page sets for light, dark and print, with a value
 * for an SVG that stands alone. Blue and vermilion of Okabe and Ito (2008), told apart by everybody;
 * no meaning rests on colour alone.
 */
export const INK = {
  line: 'var(--lb-line, #0072b2)',
  now: 'var(--lb-now, #b84a00)',
  faint: 'var(--lb-faint, #8a8d93)',
  paper: 'var(--lb-paper, #ffffff)',
} as const;

/** Text that stays readable over lines. */
export const HALO = { fill: 'currentColor', stroke: INK.paper, strokeWidth: 4 } as const;

/** A vertical scale in px from the top, for figures that lay out their own rows. */
export function pixelRows(height: number, { marginBottom }: { readonly marginBottom: number }) {
  const y: Plot.ScaleOptions = {
    type: 'linear',
    domain: [0, height],
    range: [0, height],
    axis: null,
  };
  return { height: height + marginBottom, y };
}

/** What a figure says to those who do not see it. */
export interface FigureText {
  /** prefix of the ids inside the figure, unique in its page */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Draws a plot as an SVG image with a title and a description. The same options give the same bytes:
 * no id in it is counted or drawn at random.
 */
export function drawPlot(
  document: FigureDocument,
  { id, title, description }: FigureText,
  options: Plot.PlotOptions,
): FigureElement {
  const style = { fontFamily: FONTS, fontSize: `${LETTERS}px`, overflow: 'visible' };
  const all = { width: WIDTH, className: 'lb-figure', style, ...options };
  const drawn: unknown = Plot.plot(Object.assign(all, { document }));
  if (!isFigureElement(drawn)) throw new TypeError('the document handed in draws no elements');
  const described = [
    { name: 'title', text: title },
    { name: 'desc', text: description },
  ].map(({ name, text }) => {
    const element = document.createElementNS(SVG, name);
    element.setAttribute('id', `${id}-${name}`);
    element.textContent = text;
    return element;
  });
  drawn.prepend(...described);
  drawn.setAttribute('xmlns', SVG);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-labelledby', `${id}-title`);
  drawn.setAttribute('aria-describedby', `${id}-desc`);
  return drawn;
}

function isFigureElement(value: unknown): value is FigureElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'outerHTML' in value &&
    typeof value.outerHTML === 'string' &&
    'setAttribute' in value &&
    'prepend' in value
  );
}
