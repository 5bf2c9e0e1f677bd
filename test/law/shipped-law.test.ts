import { describe, expect, test } from 'vitest';

import {
  checkClaim,
  evasionOption,
  exemptionsOf,
  isInForce,
  lawDiff,
  ledgerState,
  measuresInForce,
  openLaw,
  overlap,
} from '../../src/law/index.ts';
import { amountToNumber, formatAmount, isoDate, unwrap } from '../../src/quantity/index.ts';
import { lawbookAsOf } from '../../src/scenario/index.ts';
import { activities, barring, layerOf, shippedLaw, verdictOn } from './shipped-law.ts';

const supply = (hs: string, text: string, from = 'KR', to = 'KP'): string =>
  `{ act: supply, from: ${from}, to: ${to}, goods: { hs: '${hs}', text: ${text}, origin: ${from} }, purpose: infrastructure }`;

describe('the same thing is judged by its direction and its day', () => {
  test('wooden sleepers go in and may not come out', () => {
    const on = '2018-06-01';
    expect(
      layerOf(verdictOn(supply('4406', 'wooden sleepers', 'RU', 'KP'), { on }), 'UN').status,
    ).toBe('open');
    expect(barring(verdictOn(supply('4406', 'wooden sleepers', 'KP', 'RU'), { on }), 'UN')).toEqual(
      ['un-2397-6'],
    );
  });

  test('steel rails are open on 21 December 2017 and barred on the 22nd', () => {
    const rails = supply('7302', 'steel rails', 'RU', 'KP');
    const un = (on: string) => layerOf(verdictOn(rails, { on }), 'UN').verdict;
    expect([un('2017-12-21'), un('2017-12-22')]).toEqual(['allowed', 'conditional']);
  });

  test('the pipe of the gas line was open in 2011 and is barred in 2018', () => {
    const pipe = supply('7305', 'line pipe', 'RU', 'KP');
    const un = (on: string) => layerOf(verdictOn(pipe, { on }), 'UN').verdict;
    expect([un('2011-09-05'), un('2018-06-01')]).toEqual(['allowed', 'conditional']);
  });

  test('Russian coal by Rajin is spared on the joint venture, a container is not', () => {
    const transit = (goods: string): string => `
      act: operate
      from: RU
      to: KP
      route: [khasan, tumangang, rajin]
      sector: port
      parties: [{ name: Russian Railways, role: owner, nationality: RU }, { name: Port of Rajin, role: owner, nationality: KP }]
      ownership: { form: joint-venture, existing: true }
      notified: true
      goods: ${goods}`;
    const on = '2018-06-01';
    const coal = verdictOn(transit(`{ hs: '2701', text: coal, origin: RU }`), { on });
    const box = verdictOn(transit(`{ hs: '8609', text: container, origin: CN }`), { on });
    expect(barring(coal, 'UN')).toEqual([]);
    expect(barring(box, 'UN')).toContain('un-2375-18');
  });
});

describe('D01 the registry of measures', () => {
  test('lists what is in force on any date', () => {
    const on = (day: string) => measuresInForce(shippedLaw, isoDate(day));
    expect(on('2017-12-21')).not.toContain('un-2397-7');
    expect(on('2017-12-22')).toEqual(
      expect.arrayContaining(['un-2397-7', 'un-1718-8d', 'rok-524']),
    );
    expect(on('2016-06-01')).toContain('un-2270-29');
    expect(on('2016-12-01')).not.toContain('un-2270-29');
  });

  test('tells what began and what ended in between', () => {
    const changes = lawDiff(shippedLaw, isoDate('2016-11-29'), isoDate('2016-11-30'));
    const told = changes.map(({ change, id }) => `${change} ${id}`);
    expect(told).toEqual(expect.arrayContaining(['begins un-2321-8', 'ends un-2270-19']));
  });

  test('law as known on a day does not foresee the next resolution', () => {
    const then = lawbookAsOf(shippedLaw, isoDate('2017-06-01'));
    expect(then.provisions['un-2397-7']).toBeUndefined();
    expect(then.provisions['un-2371-8']).toBeUndefined();
    const rails = supply('7302', 'steel rails', 'RU', 'KP');
    const known = verdictOn(rails, { on: '2018-06-01', knownAt: '2017-06-01' });
    expect(layerOf(known, 'UN').status).toBe('open');
  });
});

