import { describe, expect, it } from 'vitest';
import { readExpiration } from '../../../../src/formats/android-nsc/expiration.ts';
import { codes, pinElement, readBody, slice } from './reading.ts';

// Expectations come from java.text.SimpleDateFormat("yyyy-MM-dd") with setLenient(false), and java.time.LocalDate.parse
// for `strict`, run on OpenJDK 17.
describe('SimpleDateFormat, not lenient', () => {
  it.each([
    ['2027-01-01', '2027-01-01', true],
    ['2024-02-29', '2024-02-29', true],
    ['2000-02-29', '2000-02-29', true],
    ['0001-01-01', '0001-01-01', true],
    ['2027-1-1', '2027-01-01', false],
    [' 2027-01-01', '2027-01-01', false],
    ['2027-01-01 ', '2027-01-01', false],
    ['\t2027-01-01', '2027-01-01', false],
    ['2027- 01- 01', '2027-01-01', false],
    ['2027-01-01T00:00:00Z', '2027-01-01', false],
    ['2027-01-01x', '2027-01-01', false],
    ['2027-1-1 (rotate)', '2027-01-01', false],
    ['2027-01-01-05', '2027-01-01', false],
    ['2027-01-1e1', '2027-01-01', false],
    ['2027-01-015', '2027-01-15', false],
    ['02027-01-01', '2027-01-01', false],
    ['27-01-01', '0027-01-01', false],
    ['1-1-1', '0001-01-01', false],
    ['20270-01-01', '20270-01-01', false],
  ])('%j is %s (strict: %s)', (written, date, strict) => {
    expect(readExpiration(written)).toMatchObject({ kind: 'date', date, strict });
  });

  it.each([
    ['2027-01', 'year-month-day'],
    ['2027/01/01', 'year-month-day'],
    ['20270101', 'year-month-day'],
    ['', 'it is empty'],
    ['  ', 'it is empty'],
    ['@string/pin_expiration', 'a resource reference is not resolved'],
    ['2027-02-30', 'there is no day 2027-02-30'],
    ['2023-02-29', 'there is no day 2023-02-29'],
    ['2100-02-29', 'there is no day 2100-02-29'],
    ['2027-13-01', 'there is no day 2027-13-01'],
    ['2027-00-01', 'there is no day 2027-00-01'],
    ['2027-01-00', 'there is no day 2027-01-00'],
    ['2027-01-32', 'there is no day 2027-01-32'],
    ['2027-04-31', 'there is no day 2027-04-31'],
    ['2027-01-0101', 'there is no day 2027-01-101'],
    ['01-01-2027', 'there is no day 0001-01-2027'],
    ['0000-01-01', 'there is no day 0000-01-01'],
    ['99999999999-01-01', 'there is no day'],
    ['\n2027-01-01', 'year-month-day'],
    ['2027 -01-01', 'year-month-day'],
    ['-2027-01-01', 'year-month-day'],
    ['2027--1-01', 'year-month-day'],
    ['+2027-01-01', 'year-month-day'],
    ['2027.5-01-01', 'year-month-day'],
    ['2027–01–01', 'year-month-day'],
    ['2027-Jan-01', 'year-month-day'],
    ['\u00a02027-01-01', 'year-month-day'],
    ['never', 'year-month-day'],
  ])('%j throws', (written, reason) => {
    const read = readExpiration(written);
    expect(read.kind).toBe('invalid');
    expect((read as { reason: string }).reason).toContain(reason);
  });
});

describe('the instants between which a day begins round the world', () => {
  it.each([
    ['2027-01-01', '2026-12-31T10:00:00.000Z', '2027-01-01T12:00:00.000Z'],
    ['2028-03-01', '2028-02-29T10:00:00.000Z', '2028-03-01T12:00:00.000Z'],
    ['1-1-1', '0000-12-31T10:00:00.000Z', '0001-01-01T12:00:00.000Z'],
    ['27-01-01', '0026-12-31T10:00:00.000Z', '0027-01-01T12:00:00.000Z'],
  ])('%s lapses from %s, and has lapsed by %s', (written, from, by) => {
    const read = readExpiration(written);
    if (read.kind !== 'date') throw new Error('no date');
    expect(new Date(read.lapsesFrom).toISOString()).toBe(from);
    expect(new Date(read.lapsedBy).toISOString()).toBe(by);
  });

  it('stay instants in years that no calendar of ours reaches', () => {
    const read = readExpiration('292278993-12-31');
    if (read.kind !== 'date') throw new Error('no date');
    expect(read.date).toBe('292278993-12-31');
    for (const instant of [read.lapsesFrom, read.lapsedBy]) expect(new Date(instant).getTime()).not.toBeNaN();
  });
});

describe('the attribute', () => {
  const withExpiration = (attribute: string): ReturnType<typeof readBody> =>
    readBody(
      `<domain-config><domain>example.com</domain><pin-set ${attribute}>${pinElement('a')}</pin-set></domain-config>`,
    );

  it.each([
    ['expiration="2030-01-01"', '2030-01-01', []],
    ['expiration="2001-01-01"', '2001-01-01', []],
    ['', undefined, []],
    ['expiration="2030-1-1"', '2030-01-01', ['lint expiration-not-iso']],
    ['expiration=" 2030-01-01"', '2030-01-01', ['lint expiration-not-iso']],
    ['expiration="2030-01-01T00:00"', '2030-01-01', ['lint expiration-not-iso']],
    ['expiration="30-01-01"', '0030-01-01', ['lint expiration-year']],
    ['expiration="2030/01/01"', undefined, ['rejects-file expiration-invalid']],
    ['expiration="2030-02-30"', undefined, ['rejects-file expiration-invalid']],
    ['expiration=""', undefined, ['rejects-file expiration-invalid']],
  ])('%s', (attribute, date, problems) => {
    const store = withExpiration(attribute);
    expect(store.domains[0]?.expires?.date).toBe(date);
    expect(codes(store)).toEqual(problems);
    expect(store.rejected !== null).toBe(problems.some((each) => each.startsWith('rejects-file')));
  });

  it('says which of the three it is, at the value, with what to write', () => {
    const [takes] = withExpiration('expiration="2030-1-9"').problems;
    expect(takes).toMatchObject({ hint: 'write 2030-01-09' });
    expect(takes?.message).toBe(
      'Devices read the expiration `2030-1-9` as 2030-01-09. Android Lint refuses it, because it is not written as yyyy-MM-dd.',
    );
    const [year] = withExpiration('expiration="27-6-01"').problems;
    expect(year?.message).toContain('in the year 27 to the platform, so that the pins have long expired');
    expect(year?.hint).toContain('2027-06-01');
    const thrown = withExpiration('expiration="2030/01/01"');
    expect(thrown.problems[0]?.message).toContain('`2030/01/01` is no date that the platform reads');
    expect(slice(thrown, (thrown.problems[0] as { span: { start: number; end: number } }).span)).toBe(
      '2030/01/01',
    );
  });

  it('is kept as it is written, with its place', () => {
    const store = withExpiration('expiration=" 2030-1-9"');
    const expires = store.domains[0]?.expires;
    expect(expires?.written).toBe(' 2030-1-9');
    expect(slice(store, expires?.span as { start: number; end: number })).toBe(' 2030-1-9');
  });
});
