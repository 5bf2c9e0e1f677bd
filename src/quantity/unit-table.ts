import type { Dimension } from './dimension.ts';
import { DIMENSIONS } from './dimension.ts';

/** One row: names (the first is the usual one), factor to the base unit as exact decimal, dimension. */
export interface UnitRow {
  names: readonly string[];
  factor: string;
  dimension: Dimension;
  /** What is counted, where the dimension is a count; things of two kinds never convert. */
  thing?: string;
}

const { length, area, volume, time, mass, energy, power, ratio, count } = DIMENSIONS;
const { pressure, voltage, frequency, point } = DIMENSIONS;

/**
 * Base units: metre, second, kilogram, joule, pascal, volt, hertz, one point, one thing, one unit of
 * a currency.
 *
 * Sources of the factors: SI brochure (9th ed., 2019); inch, mile and gallon as in NIST SP 811
 * (2008) app. B, so 1 bbl = 42 US gal = 158.987 294 928 l exactly; 1 Btu = 1,055.055 852 62 J (IT);
 * 1 cal = 4.1868 J (IT) and 1 toe = 41.868 GJ (IEA); year = 365.2425 days, the mean Gregorian year,
 * month = a twelfth of it; 1 FEU = 2 TEU.
 */
export const UNIT_TABLE: readonly UnitRow[] = [
  row('m metre metres meter meters', '1', length),
  row('mm', '0.001', length),
  row('cm', '0.01', length),
  row('km kilometre kilometres kilometer kilometers', '1000', length),
  row('inch inches', '0.0254', length),
  row('mile miles', '1609.344', length),
  row('nmi', '1852', length),
  row('m2 m²', '1', area),
  row('km2 km²', '1000000', area),
  row('ha hectare hectares', '10000', area),
  row('m3 m³', '1', volume),
  row('l L litre litres liter liters', '0.001', volume),
  row('kl', '1', volume),
  row('bcm', '1000000000', volume),
  row('tcm', '1000000000000', volume),
  row('bbl barrel barrels', '0.158987294928', volume),
  row('kbbl', '158.987294928', volume),

  row('s sec second seconds', '1', time),
  row('min minute minutes', '60', time),
  row('h hr hrs hour hours', '3600', time),
  row('d day days', '86400', time),
  row('week weeks wk', '604800', time),
  row('month months mo', '2629746', time),
  row('yr yrs year years y', '31556952', time),
  row('decade decades', '315569520', time),

  row('g gram grams', '0.001', mass),
  row('kg', '1', mass),
  row('t tonne tonnes', '1000', mass),
  row('kt', '1000000', mass),
  row('Mt', '1000000000', mass),
  row('Gt', '1000000000000', mass),
  row('tkm', '1000000', DIMENSIONS['mass·length']),

  row('J', '1', energy),
  row('kJ', '1000', energy),
  row('MJ', '1000000', energy),
  row('GJ', '1000000000', energy),
  row('TJ', '1000000000000', energy),
  row('PJ', '1000000000000000', energy),
  row('EJ', '1000000000000000000', energy),
  row('Wh', '3600', energy),
  row('kWh', '3600000', energy),
  row('MWh', '3600000000', energy),
  row('GWh', '3600000000000', energy),
  row('TWh', '3600000000000000', energy),
  row('Btu', '1055.05585262', energy),
  row('MMBtu', '1055055852.62', energy),
  row('kcal', '4186.8', energy),
  row('Gcal', '4186800000', energy),
  row('toe', '41868000000', energy),
  row('ktoe', '41868000000000', energy),
  row('Mtoe', '41868000000000000', energy),
  row('W', '1', power),
  row('kW', '1000', power),
  row('MW', '1000000', power),
  row('GW', '1000000000', power),
  row('TW', '1000000000000', power),

  row('Pa', '1', pressure),
  row('kPa', '1000', pressure),
  row('MPa', '1000000', pressure),
  row('bar', '100000', pressure),
  row('V', '1', voltage),
  row('kV', '1000', voltage),
  row('Hz', '1', frequency),
  row('kHz', '1000', frequency),
  row('MHz', '1000000', frequency),

  row('share fraction probability', '1', ratio),
  row('ratio index 1', '1', ratio),
  row('% percent', '0.01', ratio),
  row('pp', '0.01', ratio),
  row('‰', '0.001', ratio),
  row('point points', '1', point),

  counted('TEU TEUs', 'TEU'),
  counted('FEU FEUs', 'TEU', '2'),
  counted('container containers', 'container'),
  counted('person persons people passenger passengers worker workers', 'person'),
  counted('household households', 'household'),
  counted('firm firms company companies', 'firm'),
  counted('train trains', 'train'),
  counted('wagon wagons', 'wagon'),
  counted('locomotive locomotives', 'locomotive'),
  counted('vehicle vehicles truck trucks car cars bus buses', 'vehicle'),
  counted('ship ships vessel vessels', 'ship'),
  counted('flight flights', 'flight'),
  counted('trip trips crossing crossings call calls', 'trip'),
  counted('vote votes', 'vote'),
  counted('seat seats', 'seat'),
  counted('state states country countries', 'state'),
  counted('item items piece pieces', 'item'),
  counted('event events', 'event'),
  counted('project projects', 'project'),
];

/** Words before a unit that multiply it. */
export const SCALE_WORDS: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  trillion: '1000000000000',
};

/** What people write although it has two meanings, or another name here; the text says what to write. */
export const REFUSED_UNITS: Readonly<Record<string, string>> = {
  $: 'write the currency code, e.g. USD',
  US$: 'write USD',
  dollars: 'write the currency code, e.g. USD',
  won: 'write the currency code, e.g. KRW',
  ton: 'write t for the tonne of 1000 kg',
  tons: 'write t for the tonne of 1000 kg',
  mcm: 'thousand or million? write thousand m3 or million m3',
  Mbbl: 'thousand or million? write kbbl or million bbl',
  mb: 'write million bbl',
  MT: 'write t for tonnes or Mt for million tonnes',
  mt: 'write t for tonnes or Mt for million tonnes',
  mbtu: 'thousand or million? write Btu or MMBtu',
  gallon: 'US or imperial? write l',
};

function row(names: string, factor: string, dimension: Dimension): UnitRow {
  return { names: names.split(' '), factor, dimension };
}

function counted(names: string, thing: string, factor = '1'): UnitRow {
  return { ...row(names, factor, count), thing };
}
