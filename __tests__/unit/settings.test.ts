import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { options } from '../../src/options.ts';
import { readSettings } from '../../src/settings.ts';

const settings = (given: Record<string, string | string[] | boolean>) => readSettings((name) => given[name]);

describe('readSettings', () => {
  it('fills in the defaults of the table', () => {
    expect(settings({})).toMatchObject({
      offline: false,
      timeoutMs: 10_000,
      retries: 1,
      at: null,
      failOn: 'error',
      unreachable: 'error',
      ifNoneFound: 'error',
      pinSetExpiringDays: 60,
      certificateExpiringFraction: 0.2,
      output: null,
    });
  });

  it('takes an empty input of the Action for one that is not set', () => {
    const { pin: _, pinKinds: __, ...none } = settings({});
    expect(settings({ timeout: '', offline: '', at: ' ', 'connect-to': ['', ' '] })).toMatchObject(none);
  });

  it.each([
    ['2027-01-31', Date.UTC(2027, 0, 31)],
    ['2027-01-31T12:00Z', Date.UTC(2027, 0, 31, 12)],
    ['2027-01-31T12:00:00.250+01:00', Date.UTC(2027, 0, 31, 11, 0, 0, 250)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
  ])('reads the instant %s', (text, expected) => {
    expect(settings({ at: text }).at).toBe(expected);
  });

  it.each([
    [{ at: '2027-02-29' }, 'at'],
    [{ at: 'tomorrow' }, 'at'],
    [{ at: '2027-01-31T12:00' }, 'at'],
    [{ timeout: '0' }, 'timeout'],
    [{ timeout: 'ten' }, 'timeout'],
    [{ timeout: 'Infinity' }, 'timeout'],
    [{ concurrency: '1.5' }, 'concurrency'],
    [{ retries: '-1' }, 'retries'],
    [{ 'fail-on': 'fatal' }, 'fail-on'],
    [{ offline: 'yes' }, 'offline'],
    [{ severity: ['live-pin-missing'] }, 'severity'],
    [{ severity: ['live-pin-missing=fatal'] }, 'severity'],
    [{ 'certificate-expiring-fraction': '2' }, 'certificate-expiring-fraction'],
  ])('refuses %j and names the option', (given, name) => {
    const read = () => settings(given as Record<string, string>);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`\`${name}\``);
  });

  it('has a row of the table for everything that it reads, and reads every row', () => {
    const asked = new Set<string>();
    readSettings((name) => {
      asked.add(name);
      return undefined;
    });
    // `config` names what has been read by then.
    const names = options.map(({ name }) => name).filter((name) => name !== 'config');
    expect([...asked].sort()).toEqual(names.sort());
  });
});

it('compares own domains as hosts are compared, in A-labels and lower case', () => {
  const given = ['BÜCHER.example', '*.Example.com', 'example.org.'];
  const settings = readSettings((name) => (name === 'own-domains' ? given : undefined));
  expect(settings.ownDomains).toEqual(['xn--bcher-kva.example', 'example.com', 'example.org']);
});
