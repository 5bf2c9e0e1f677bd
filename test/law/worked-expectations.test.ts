import { describe, expect, test } from 'vitest';

import { deadlinesOn, ledgerState } from '../../src/law/index.ts';
import { formatAmount, isoDate, unwrap } from '../../src/quantity/index.ts';
import { lawbookAsOf } from '../../src/scenario/index.ts';
import {
  barring,
  exposed,
  layerOf,
  openers,
  shippedLaw,
  shippedLawProblems,
  verdictOn,
  verdictsOn,
} from './shipped-law.ts';

test('the shipped law is sound', () => {
  const errors = shippedLawProblems.filter(({ severity }) => severity !== 'notice');
  expect(errors).toEqual([]);
});

const RAILS = `
  act: supply
  from: KR
  to: KP
  crosses: [military-demarcation-line]
  parties: [{ name: Korail, role: supplier, nationality: KR }]
  goods: { hs: '7302', text: rails of steel, origin: KR }
  purpose: infrastructure
  notified: false`;

describe('1. rails of steel from the South to the North', () => {
  const now = verdictOn(RAILS, { on: '2026-01-01' });
  const before = verdictOn(RAILS, { on: '2017-12-21' });

  test('2026: barred by 2397 paragraph 7, opened by the Committee under paragraph 25', () => {
    expect(barring(now, 'UN')).toEqual(['un-2397-7']);
    expect(openers(now, 'UN')).toEqual(['un-1718-committee/un-2397-25']);
    expect(layerOf(now, 'UN').verdict).toBe('conditional');
  });

  test('besides UN Command for the line, and the southern approval of article 13', () => {
    expect(barring(now, 'UNC')).toEqual(['unc-mdl']);
    expect(openers(now, 'UNC')).toEqual(['un-command/unc-mdl']);
    expect(barring(now, 'ROK')).toContain('rok-ikeca');
  });

  test('exposed under E.O. 13810 section 1, and under section 104(a) if for the programmes', () => {
    expect(exposed(now)).toEqual(expect.arrayContaining(['us-eo13810-1', 'us-nkspea-104a']));
    const steel = now.exposure.find(({ paragraph }) => paragraph === 'us-nkspea-104a');
    expect(steel?.holds).toBe('unknown');
  });

  test('a day before the resolution nothing of the UN bars it, and the May 24 Measures do', () => {
    expect(layerOf(before, 'UN').status).toBe('open');
    expect(barring(before, 'ROK')).toContain('rok-524');
  });

  test('unless a state determines that it serves the programmes', () => {
    const determined = verdictOn(`${RAILS}\n  determined: true`, { on: '2017-12-21' });
    expect(barring(determined, 'UN')).toContain('un-2270-27');
  });
});

describe('2. wooden sleepers', () => {
  const sleepers = (from: string, to: string): string =>
    `{ act: supply, from: ${from}, to: ${to}, goods: { hs: '4406', text: wooden sleepers, origin: ${from} }, purpose: infrastructure }`;

  test('to the North: open', () => {
    expect(layerOf(verdictOn(sleepers('CN', 'KP'), { on: '2026-01-01' }), 'UN').status).toBe(
      'open',
    );
  });

  test('from the North: barred by 2397 paragraph 6', () => {
    const verdict = verdictOn(sleepers('KP', 'CN'), { on: '2026-01-01' });
    expect(barring(verdict, 'UN')).toEqual(['un-2397-6']);
  });
});

