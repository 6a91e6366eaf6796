import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/formats/format.ts';
import { formats } from '../../../src/formats/index.ts';
import { type Placing, placeInStore } from '../../../src/generate/place.ts';
import type { NewDomain, NewGroup } from '../../../src/model/change.ts';
import type { SourceText } from '../../../src/model/source.ts';
import { decodeSource } from '../../../src/text/source.ts';

const OLD = 'n5EWH0NDPkmm3m22gNefYBWfLkrJFyYhoShGQoFYRAs=';
const A = 'Ea1OdV5jP2Vb2wVHKvNVn5RX3rv7aNWzYdTBLbLrSXQ=';
const B = 'TNnPHdGFVzCFKDrnnc6rBk7XCrcPf9uK4KaAHdm9xJ8=';

const [android, ios] = ['android-nsc', 'ios-ats'].map((id) => formats.find((each) => each.id === id)) as [
  Format,
  Format,
];

const wanted = (
  host: string,
  lists: Partial<Record<NewGroup['scope'], readonly string[]>>,
  rest: Partial<NewDomain> = {},
): NewDomain => ({
  host,
  includeSubdomains: true,
  expiration: null,
  groups: Object.entries(lists).map(([scope, pins]) => ({
    scope: scope as NewGroup['scope'],
    pins: pins.map((sha256) => ({ sha256, comment: 'leaf: CN=x' })),
  })),
  ...rest,
});

function config(
  ...hosts: readonly (readonly [names: readonly string[], pins: readonly string[]])[]
): SourceText {
  const configs = hosts.map(([names, pins]) => {
    const domains = names.map((name) => `    <domain includeSubdomains="true">${name}</domain>\n`).join('');
    const set = pins.map((pin) => `      <pin digest="SHA-256">${pin}</pin>\n`).join('');
    return `  <domain-config>\n${domains}    <pin-set expiration="2030-01-01">\n${set}    </pin-set>\n  </domain-config>\n`;
  });
  const text = `<network-security-config>\n${configs.join('')}</network-security-config>\n`;
  return decodeSource('a.xml', Buffer.from(text));
}

function sourceOf(placing: Placing): SourceText {
  if ('refusal' in placing) throw new Error(placing.refusal);
  return placing.source;
}

/** The pins of an entry by scope, and its end. */
function entry(format: Format, source: SourceText, name: string): unknown {
  const found = format.read(source).domains.filter((each) => each.name === name);
  return found.map(({ groups, expires }) => ({
    ...Object.fromEntries(groups.map(({ scope, pins }) => [scope, pins.map(({ sha256 }) => sha256)])),
    ...(expires === null ? {} : { expires: expires.date }),
  }));
}

describe('a configuration of Android', () => {
  it('gets an entry for a host that has none, and keeps the others', () => {
    const before = config([['api.example.com'], [OLD]]);
    const placing = placeInStore(before, android, [
      wanted('new.example.com', { chain: [A, B] }, { expiration: '2031-02-03' }),
    ]);
    const after = sourceOf(placing);
    expect(entry(android, after, 'new.example.com')).toEqual([{ chain: [A, B], expires: '2031-02-03' }]);
    expect(entry(android, after, 'api.example.com')).toEqual([{ chain: [OLD], expires: '2030-01-01' }]);
    const text = before.text.slice(0, before.text.indexOf('</network-security-config>'));
    expect(after.text.startsWith(text)).toBe(true);
  });

  it('gets only the pins that an entry does not have, and keeps its own end', () => {
    const before = config([['api.example.com'], [OLD, B]]);
    const domains = [wanted('api.example.com', { chain: [A, B] }, { expiration: '2031-02-03' })];
    const after = sourceOf(placeInStore(before, android, domains));
    expect(entry(android, after, 'api.example.com')).toEqual([{ chain: [OLD, B, A], expires: '2030-01-01' }]);
    expect(after.text.split(B)).toHaveLength(2);
    expect(sourceOf(placeInStore(after, android, domains))).toBe(after);
  });

  it('gets the pins in a list that hosts share when all of them are asked for', () => {
    const before = config([['a.example.com', 'b.example.com'], [OLD]]);
    const domains = [wanted('a.example.com', { chain: [A] }), wanted('b.example.com', { chain: [A, B] })];
    const after = sourceOf(placeInStore(before, android, domains));
    expect(entry(android, after, 'a.example.com')).toEqual(entry(android, after, 'b.example.com'));
    expect(entry(android, after, 'a.example.com')).toMatchObject([{ chain: [OLD, A, B] }]);
    expect(after.text.split(A)).toHaveLength(2);
    expect(sourceOf(placeInStore(after, android, domains))).toBe(after);
  });

  it('is left alone when the list is shared with a host that nobody asked for', () => {
    const before = config([['a.example.com', 'b.example.com'], [OLD]]);
    const refused = placeInStore(before, android, [wanted('a.example.com', { chain: [A] })]);
    expect(refused).toMatchObject({ refusal: expect.stringContaining('`b.example.com`') });
    const there = placeInStore(before, android, [wanted('a.example.com', { chain: [OLD] })]);
    expect(sourceOf(there)).toBe(before);
  });

  it('is refused with an unsettled merge, also when all the pins are there', () => {
    const { text } = config([['api.example.com'], [OLD]]);
    const marked = text.replace('  <domain-config>', '<<<<<<< ours\n  <domain-config>');
    const source = decodeSource('a.xml', Buffer.from(marked));
    const placing = placeInStore(source, android, [wanted('api.example.com', { chain: [OLD] })]);
    expect(placing).toMatchObject({ refusal: expect.stringContaining('merge conflict') });
  });
});

