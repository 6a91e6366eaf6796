import { describe } from 'vitest';
import {
  anchors,
  beside,
  config,
  type Expected,
  holds,
  inSet,
  PINS,
  pinElement,
  type Row,
} from './shapes.ts';

// When the platform steps over pins that are there: past their end, and for anchors that override them.

describe('SimpleDateFormat: when the pins end', () => {
  const dated = (
    what: string,
    written: string,
    date: string,
    lapses: Expected['lapses'],
    says: string[] = [],
  ): Row => [
    `${what}: ${written}`,
    inSet(pinElement('leaf'), `expiration="${written}"`),
    { expires: date, says, ...(lapses ? { lapses } : {}) },
  ];
  const NEW_YEAR = ['2026-12-31T10:00:00.000Z', '2027-01-01T12:00:00.000Z'] as const;
  const noIso = (what: string, written: string): Row =>
    dated(what, written, '2027-01-01', NEW_YEAR, ['lint expiration-not-iso']);
  holds([
    ['none: no end', beside('')],
    dated('from 10:00 UTC of the day before to 12:00 UTC', '2027-01-01', '2027-01-01', NEW_YEAR),
    dated('a leap day', '2028-02-29', '2028-02-29', ['2028-02-28T10:00:00.000Z', '2028-02-29T12:00:00.000Z']),
    dated('behind a leap day', '2028-03-01', '2028-03-01', [
      '2028-02-29T10:00:00.000Z',
      '2028-03-01T12:00:00.000Z',
    ]),
    dated('a leap year of centuries', '2000-02-29', '2000-02-29', [
      '2000-02-28T10:00:00.000Z',
      '2000-02-29T12:00:00.000Z',
    ]),
    dated('the last day of a month', '2027-04-30', '2027-04-30', [
      '2027-04-29T10:00:00.000Z',
      '2027-04-30T12:00:00.000Z',
    ]),
    dated('the last day of a year', '9999-12-31', '9999-12-31', [
      '9999-12-30T10:00:00.000Z',
      '9999-12-31T12:00:00.000Z',
    ]),
    dated('the epoch', '1970-01-01', '1970-01-01', ['1969-12-31T10:00:00.000Z', '1970-01-01T12:00:00.000Z']),
    noIso('a time behind it', '2027-01-01T00:00:00Z'),
    noIso('a zone behind it', '2027-01-01Z'),
    noIso('words behind it', '2027-01-01 at noon'),
    noIso('an unpadded month and day', '2027-1-1'),
    noIso('an unpadded day', '2027-01-1'),
    noIso('too much padding', '2027-001-01'),
    noIso('a blank before', ' 2027-01-01'),
    noIso('a blank behind', '2027-01-01 '),
    dated(
      'the year 27',
      '27-01-01',
      '0027-01-01',
      ['0026-12-31T10:00:00.000Z', '0027-01-01T12:00:00.000Z'],
      ['lint expiration-year'],
    ),
    dated('a year of five digits', '12027-01-01', '12027-01-01', undefined, ['lint expiration-not-iso']),
  ]);
});

describe('NetworkSecurityTrustManager: anchors that skip the pins', () => {
  const off: Expected = { overridden: true };
  const overriding = (src: string): string => anchors(`src="${src}" overridePins="true"`);
  const base = `<base-config>${overriding('system')}</base-config>`;
  const inner = (rest: string): string =>
    config('a.b', `${overriding('system')}${config('example.com', PINS + rest)}`);
  holds([
    ['no anchors of its own: the pins hold', beside('')],
    ['system', beside(overriding('system')), off],
    ['user', beside(overriding('user'))],
    ['wfa', beside(overriding('wfa'))],
    ['a resource', beside(overriding('@raw/my_ca'))],
    ['user, and system without it', beside(anchors('src="system"', 'src="user" overridePins="true"'))],
    ['system, and user without it', beside(anchors('src="user"', 'src="system" overridePins="true"')), off],
    ['system twice, once with it', beside(anchors('src="system"', 'src="system" overridePins="true"')), off],
    ["base-config's, inherited", base + beside(''), off],
    ["base-config's, behind", beside('') + base, off],
    ["base-config's, replaced", base + beside(anchors('src="system"'))],
    ["base-config's, replaced by no certificates at all", base + beside('<trust-anchors/>')],
    ['of the config round it', inner(''), off],
    ['of the config round it, replaced', inner(anchors('src="system"'))],
    ['of the config inside it', beside(config('a.b', overriding('system')))],
    ['of another config', beside('') + config('a.b', overriding('system'))],
    ['of debug-overrides', `${beside('')}<debug-overrides>${overriding('system')}</debug-overrides>`],
    [
      'of debug-overrides, by default',
      `${beside('')}<debug-overrides>${anchors('src="system"')}</debug-overrides>`,
    ],
  ]);
});