test('D11 the May 24 Measures lifted alone free nothing that the UN bars', () => {
  const asOf = isoDate('2019-10-01');
  const law = unwrap(openLaw(lawbookAsOf(shippedLaw, asOf), { asOf }));
  const works = activities(`
    - ${supply('7302', 'rails')}
    - ${supply('8429', 'excavators')}`);
  for (const change of unwrap(overlap(law, works, ['rok-524', 'rok-524-trade']))) {
    expect(change.after).toBe('barred');
    expect(change.freed).toEqual([]);
    expect(change.still).toContainEqual({ layer: 'UN', provision: 'un-2397-7' });
  }
});

describe('D04 the waiver on Iranian oil', () => {
  const [waiver] = exemptionsOf(shippedLaw).filter(({ beneficiaries }) =>
    beneficiaries?.includes('KR'),
  );
  const oil = `{ act: purchase, from: IR, to: KR, parties: [{ name: Refiner, role: receiver, nationality: KR }], goods: { hs: '2709', text: crude oil, origin: IR } }`;
  const waived = (on: string) => verdictOn(oil, { on }).exposure.map((each) => each.waivedBy);

  test('was issued on 3 November 2018 and ends by itself 180 days later', () => {
    expect([waiver?.from, waiver?.to]).toEqual(['2018-11-03', '2019-05-02']);
  });

  test('lifts the exposure while it lasts, and not a day longer', () => {
    expect(waived('2019-05-01')).toContain(waiver?.id);
    expect(waived('2019-05-02')).not.toContain(waiver?.id);
  });

  test('was not known before it was announced', () => {
    const before = lawbookAsOf(shippedLaw, isoDate('2018-11-04'));
    expect(exemptionsOf(before)).not.toContainEqual(waiver);
  });
});

describe('D17 aid', () => {
  const aid = (hs: string, text: string): string =>
    `{ act: aid, from: CH, to: KP, parties: [{ name: Charity, role: supplier, nationality: CH, government: false }], goods: { hs: '${hs}', text: ${text} }, purpose: humanitarian }`;

  test('medicine passes; water pumps pass by an exemption', () => {
    const on = '2019-06-01';
    expect(layerOf(verdictOn(aid('3004', 'medicine'), { on }), 'UN').status).toBe('open');
    expect(layerOf(verdictOn(aid('8413', 'water pumps'), { on }), 'UN').verdict).toBe(
      'conditional',
    );
    const given = [
      { by: 'un-1718-committee', from: '2019-05-01', to: '2019-11-01', says: 'letter' },
    ];
    const exempted = verdictOn(aid('8413', 'water pumps'), { on, given });
    expect(layerOf(exempted, 'UN').status).toBe('open');
  });

  test('an investment does not', () => {
    const invest = `
      act: invest
      from: KR
      to: KP
      parties: [{ name: Firm, role: owner, nationality: KR }, { name: Northern partner, role: owner, nationality: KP }]
      ownership: { form: joint-venture, existing: false }`;
    const verdict = verdictOn(invest, { on: '2019-06-01' });
    expect(barring(verdict, 'UN')).toContain('un-2375-18');
  });
});

