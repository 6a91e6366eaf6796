import { buildBinary } from 'plist';
import { describe, expect, it } from 'vitest';
import type { PinStore } from '../../../../src/model/pins.ts';
import {
  ca,
  demands,
  entry,
  identity,
  leaf,
  leafList,
  pinnedDomains,
  pinOf,
  problems,
  read,
  SUBDOMAINS,
  transportSecurity,
} from './samples.ts';

const GOOD = pinOf('good');
const HOST = 'api.example.com';
const key = (name: string, value: string): string => `<key>${name}</key>${value}`;
const effects = (store: PinStore): (string | undefined)[] =>
  store.domains.flatMap(({ groups }) => groups.flatMap(({ pins }) => pins.map(({ fault }) => fault?.effect)));

describe('a file that Apple refuses', () => {
  const text = pinnedDomains(`\n${entry(HOST, leaf('good'))}`);
  it.each([
    [
      'stray text',
      text.replace('\n', '\noops'),
      'rejects-file property-list-refused',
      'Line 2: The text `oops` where only tags may stand. ',
    ],
    [
      'a comment inside <string>',
      text.replace(GOOD, `${GOOD}<!-- a -->`),
      'rejects-file property-list-refused',
      'Line 2: A comment inside `<string>`. ',
    ],
    [
      'an entity',
      text.replace(GOOD, '&pin;'),
      'rejects-file property-list-refused',
      '`&pin;`, which is no reference',
    ],
    [
      'a merge conflict',
      text.replace('\n', '\n<<<<<<< HEAD\n=======\n>>>>>>> a\n'),
      'unreadable merge-conflict',
      'Line 2: A merge-conflict marker, `<<<<<<< HEAD`. ',
    ],
  ])('%s: is rejected, and what can be read is read', (_, content, said, reason) => {
    const store = read(content);
    expect(problems(store)).toEqual([said]);
    expect(store.rejected).toContain("Apple's property list reader refuses the whole file.");
    expect(store.rejected).toContain(reason);
    expect(store.domains.map(({ name }) => name)).toEqual([HOST]);
  });

  it.each([
    ['cut short', text.slice(0, -60)],
    ['no property list at all', 'NSPinnedDomains: yes'],
    ['binary, cut short', buildBinary({ NSPinnedDomains: {} }).slice(0, -1)],
  ])('%s: is rejected, and holds nothing', (_, content) => {
    const store = read(content);
    expect(store.rejected).not.toBeNull();
    expect(store.domains).toEqual([]);
    expect(problems(store)).toEqual(['rejects-file property-list-refused']);
  });

  it('is told once a merge conflict, at its first marker', () => {
    const twice = text
      .replace(
        '\n',
        '\n<<<<<<< HEAD\n||||||| a\n=======\n>>>>>>> b\n<!-- -->\n<<<<<<< HEAD\n=======\n>>>>>>> b\n',
      )
      .replace('</plist>', '\n=======\n</plist>');
    const store = read(twice);
    const marks = store.problems.map(({ span }) => twice.slice(span.start, span.end));
    expect(marks).toEqual(['<<<<<<< HEAD', '<<<<<<< HEAD', '=======']);
  });

  it('the sides of a merge conflict are no repeated keys', () => {
    const store = read(
      text.replace(
        `<string>${GOOD}</string>`,
        `\n<<<<<<< a\n<string>${GOOD}</string>\n=======\n<string>${pinOf('b')}</string>\n>>>>>>> b\n`,
      ),
    );
    expect(demands(store, HOST)).toEqual({ leaf: [GOOD, pinOf('b')] });
    expect(effects(store)).toEqual([undefined, undefined]);
  });

  it('what Apple takes and XML parsers do not is a matter of style', () => {
    const store = read(`\n<?xml version="1.0"?>${text.replace('\n', '<!-- a -- b -->')} and so on`);
    expect(store.rejected).toBeNull();
    expect(new Set(problems(store))).toEqual(new Set(['lint property-list-tolerated']));
    expect(demands(store, HOST)).toEqual({ leaf: [GOOD] });
  });

  it('bytes that are no UTF-8 are told of', () => {
    const store = read(Buffer.from(text.replace('\n', '<!-- é -->'), 'latin1'));
    expect(store.rejected).toBeNull();
    expect(problems(store)).toEqual(['lint undecodable']);
    expect(demands(store, HOST)).toEqual({ leaf: [GOOD] });
  });
});

