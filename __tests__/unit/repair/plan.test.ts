import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/formats/format.ts';
import { formats } from '../../../src/formats/index.ts';
import type { Backup } from '../../../src/model/backup.ts';
import type { Connection } from '../../../src/model/evaluation.ts';
import type { Repair } from '../../../src/model/repair.ts';
import { type RepairWish, repairStore } from '../../../src/repair/plan.ts';
import { decodeSource } from '../../../src/text/source.ts';
import {
  backup,
  certificate,
  connection,
  DAY,
  failed,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  pinOf,
  ROOT,
  trustPath,
} from '../../support/subjects.ts';

const [android, ios] = ['android-nsc', 'ios-ats'].map((id) => formats.find((each) => each.id === id)) as [
  Format,
  Format,
];
const WISH: RepairWish = {
  hosts: [],
  pin: () => 'same-kind',
  expiration: null,
  expiringDays: 60,
  prune: false,
};
const RSA = certificate('rsa-leaf', 'issuing', { key: 'RSA 2048', dnsNames: [HOST], isCa: false });

const day = (days: number): string => new Date(NOW + days * DAY).toISOString().slice(0, 10);

function nsc(
  pins: readonly string[],
  { names = [HOST], end }: { names?: readonly string[]; end?: string } = {},
): string {
  const domains = names.map((name) => `    <domain includeSubdomains="true">${name}</domain>\n`).join('');
  const set = pins.map((pin) => `      <pin digest="SHA-256">${pin}</pin>\n`).join('');
  const attribute = end === undefined ? '' : ` expiration="${end}"`;
  return `<network-security-config>\n  <domain-config>\n${domains}    <pin-set${attribute}>\n${set}    </pin-set>\n  </domain-config>\n</network-security-config>\n`;
}