describe('3. 10,000 litres of diesel in the survey train', () => {
  const diesel = (notified: string): string => `
    act: supply
    from: KR
    to: KP
    crosses: [military-demarcation-line]
    goods: { hs: '2710', text: diesel, amount: 10000 l, refined: true, made: refinery }
    purpose: survey
    notified: ${notified}`;
  const day = '2018-08-22';

  test('unnotified it is barred by the cap, whose conditions are named', () => {
    const verdict = verdictOn(diesel('false'), { on: day });
    const cap = layerOf(verdict, 'UN').by.find(({ paragraph }) => paragraph === 'un-2397-5');
    expect(cap?.effect).toBe('bars');
    expect(cap?.unmet.map(({ holds }) => holds)).toEqual(['no', 'unknown']);
    expect(layerOf(verdict, 'UN').verdict).toBe('conditional');
    expect(openers(verdict, 'UN')).toContain('un-1718-committee/un-2397-25');
  });

  test('where nobody says whether it is notified it is undetermined, and both facts are named', () => {
    const verdict = verdictOn(diesel('unknown'), { on: day });
    expect(layerOf(verdict, 'UN').status).toBe('undetermined');
    expect(verdict.missing.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['notified', 'whether it is exclusively for livelihood purposes']),
    );
  });

  test('UN Command has to let it pass', () => {
    expect(layerOf(verdictOn(diesel('false'), { on: day }), 'UNC').verdict).toBe('conditional');
  });

  test('from 24 November 2018 it is opened by the act of the day before', () => {
    const given = [{ by: 'un-1718-committee', from: '2018-11-23', says: 'survey' }];
    const verdict = verdictOn(diesel('false'), { on: '2018-11-24', given });
    expect(layerOf(verdict, 'UN').status).toBe('open');
    expect(layerOf(verdict, 'UN').by.find(({ effect }) => effect === 'exempted')?.exemption).toBe(
      'survey',
    );
  });
});

describe('4. a company of Korail and the northern ministry to run the line', () => {
  const company = `
    act: operate
    from: KR
    to: KP
    parties:
      - { name: Korail, role: owner, nationality: KR, government: true }
      - { name: Ministry of Railways, role: owner, nationality: KP, government: true }
    ownership: { form: joint-venture, existing: false, for-profit: false, public-utility: true }`;
  const on = (day: string) => verdictOn(company, { on: day });

  test('open on 1 January 2016', () => {
    expect(layerOf(on('2016-01-01'), 'UN').status).toBe('open');
  });

  test('barred as new on 6 August 2017, as any from 12 September', () => {
    expect(barring(on('2017-08-06'), 'UN')).toEqual(['un-2371-12']);
    expect(barring(on('2017-09-12'), 'UN')).toEqual(['un-2375-18']);
  });

  test('opened by the Committee under paragraph 18 itself, for public utilities without profit', () => {
    expect(openers(on('2017-09-12'), 'UN')).toContain('un-1718-committee/un-2375-18');
    const [found] = layerOf(on('2017-09-12'), 'UN').by;
    const own = found?.opens.find(({ paragraph }) => paragraph === 'un-2375-18');
    expect(own?.unmet.filter(({ holds }) => holds === 'no')).toEqual([]);
  });
});

describe('5. the company at Rajin on 1 February 2018', () => {
  const company = (goods: string): string => `
    act: operate
    from: RU
    to: KP
    route: [khasan, tumangang, rajin]
    sector: port
    parties:
      - { name: Russian Railways, role: owner, nationality: RU }
      - { name: Port of Rajin, role: owner, nationality: KP, government: true }
    ownership: { form: joint-venture, existing: true }
    notified: true
    purpose: commercial
    goods: ${goods}`;
  const coal = `{ hs: '2701', text: coal, origin: RU }`;

  test('may go on for Russian coal alone', () => {
    const verdict = verdictOn(company(`[${coal}]`), { on: '2018-02-01' });
    expect(barring(verdict, 'UN')).toEqual([]);
    const applied = layerOf(verdict, 'UN').by.find(({ paragraph }) => paragraph === 'un-2375-18');
    expect(applied?.effect).toBe('excepted');
  });

  test('not for containers, which lie outside "solely"', () => {
    const goods = `[${coal}, { hs: '8609', text: containers, origin: CN }]`;
    const verdict = verdictOn(company(goods), { on: '2018-02-01' });
    expect(barring(verdict, 'UN')).toContain('un-2375-18');
  });
});

