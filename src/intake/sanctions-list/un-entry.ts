import { daySpan, isIsoDate, parseDate, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { Birth, ListEntry, ListedName, NameQuality } from '../../law/index.ts';
import { imoNumbersIn } from './imo-numbers.ts';
import { at, refuse } from '../text-file.ts';

/** An element with its text and the elements in it. */
export interface XmlNode {
  readonly name: string;
  text: string;
  readonly children: XmlNode[];
  readonly line: number;
}

/** One `INDIVIDUAL` or `ENTITY` of the UN list as an entry. */
export function unEntry(node: XmlNode, file: string): Result<ListEntry> {
  const place = at(file, node.line);
  const ref = textOf(node, 'REFERENCE_NUMBER');
  if (ref === '') return refuse('intake/no-ref', place);
  const [first, ...others] = namesOf(node);
  if (first === undefined) return refuse('intake/no-name', place, { value: ref });
  const listedOn = textOf(node, 'LISTED_ON').slice(0, 10);
  return succeed({
    ref,
    kind: node.name === 'INDIVIDUAL' ? 'person' : 'entity',
    names: [first, ...others],
    births: birthsOf(node),
    imo: imoNumbersIn(textOf(node, 'COMMENTS1')),
    countries: countriesOf(node),
    programs: [textOf(node, 'UN_LIST_TYPE')].filter((text) => text !== ''),
    ...(isIsoDate(listedOn) ? { listedOn } : {}),
    place,
  });
}

const childrenOf = ({ children }: XmlNode, name: string): XmlNode[] =>
  children.filter((child) => child.name === name);

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const textOf = (node: XmlNode, name: string): string =>
  clean(node.children.find((child) => child.name === name)?.text ?? '');

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

function namesOf(node: XmlNode): ListedName[] {
  const name = clean(NAME_PARTS.map((part) => textOf(node, part)).join(' '));
  const original = textOf(node, 'NAME_ORIGINAL_SCRIPT');
  const aliases = childrenOf(node, `${node.name}_ALIAS`).map((alias): ListedName => {
    return { text: textOf(alias, 'ALIAS_NAME'), quality: qualityOf(textOf(alias, 'QUALITY')) };
  });
  const all: ListedName[] = [{ text: name, quality: 'primary' }, ...aliases];
  // Some entries give several, parted as in the name.
  if (original !== '') all.push({ text: original, quality: 'original-script' });
  return all.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function qualityOf(text: string): NameQuality {
  if (/low/i.test(text)) return 'low';
  return /f\.?\s?k\.?\s?a/i.test(text) ? 'former' : 'good';
}

function birthsOf(node: XmlNode): Birth[] {
  return childrenOf(node, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((born): Birth[] => {
    const approximate = /approx/i.test(textOf(born, 'TYPE_OF_DATE'));
    const day = textOf(born, 'DATE').slice(0, 10);
    if (isIsoDate(day)) {
      const { earliest, latest } = daySpan(day);
      return [{ earliest, latest, approximate }];
    }
    const year = textOf(born, 'YEAR');
    const [from, to] = [textOf(born, 'FROM_YEAR') || year, textOf(born, 'TO_YEAR') || year];
    const [first, last] = [parseDate(from || to), parseDate(to || from)];
    if (!first.ok || !last.ok) return [];
    return [{ earliest: first.value.earliest, latest: last.value.latest, approximate }];
  });
}

function countriesOf(node: XmlNode): string[] {
  const nations = childrenOf(node, 'NATIONALITY').flatMap((each) => childrenOf(each, 'VALUE'));
  const addresses = childrenOf(node, `${node.name}_ADDRESS`).flatMap((each) =>
    childrenOf(each, 'COUNTRY'),
  );
  const all = [...nations, ...addresses].map(({ text }) => clean(text));
  return [...new Set(all)].filter((text) => text !== '');
}
