/**
 * The little of the DOM a figure needs, so that the same function draws in a browser, with jsdom,
 * or with anything else that is handed in. A browser's `Document` and `Element` fit.
 */
export interface FigureDocument {
  createElementNS(namespace: string, name: string): FigureElement;
}

/** A drawn figure, or a part of one. */
export interface FigureElement {
  /** the markup: stands in a page as it is, and is a whole SVG file as well */
  readonly outerHTML: string;
  textContent: string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  prepend(...children: FigureElement[]): void;
}