describe('6. Russian coal by Rajin to Pohang on a chartered ship, 2018', () => {
  const coal = verdictOn(
    `
    act: transit
    from: RU
    to: KR
    via: [KP]
    route: [khasan, tumangang, rajin]
    parties: [{ name: Southern importer, role: receiver, nationality: KR }]
    goods: { hs: '2701', text: coal, origin: RU }
    conveyance: { kind: vessel, flag: PA, called-at: [KP], state: false }
    purpose: commercial
    notified: true`,
    { on: '2018-06-01' },
  );

  test('the UN leaves it open once notified', () => {
    expect(layerOf(coal, 'UN').status).toBe('open');
  });

  test('the southern measures of March 2016 bar the port call', () => {
    expect(barring(coal, 'ROK')).toContain('rok-20160308');
  });

  test('the 180-day rule of E.O. 13810 hits the ship', () => {
    expect(barring(coal, 'US')).toContain('us-eo13810-2');
    expect(openers(coal, 'US')).toContain('us-treasury/us-eo13810-2');
  });
});

describe('7. pipeline gas from Russia to the South through the North, no off-take', () => {
  const day = '2019-01-01';
  const gas = verdictOn(
    `{ act: transit, from: RU, to: KR, via: [KP], goods: { hs: '2711.21', text: pipeline gas, origin: RU }, conveyance: { kind: pipeline } }`,
    { on: day },
  );

  test('the UN leaves the gas open; section 104(b) exposes', () => {
    expect(layerOf(gas, 'UN').status).toBe('open');
    expect(exposed(gas)).toContain('us-nkspea-104b');
  });

  test('the pipes are barred, and so is a joint operator', () => {
    const [pipe, operator] = verdictsOn(
      `
      - { act: supply, from: RU, to: KP, goods: { hs: ['7304', '7305', '7306'], text: line pipe }, purpose: infrastructure }
      - act: operate
        from: RU
        to: KP
        parties: [{ name: Gazprom, role: owner, nationality: RU }, { name: Northern ministry, role: owner, nationality: KP, government: true }]
        ownership: { form: joint-venture, existing: false }`,
      { on: day },
    );
    expect(pipe && barring(pipe, 'UN')).toEqual(['un-2397-7']);
    expect(operator && barring(operator, 'UN')).toContain('un-2375-18');
  });

  test('a fee in dollars is blocked by 9214(c) and conditional under 2094 paragraph 11', () => {
    const fee = verdictOn(
      `
      act: pay
      from: RU
      to: KP
      parties: [{ name: Gazprom, role: payer, nationality: RU }, { name: Government of the North, role: payee, nationality: KP, government: true }]
      payment: { form: transfer, currency: USD }`,
      { on: day },
    );
    expect(barring(fee, 'US')).toContain('us-nkspea-104c');
    expect(barring(fee, 'UN')).toContain('un-2094-11');
    expect(openers(fee, 'UN')).toContain('un-1718-committee/un-2397-25');
  });
});

describe('8. electricity from the South to Kaesong, 2026', () => {
  const day = '2026-01-01';

  test('the UN leaves it open; the energy industry is exposed', () => {
    const power = verdictOn(
      `{ act: supply, from: KR, to: KP, place: Kaesong, sector: power, goods: { hs: '2716', text: electricity, origin: KR } }`,
      { on: day },
    );
    expect(layerOf(power, 'UN').status).toBe('open');
    expect(exposed(power)).toEqual(expect.arrayContaining(['us-eo13722-2', 'us-eo13810-1']));
  });

  test('a transformer is barred', () => {
    const verdict = verdictOn(
      `{ act: supply, from: KR, to: KP, place: Kaesong, goods: { hs: '8504', text: transformer } }`,
      { on: day },
    );
    expect(barring(verdict, 'UN')).toEqual(['un-2397-7']);
  });
});