describe('a property list', () => {
  const plist = (inner: string): SourceText =>
    decodeSource('Info.plist', Buffer.from(`<plist version="1.0">\n<dict>\n${inner}</dict>\n</plist>\n`));

  it('gets what it lacks from the root down, for several hosts', () => {
    const before = plist('\t<key>CFBundleName</key>\n\t<string>x</string>\n');
    const domains = [wanted('a.example.com', { leaf: [A] }), wanted('b.example.com', { issuers: [A, B] })];
    const after = sourceOf(placeInStore(before, ios, domains));
    expect(entry(ios, after, 'a.example.com')).toEqual([{ leaf: [A] }]);
    expect(entry(ios, after, 'b.example.com')).toEqual([{ issuers: [A, B] }]);
    expect(after.text.split('NSAppTransportSecurity')).toHaveLength(2);
    expect(sourceOf(placeInStore(after, ios, domains))).toBe(after);
  });

  it('gets no second list, which would be one more that must match', () => {
    const before = sourceOf(placeInStore(plist(''), ios, [wanted('a.example.com', { leaf: [A] })]));
    const more = placeInStore(before, ios, [wanted('a.example.com', { leaf: [B], issuers: [B] })]);
    expect(more).toMatchObject({ refusal: expect.stringContaining('one more that must match') });
    const same = sourceOf(placeInStore(before, ios, [wanted('a.example.com', { leaf: [B] })]));
    expect(entry(ios, same, 'a.example.com')).toEqual([{ leaf: [A, B] }]);
  });
});

describe('what a format does wrong is not written', () => {
  const before = config([['api.example.com'], [OLD]]);
  const swap = (from: string, to: string): Format => ({
    ...android,
    edit: () => {
      const start = before.text.indexOf(from);
      return { edits: [{ span: { start, end: start + from.length }, text: to }] };
    },
  });
  const entryFor = (host: string): string =>
    `<domain-config><domain includeSubdomains="true">${host}</domain><pin-set><pin digest="SHA-256">${A}</pin></pin-set></domain-config>`;
  const close = '</network-security-config>';
  it.each<[string, Format, RegExp]>([
    ['an entry that is not made', swap(close, ` ${close}`), /has no entry for new\.example\.com/],
    ['a pin of another host', swap(OLD, B), /hosts that nobody asked for/],
    ['an end of another host', swap('2030', '2031'), /hosts that nobody asked for/],
    ['a host too many', swap(close, entryFor('x.example.com') + close), /hosts that nobody asked for/],
    [
      'other subdomains',
      swap(close, entryFor('new.example.com').replace('true', 'false') + close),
      /takes in/,
    ],
    ['no pins', swap(close, entryFor('new.example.com').replace(A, B) + close), /other pins/],
    ['a broken file', swap(close, ''), /would be refused|fault that it didn't have/],
    [
      'a new fault',
      swap(close, `<Domain-config/>${entryFor('new.example.com')}${close}`),
      /fault that it didn't have/,
    ],
  ])('%s', (_, format, message) => {
    const place = (): Placing => placeInStore(before, format, [wanted('new.example.com', { chain: [A] })]);
    expect(place).toThrow(message);
  });
});

// Every file of the readers' and the editors' cases, each spoilt in its own way.
describe.each(formats.map((format) => [format.id, format] as const))('any file of %s', (id, format) => {
  const files = ['formats', 'edits'].flatMap((kind) => {
    const folder = new URL(`../../${kind}/${id}/`, import.meta.url);
    return readdirSync(folder).map((name) => new URL(`${name}/`, folder));
  });
  const scopes = id === 'ios-ats' ? (['leaf', 'issuers'] as const) : (['chain'] as const);

  it('is refused in a sentence, or says what was meant, and nothing is left to do', () => {
    let placed = 0;
    for (const folder of files) {
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
      const source = decodeSource(input, readFileSync(new URL(input, folder)));
      const names = [...new Set(format.read(source).domains.map(({ name }) => name))];
      const choices = [
        ...names.map((name) => [name]),
        names,
        ['new.example.net'],
        [...names, 'new.example.net'],
      ];
      for (const hosts of choices) {
        for (const scope of scopes) {
          const domains = hosts.map((host) => wanted(host, { [scope]: [A, B] }));
          const placing = placeInStore(source, format, domains);
          if ('refusal' in placing) {
            expect(placing.refusal).toMatch(/^[A-Z`i].*\.$/s);
            continue;
          }
          placed++;
          expect(sourceOf(placeInStore(placing.source, format, domains))).toBe(placing.source);
        }
      }
    }
    expect(placed).toBeGreaterThan(150);
  });
});