describe('whatever is in the file', () => {
  it('a binary list that names one list a thousand times is read once a host', () => {
    const list = [{ 'SPKI-SHA256-BASE64': GOOD }];
    const hosts = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`h${at}.example`, { NSPinnedLeafIdentities: list }]),
    );
    const store = read(buildBinary({ NSAppTransportSecurity: { NSPinnedDomains: hosts } } as never));
    expect(store.domains).toHaveLength(1000);
    expect(demands(store, 'h7.example')).toEqual({ leaf: [GOOD] });
  });

  // Each would take hours if it were read in quadratic time.
  it.each<[string, string]>([
    ['one host a hundred thousand times', pinnedDomains(entry(HOST, leaf('good')).repeat(100_000))],
    [
      'NSPinnedDomains a hundred thousand times',
      transportSecurity(
        key('NSPinnedDomains', '<dict/>').repeat(100_000),
        entry('NSPinnedDomains', ...Array.from({ length: 100_000 }, (_, at) => key(`h${at}`, '<true/>'))),
      ),
    ],
    [
      'a host of a million labels',
      pinnedDomains(entry('a.'.repeat(1_000_000), leaf('good')), entry(HOST, leaf('good'))),
    ],
    [
      'a comment beside each of a hundred thousand pins, on one line',
      pinnedDomains(entry(HOST, leafList(`${identity(GOOD)}<!-- a -->`.repeat(100_000)))),
    ],
    [
      'keys of a hundred thousand exceptions',
      transportSecurity(
        entry(
          'NSExceptionDomains',
          ...Array.from({ length: 100_000 }, (_, at) =>
            entry(`h${at}.example`, SUBDOMAINS, key('NSExceptionAllowsInsecureHTTPLoads', '<true/>')),
          ),
        ),
        entry(
          'NSPinnedDomains',
          ...Array.from({ length: 10_000 }, (_, at) => entry(`a.h${at}.example`, leaf('a'))),
        ),
      ),
    ],
  ])('%s', (_, text) => expect(read(text).domains.length).toBeGreaterThan(0));

  it('spoilt files are read, and what is read is in order', () => {
    const seeds = [
      pinnedDomains(
        entry('example.com', SUBDOMAINS, leaf('a', 'b'), ca('c')),
        '<!-- d -->',
        entry(HOST, leafList(identity('$(E)'), '<string>f</string>')),
      ),
      `{ NSAppTransportSecurity = { NSPinnedDomains = { "${HOST}" = { NSPinnedLeafIdentities = ({ "SPKI-SHA256-BASE64" = "${GOOD}"; }); }; }; }; }`,
    ].map((text) => Buffer.from(text));
    seeds.push(
      Buffer.from(
        buildBinary({
          NSAppTransportSecurity: {
            NSPinnedDomains: {
              [HOST]: {
                NSIncludesSubdomains: true,
                NSPinnedLeafIdentities: [{ 'SPKI-SHA256-BASE64': GOOD }],
              },
            },
          },
        }),
      ),
    );
    let state = 7;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (const seed of seeds) {
      for (let round = 0; round < 1500; round++) {
        const bytes = Buffer.from(seed);
        for (let change = 0; change <= round % 3; change++) bytes[random(bytes.length)] = random(128);
        const store = read(bytes);
        const { text } = store.source;
        const spans = [...store.problems, ...store.domains].map(({ span }) => span);
        for (const { groups } of store.domains) {
          for (const { span, pins } of groups) {
            spans.push(span, ...pins.map((pin) => pin.span));
            for (const pin of pins)
              expect([pin.sha256, pin.fault, pin.variable].some((each) => each !== null)).toBe(true);
          }
        }
        for (const { start, end } of spans)
          expect(start >= 0 && end >= start && end <= text.length).toBe(true);
        demands(store, HOST);
      }
    }
  });
});