describe('9. 200 northern workers on the corridor in Russia', () => {
  const workers = (contract: string): string =>
    `{ act: employ, from: KP, to: RU, parties: [{ name: Builder, role: employer, nationality: RU }], employment: { nationality: KP, in: RU, count: '200 persons', contract-before: ${contract}, repatriation: false } }`;

  test('barred on 1 January 2020 by both paragraphs', () => {
    const verdict = verdictOn(workers('2017-09-01'), { on: '2020-01-01' });
    expect(barring(verdict, 'UN').toSorted()).toEqual(['un-2375-17', 'un-2397-8']);
  });

  test('on 1 June 2019 older contracts are borne with until 22 December: conditional', () => {
    const verdict = verdictOn(workers('2017-09-01'), { on: '2019-06-01' });
    const found = layerOf(verdict, 'UN').by.find(({ paragraph }) => paragraph === 'un-2397-8');
    expect(found?.toleratedUntil).toBe('2019-12-22');
    expect(layerOf(verdict, 'UN').verdict).toBe('conditional');
  });
});

describe('11. the ledger of refined oil for 2018', () => {
  const state = unwrap(
    ledgerState(
      lawbookAsOf(shippedLaw, isoDate('2020-06-01')),
      'refined-petroleum',
      2018,
      isoDate('2020-06-01'),
    ),
  );

  test('48,430 t at 8.33 are 403,421.90 barrels: below the cap', () => {
    expect(formatAmount(state.reported)).toBe('403421.90 bbl');
    expect(state.share.reported).toBe(8068);
  });

  test('it passes the notice at 75 percent and not the one at 90', () => {
    expect(state.notices).toEqual([75]);
  });

  test('the estimate flips its own column alone, and nothing is determined', () => {
    expect(formatAmount(state.estimated.high)).toBe('1367628.00 bbl');
    expect(formatAmount(state.estimated.low)).toBe('506529.00 bbl');
    expect(state.share.estimated).toBeGreaterThan(10_000);
    expect(state.determined).toBe('contested');
  });
});

test('12. reminders of the worker reports fall on 22 March 2019 and 22 March 2020', () => {
  for (const day of ['2019-03-22', '2020-03-22']) {
    const due = deadlinesOn(shippedLaw, isoDate(day)).filter(({ remind }) => remind === 0);
    expect(due.map(({ provision }) => provision)).toEqual(['un-2397-8']);
  }
});

describe('13. a container from Busan to Moscow by rail through the North, 1 January 2019', () => {
  const box = (goods: string): string => `
    - act: transit
      from: KR
      to: RU
      via: [KP]
      goods: ${goods}
      conveyance: { kind: train, flag: KR }
      purpose: commercial`;
  const day = '2019-01-01';
  const cars = verdictOn(box(`{ hs: '8703', text: cars, origin: KR }`), { on: day });

  test('cars are conditional on the Committee, by the reading that transit is a transfer', () => {
    expect(layerOf(cars, 'UN').verdict).toBe('conditional');
    expect(openers(cars, 'UN')).toEqual(['un-1718-committee/un-2397-25']);
    const switches = { 'transit-listed': 'outside' };
    const otherwise = verdictOn(box(`{ hs: '8703', text: cars, origin: KR }`), {
      on: day,
      switches,
    });
    expect(layerOf(otherwise, 'UN').status).toBe('open');
  });

  test('the wagon likewise; a westbound box of food is open and its wagon is not', () => {
    const [food, wagon] = [
      verdictOn(box(`{ hs: '1006', text: rice, origin: KR }`), { on: day }),
      verdictOn(box(`{ hs: '8606', text: the wagon, origin: KR, leaves: true }`), { on: day }),
    ];
    expect(layerOf(food, 'UN').status).toBe('open');
    expect(barring(wagon, 'UN')).toEqual(['un-2397-7']);
  });
});
