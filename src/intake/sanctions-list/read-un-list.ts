import { SaxesParser } from 'saxes';
import { isIsoDate, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { ListEntry, SanctionsList } from '../../law/index.ts';
import { at, refuse } from '../text-file.ts';
import type { TextFile } from '../text-file.ts';
import { unEntry } from './un-entry.ts';
import type { XmlNode } from './un-entry.ts';

/** Elements inside one another; the list has five. */
const DEEPEST = 16;

/**
 * Reads the UN consolidated list (`CONSOLIDATED_LIST`, XML). Fails with file and
 * line when it is cut off, broken, another document, or has a document type: entities are never
 * expanded. All or nothing: no entry of a broken file is returned.
 *
 * @example
 * const text = `<CONSOLIDATED_LIST dateGenerated="2031-05-14T08:00:00Z"><ENTITIES><ENTITY>
 *   <REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER><FIRST_NAME>NORTH QUAY LINES</FIRST_NAME>
 * </ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
 * unwrap(readUnList({ file: 'list.xml', text })).entries.map(({ ref }) => ref); // ['XXe.001']
 */
export function readUnList({ file, text }: TextFile): Result<SanctionsList> {
  if (WEB_PAGE.test(text)) {
    return refuse('intake/not-a-list', at(file, 1), { params: { what: 'it is a web page' } });
  }
  const parser = new SaxesParser({ fileName: file, xmlns: false });
  const entries: ListEntry[] = [];
  const refs = new Set<string>();
  const open: XmlNode[] = [];
  let date: string | undefined;
  let root = '';
  const failures: Result<never>[] = [];
  const stop = (problem: Result<never>): void => {
    failures.push(problem);
  };
  const here = (): ReturnType<typeof at> => at(file, parser.line, parser.column + 1);

  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      stop(refuse('intake/other-encoding', here(), { value: encoding }));
    }
  });
  parser.on('doctype', () => stop(refuse('intake/doctype', here())));
  parser.on('error', ({ message }) => {
    const what = message.replace(/^.*?:\d+:\d+: /, '').replace(/\.$/, '');
    const cut = /unclosed|unexpected end|document must contain/i.test(what);
    stop(refuse(cut ? 'intake/cut-off' : 'intake/broken-xml', here(), { params: { what } }));
  });
  parser.on('opentag', ({ attributes, name }) => {
    if (root === '') {
      root = name;
      date = attributes['dateGenerated']?.slice(0, 10);
      if (name !== 'CONSOLIDATED_LIST') {
        const what = `its root is <${printableTag(name)}>`;
        stop(refuse('intake/not-a-list', here(), { params: { what } }));
      }
    }
    if (open.length >= DEEPEST) {
      stop(refuse('intake/broken-xml', here(), { params: { what: 'too deep' } }));
    }
    open.push({ name, text: '', children: [], line: parser.line });
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += piece;
  });
  parser.on('closetag', () => {
    const node = open.pop();
    if (node === undefined) return;
    if (node.name !== 'INDIVIDUAL' && node.name !== 'ENTITY') {
      if (open.length > 2) open.at(-1)?.children.push(node);
      return;
    }
    const entry = unEntry(node, file);
    if (!entry.ok) {
      stop(entry);
    } else if (refs.has(entry.value.ref)) {
      stop(refuse('intake/ref-twice', at(file, node.line), { value: entry.value.ref }));
    } else {
      refs.add(entry.value.ref);
      entries.push(entry.value);
    }
  });

  for (let from = 0; from < text.length && failures.length === 0; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
  }
  if (failures.length === 0) parser.close();
  const [failure] = failures;
  if (failure !== undefined) return failure;
  if (entries.length === 0) return refuse('intake/no-entries', at(file, 1));
  return succeed({
    name: 'UN consolidated list',
    files: [file],
    ...(date !== undefined && isIsoDate(date) ? { date } : {}),
    entries,
  });
}

/** What a download that went wrong often is. */
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/** After each piece the parser can be left alone when something was wrong. */
const CHUNK = 65_536;

const printableTag = (name: string): string => name.slice(0, 40);
