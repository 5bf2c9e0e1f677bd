import type { Catalogue } from '../../quantity/index.ts';

/** English words of the gas engine. */
export const gasWordsEn: Catalogue = {
  'gas/positive': '{value} is not a finite number above 0',
  'gas/negative': '{value} is not a finite number of at least 0',
  'gas/share': '{value} is no share between 0 and 1',
  'gas/unit': '{value} cannot be turned into {unit}',
  'gas/pressures': 'gas flows from the higher pressure to the lower: {from} Pa to {to} Pa',
  'gas/efficiency': 'a pipeline efficiency of {value} is not above 0 and at most 1',
  'gas/too-cold':
    'the correlation papay does not reach to {value} K: below the pseudo-critical temperature',
  'gas/too-cold.hint': 'hand in a factor of compressibility',
  'gas/roughness': 'the friction factor by {model} needs the roughness of the pipe',
  'gas/viscosity': 'the flow equation {model} needs the viscosity of the gas',
  'gas/too-much-flow':
    'a flow of {value} m3/s cannot pass: the pressure falls to nothing on the way',
  'gas/too-much-flow.hint': 'a wider pipe, more compressor stations or a higher pressure',
  'gas/too-many-stations': 'more than {value} compressor stations would be needed',
  'gas/too-many-stations.hint': 'a wider pipe, a higher pressure or a higher ratio',
  'gas/no-diameter': 'no diameter of the table carries the flow',
  'gas/days': '{value} days are not a whole number from 1 to 3650',

  'gas/case-too-large': 'the case has {value} characters, more than {limit}',
  'gas/case-syntax': '{value} was not expected here',
  'gas/case-syntax.hint': 'a case is lines of `mgc.name = value;` and tables `mgc.name = [ … ];`',
  'gas/case-table-open': 'the table {value} does not end',
  'gas/case-table-open.hint': 'close it with `];`',
  'gas/case-text-open': 'a text does not end on its line',
  'gas/case-too-many-rows': 'the table {table} has more than {value} rows',
  'gas/case-no-table': 'the case has no table {value}',
  'gas/case-no-value': 'the case does not state {value}',
  'gas/case-twice': '{value} is stated twice',
  'gas/case-columns': 'the row has {value} entries, and {table} needs {wanted}',
  'gas/case-number': '{value} is not a finite number',
  'gas/case-range': 'the value {value} of {column} is out of range',
  'gas/case-junction': 'there is no junction {value} in service',
  'gas/case-units': 'units of {value} are not read',
  'gas/case-units.hint': 'give the case in SI units: Pa, m, kg/s, W',
  'gas/case-per-unit': 'a case in per-unit values is not read',
  'gas/case-per-unit.hint': 'give the case in SI units with is_per_unit = 0',
  'gas/case-component': 'a component of the table {value} is not modelled',
  'gas/case-component.hint':
    'pipes, compressors, receipts, deliveries and transfers are; set its status to 0',
  'gas/case-unknown-table': 'there is no table {value} in this kind of case',
  'gas/pieces': '{value} pieces are not a whole number from 1 to 256',
  'gas/solver': 'the solver gave no answer: {value}',
};