function plist(lists: Record<string, readonly string[]>): string {
  const items = Object.entries(lists).map(([key, pins]) => {
    const dicts = pins.map(
      (pin) => `\t\t\t\t\t<dict><key>SPKI-SHA256-BASE64</key><string>${pin}</string></dict>\n`,
    );
    return `\t\t\t\t<key>${key}</key>\n\t\t\t\t<array>\n${dicts.join('')}\t\t\t\t</array>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n\t<key>NSAppTransportSecurity</key>\n\t<dict>\n\t\t<key>NSPinnedDomains</key>\n\t\t<dict>\n\t\t\t<key>${HOST}</key>\n\t\t\t<dict>\n${items.join('')}\t\t\t</dict>\n\t\t</dict>\n\t</dict>\n</dict>\n</plist>\n`;
}

interface Given {
  readonly seen?: readonly Connection[];
  readonly others?: Readonly<Record<string, readonly Connection[]>>;
  readonly backups?: readonly Backup[];
  readonly wish?: Partial<RepairWish>;
}

function repair(format: Format, text: string, given: Given = {}): Repair {
  const { seen = [connection()], others = {}, backups = [], wish = {} } = given;
  const store = format.read(decodeSource(format === android ? 'a.xml' : 'Info.plist', Buffer.from(text)));
  const observed = new Map([[HOST, seen], ...Object.entries(others)]);
  const facts = { observed, backups: new Map([[HOST, backups]]), now: NOW };
  const made = repairStore(store, format, facts, { ...WISH, ...wish });
  // Whatever was repaired: once is enough.
  const again = repairStore(format.read(made.after), format, facts, { ...WISH, ...wish });
  expect(again.steps).toEqual([]);
  expect(again.after).toBe(again.before);
  return made;
}

/** The pins of an entry by list, and its end. */
function entry(format: Format, { after }: Repair, name = HOST): unknown {
  const found = format.read(after).domains.find((each) => each.name === name);
  return {
    ...Object.fromEntries(
      found?.groups.map(({ scope, pins }) => [scope, pins.map(({ value }) => value)]) ?? [],
    ),
    ...(found?.expires ? { expires: found.expires.date } : {}),
  };
}

const messages = ({ refusals }: Repair): string => refusals.map(({ message }) => message).join('\n');
const kinds = ({ steps }: Repair): string[] => steps.map(({ change }) => change.kind);

describe('pins of what is served', () => {
  it('leaves alone what lets everything in', () => {
    const made = repair(android, nsc([pinOf('leaf'), pinOf('backup')]));
    expect(made.after).toBe(made.before);
    expect(made.refusals).toEqual([]);
  });
  it('adds the leaf where nothing matches, and takes nothing away', () => {
    const made = repair(android, nsc([pinOf('old'), pinOf('backup')]));
    expect(entry(android, made)).toEqual({ chain: [pinOf('old'), pinOf('backup'), pinOf('leaf')] });
    expect(made.after.text).toContain(`<!-- leaf: leaf, ECDSA P-256, certificate ends ${day(50)} -->`);
  });
  it.each([
    ['leaf', [pinOf('leaf')], pinOf('rsa-leaf')],
    ['intermediate', [pinOf('other-issuing')], pinOf('issuing')],
  ])('adds the kind that the list has: %s', (_, there, added) => {
    const other = certificate('other-issuing', 'root');
    const rsa = certificate('rsa-leaf', 'issuing', { isCa: false });
    const paths =
      added === pinOf('issuing')
        ? [
            [certificate('a', 'other-issuing'), other, ROOT],
            [rsa, ISSUING, ROOT],
          ]
        : [
            [LEAF, other, ROOT],
            [rsa, ISSUING, ROOT],
          ];
    const seen = paths.map((each) => connection([trustPath(...each)]));
    const made = repair(android, nsc([...there, pinOf('backup')]), { seen });
    expect(entry(android, made)).toEqual({ chain: [...there, pinOf('backup'), added] });
  });
  it('adds both kinds of key', () => {
    const seen = [connection(), connection([trustPath(RSA, ISSUING, ROOT)], { keyType: 'rsa' })];
    const made = repair(android, nsc([pinOf('backup')]), { seen });
    expect(entry(android, made)).toEqual({ chain: [pinOf('backup'), pinOf('leaf'), pinOf('rsa-leaf')] });
  });
  it('adds what is to be pinned, though everything is let in', () => {
    const made = repair(android, nsc([pinOf('leaf'), pinOf('backup')]), { wish: { pin: () => ['root'] } });
    expect(entry(android, made)).toEqual({ chain: [pinOf('leaf'), pinOf('backup'), pinOf('root')] });
  });
  it('gives each of the two lists of iOS its own', () => {
    const text = plist({ NSPinnedLeafIdentities: [pinOf('old')], NSPinnedCAIdentities: [pinOf('old-ca')] });
    expect(entry(ios, repair(ios, text))).toEqual({
      leaf: [pinOf('old'), pinOf('leaf')],
      issuers: [pinOf('old-ca'), pinOf('issuing')],
    });
  });
  it('tells of the entries that share the list', () => {
    const text = nsc([pinOf('old')], { names: [HOST, 'www.example.com'] });
    const made = repair(android, text, {
      others: { 'www.example.com': [failed('connect', 'ECONNREFUSED')] },
    });
    expect(made.steps[0]).toMatchObject({ hosts: [HOST], shared: ['www.example.com'] });
    expect(messages(made)).toContain('www.example.com could not be asked');
  });
  it('repairs the hosts that are named alone', () => {
    const made = repair(android, nsc([pinOf('old')]), { wish: { hosts: ['www.example.com'] } });
    expect(made.steps).toEqual([]);
  });
});

describe('what teaches nothing', () => {
  it.each([
    ['an untrusted chain', [connection([])], 'no path to a trust anchor'],
    ['another name', [connection(undefined, { coversHost: false })], 'for another name'],
    ['an interceptor at one address', [connection(), connection([], { address: '192.0.2.2' })], 'no path'],
    ['silence', [failed('connect', 'ETIMEDOUT')], 'could not be asked'],
    ['nothing at all', [], 'nothing is known of it'],
  ])('%s changes nothing', (_, seen, why) => {
    const made = repair(android, nsc([pinOf('old')], { end: day(10) }), { seen });
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain(why);
  });
  it('adds pins and touches nothing else where some addresses were not seen', () => {
    const seen = [connection(), failed('connect', 'ECONNREFUSED', '192.0.2.2')];
    const given = { seen, wish: { prune: true }, backups: [backup()] };
    const made = repair(android, nsc([pinOf('old')], { end: day(10) }), given);
    expect(new Set(kinds(made))).toEqual(new Set(['add-pin']));
    expect(made.partial).toEqual([HOST]);
    expect(messages(made)).toContain('not seen in full');
  });
});

describe('what is in hand', () => {
  it.each(['backup', 'next'] as const)('adds a %s that would not be let in', (role) => {
    const made = repair(android, nsc([pinOf('leaf'), pinOf('old')]), { backups: [backup({ role })] });
    expect(entry(android, made)).toEqual({ chain: [pinOf('leaf'), pinOf('old'), pinOf('backup')] });
  });
  it('leaves out what could not be served', () => {
    const backups = [backup({ coversHost: false }), backup({ weakness: 'RSA 1024' })];
    expect(repair(android, nsc([pinOf('leaf'), pinOf('old')]), { backups }).steps).toEqual([]);
  });
});

describe('lists for the other kind of certificate', () => {
  it('renames the list where all of it is for the other', () => {
    const made = repair(ios, plist({ NSPinnedLeafIdentities: [pinOf('issuing')] }));
    expect(kinds(made)).toEqual(['move-pin']);
    expect(entry(ios, made)).toEqual({ issuers: [pinOf('issuing')] });
  });
  it('swaps what is swapped', () => {
    const text = plist({ NSPinnedLeafIdentities: [pinOf('issuing')], NSPinnedCAIdentities: [pinOf('leaf')] });
    expect(entry(ios, repair(ios, text))).toEqual({ leaf: [pinOf('leaf')], issuers: [pinOf('issuing')] });
  });
  it('does not begin a list that would have to match from then on', () => {
    const made = repair(ios, plist({ NSPinnedLeafIdentities: [pinOf('leaf'), pinOf('issuing')] }));
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain('must match from then on');
  });
});

describe('the end of a pin set', () => {
  it('moves one that is due to before the first pinned certificate ends', () => {
    const made = repair(android, nsc([pinOf('root'), pinOf('backup')], { end: day(10) }));
    expect(kinds(made)).toEqual(['set-expiry']);
    expect(entry(android, made)).toMatchObject({ expires: day(999) });
  });
  it('leaves one that is far ahead', () => {
    expect(repair(android, nsc([pinOf('root')], { end: day(90) })).steps).toEqual([]);
  });
  it('says why there is no later date', () => {
    const made = repair(android, nsc([pinOf('leaf')], { end: day(55) }));
    expect(made.steps).toEqual([]);
    expect(messages(made)).toContain(`so that ${day(49)} is the last safe date`);
  });
  it('sets what is asked for', () => {
    const wish = { expiration: { days: 30 } };
    expect(entry(android, repair(android, nsc([pinOf('leaf')]), { wish }))).toMatchObject({
      expires: day(30),
    });
    expect(repair(ios, plist({ NSPinnedLeafIdentities: [pinOf('leaf')] }), { wish }).refusals).toEqual([]);
  });
  it('does not enforce lapsed pins again that a host of the list would not match', () => {
    const www = [connection([trustPath(certificate('www', 'issuing'), ISSUING, ROOT)])];
    const text = nsc([pinOf('leaf')], { names: [HOST, 'www.example.com'], end: day(-10) });
    const wish = { hosts: [HOST] };
    const made = repair(android, text, { others: { 'www.example.com': www }, wish });
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain('would shut out www.example.com');
  });
});

describe('taking out', () => {
  const text = nsc([pinOf('leaf'), pinOf('old'), pinOf('backup')]);
  it('is not done unasked', () => expect(repair(android, text, { backups: [backup()] }).steps).toEqual([]));
  it('leaves what is served and what is in hand', () => {
    const made = repair(android, text, { backups: [backup()], wish: { prune: true } });
    expect(entry(android, made)).toEqual({ chain: [pinOf('leaf'), pinOf('backup')] });
  });
  it('needs a proven backup: one of the others may be it', () => {
    const made = repair(android, text, { wish: { prune: true } });
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain(`no backup of ${HOST} is in hand`);
  });
  it('is not done for a list that a host has which nobody looks at', () => {
    const shared = nsc([pinOf('leaf'), pinOf('old'), pinOf('backup')], { names: [HOST, 'www.example.com'] });
    const made = repair(android, shared, { backups: [backup()], wish: { prune: true } });
    expect(messages(made)).toContain('the list is that of www.example.com too');
  });
});

describe('mechanical faults', () => {
  it('writes a pin as the platform takes it', () => {
    const made = repair(android, nsc([`sha256/${pinOf('leaf')}`, pinOf('backup')]));
    expect(made.before.text).not.toBe(made.after.text);
    expect(entry(android, made)).toEqual({ chain: [pinOf('leaf'), pinOf('backup')] });
  });
  it('writes a name without scheme and slash, once it knows what is served', () => {
    const text = nsc([pinOf('old'), pinOf('backup')], { names: [`https://${HOST}/`] });
    const made = repair(android, text);
    expect(kinds(made)).toEqual(['mend-domain', 'add-pin']);
    expect(entry(android, made)).toEqual({ chain: [pinOf('old'), pinOf('backup'), pinOf('leaf')] });
  });
  it('leaves a name whose pins nobody could hold against the server', () => {
    const text = nsc([pinOf('old')], { names: [`https://${HOST}/`] });
    const made = repair(android, text, { seen: [failed('connect', 'ECONNREFUSED')] });
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain("can't be proven before they are enforced");
  });
  it('leaves build variables to people, with the pin', () => {
    const made = repair(ios, plist({ NSPinnedLeafIdentities: ['$(API_PIN)'] }));
    expect(made.after).toBe(made.before);
    expect(messages(made)).toContain(
      `\`$(API_PIN)\`, whose value isn't in the file: see to it that it holds ${pinOf('leaf')}`,
    );
  });
});