describe('the ledger of refined oil', () => {
  const seen = lawbookAsOf(shippedLaw, isoDate('2024-06-01'));
  const year = (of: number) =>
    unwrap(ledgerState(seen, 'refined-petroleum', of, isoDate('2024-06-01')));

  test('D08 of 2019: the press has 418,000 of 500,000, the keeper’s default gives more, both stand', () => {
    const { lines, limit } = year(2019);
    const press = lines.find(({ written }) => written === '418000 bbl');
    expect(limit && formatAmount(limit)).toBe('500000 bbl');
    expect(press?.aside).toBe('within');
    const early = lawbookAsOf(shippedLaw, isoDate('2020-03-01'));
    const then = unwrap(ledgerState(early, 'refined-petroleum', 2019, isoDate('2020-03-01')));
    expect(formatAmount(then.reported)).toBe('440740.30 bbl');
  });

  test('D08 two revisions of one year are flagged, and the months without a report', () => {
    expect(year(2019).revisions).toEqual([{ earlier: 'ru-2019-first', later: 'ru-2019' }]);
    const later = isoDate('2025-01-31');
    const { gaps } = unwrap(
      ledgerState(lawbookAsOf(shippedLaw, later), 'refined-petroleum', 2024, later),
    );
    const missing = gaps.find(({ kind, reporter }) => kind === 'missing' && reporter === 'RU');
    expect([missing?.months[0], missing?.months.length]).toEqual(['2024-02', 11]);
  });

  test('F05 L08 4,000 tonnes a month lie above every declared average', () => {
    const checked = unwrap(checkClaim(seen, year(2019), { amount: '4000 t', suppliers: ['RU'] }));
    expect(checked.verdict).toBe('above');
    const tonnes = checked.compared.map(({ monthly }) =>
      Math.round(amountToNumber(monthly) / 8.33),
    );
    expect(tonnes).toEqual([2515, 2775]);
  });

  test('D08 reported, estimated and determined are three columns', () => {
    const { determined, estimated, reported, share } = year(2018);
    expect([estimated.low, estimated.base, estimated.high].map(amountToNumber)).toEqual([
      506_529, 759_793, 1_367_628,
    ]);
    expect(amountToNumber(reported)).toBe(403_421.9);
    expect(share.estimated).toBeGreaterThan(10_000);
    expect(determined).toBe('contested');
  });

  test('D16 the watchers change and the law does not', () => {
    const watching = (day: string) =>
      Object.entries(shippedLaw.enforcement)
        .filter(([, each]) => each.kind === 'panel' && isInForce(each, isoDate(day)))
        .map(([id]) => id);
    expect(watching('2024-04-30').length).toBeGreaterThan(0);
    expect(watching('2024-05-01')).toEqual([]);
    const before = measuresInForce(shippedLaw, isoDate('2024-04-30'));
    expect(measuresInForce(shippedLaw, isoDate('2024-05-01'))).toEqual(before);
  });

  test('more enforcement leaves less to evasion', () => {
    const through = (stops: string): number =>
      amountToNumber(unwrap(evasionOption(seen, year(2018), stops)).through.base);
    expect(through('0 %')).toBe(759_793);
    expect(through('30 %')).toBeCloseTo(531_855.1, 1);
    expect(through('100 %')).toBe(0);
    expect(unwrap(evasionOption(seen, year(2018))).stops).toBeNull();
  });
});

describe('D03 exposure grows from a threat to a listing', () => {
  const grades = (day: string) =>
    Object.values(lawbookAsOf(shippedLaw, isoDate(day)).enforcement)
      .filter((each) => each.grade !== undefined && isInForce(each, isoDate(day)))
      .map(({ grade }) => grade);

  test('in August 2018 a listing; in October the calls to banks and the mark on the list', () => {
    expect(grades('2018-08-14')).not.toContain('designation');
    expect(grades('2018-08-16')).toContain('designation');
    expect(grades('2018-10-20')).toEqual(expect.arrayContaining(['threat', 'tag']));
  });

  test('a bank that moves money for the trade is exposed, mandatory since the Warmbier act', () => {
    const pay = `
      act: pay
      from: KR
      to: KP
      parties: [{ name: Southern bank, role: bank, nationality: KR }, { name: Government of the North, role: payee, nationality: KP, government: true }]
      payment: { form: transfer, currency: EUR }`;
    const found = (on: string) => verdictOn(pay, { on }).exposure;
    expect(found('2019-06-01').map(({ paragraph }) => paragraph)).toContain('us-eo13810-4');
    const warmbier = found('2021-01-01').filter(({ paragraph }) => paragraph === 'us-warmbier');
    expect(warmbier.map(({ grade }) => grade)).toContain('mandatory');
    expect(found('2019-06-01').map(({ paragraph }) => paragraph)).not.toContain('us-warmbier');
  });
});
