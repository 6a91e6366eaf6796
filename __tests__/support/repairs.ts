import { evaluate } from '../../src/evaluate.ts';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import type { Backup } from '../../src/model/backup.ts';
import type { Connection } from '../../src/model/evaluation.ts';
import type { FormatId, PinStore } from '../../src/model/pins.ts';
import { ANDROID } from '../../src/model/platform.ts';
import type { Repair, RepairStep } from '../../src/model/repair.ts';
import { positions } from '../../src/model/source.ts';
import { unifiedDiff } from '../../src/repair/diff.ts';
import { type RepairWish, repairStore } from '../../src/repair/plan.ts';
import type { RepairAnswer } from '../../src/report/repair.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import { decodeSource } from '../../src/text/source.ts';
import { DAY, facts, HOST, NOW, pinOf, THRESHOLDS } from './subjects.ts';

// Repairs as `pinwarden fix` makes them, from texts and from what was seen, without files and servers.

interface Given {
  /** By path: `.plist` is read as iOS, all else as Android. */
  readonly files: Readonly<Record<string, string>>;
  /** By host. */
  readonly seen: Readonly<Record<string, readonly Connection[]>>;
  readonly backups?: Readonly<Record<string, readonly Backup[]>>;
  readonly wish?: Partial<RepairWish>;
}

const WISH: RepairWish = {
  hosts: [],
  pin: () => 'same-kind',
  expiration: null,
  expiringDays: 60,
  prune: false,
};

function formatOf(id: FormatId): Format {
  return formats.find((each) => each.id === id) as Format;
}

export function repaired({ files, seen, backups = {}, wish = {} }: Given): RepairAnswer & { diff: string } {
  const observed = new Map(Object.entries(seen));
  const inHand = new Map(Object.entries(backups));
  const stores = Object.entries(files).map(([path, text]) => {
    return formatOf(path.endsWith('.plist') ? 'ios-ats' : 'android-nsc').read(
      decodeSource(path, Buffer.from(text)),
    );
  });
  const repairs = stores.map((store) =>
    repairStore(store, formatOf(store.format), { observed, backups: inHand, now: NOW }, { ...WISH, ...wish }),
  );
  const judged = (of: readonly PinStore[]) =>
    evaluate({
      stores: of.map((store): StorePolicies => {
        const policies = [...observed.keys()]
          .map((host) => formatOf(store.format).policyFor(store, host))
          .filter(({ pinned }) => pinned);
        return { ...facts(store), position: positions(store.source.text), policies };
      }),
      problems: [],
      bundles: [],
      ignores: [],
      baseline: null,
      horizonMs: 400 * DAY,
      observed,
      previous: null,
      backups: inHand,
      offline: false,
      now: NOW,
      thresholds: THRESHOLDS,
      severities: new Map(),
      failOn: 'error',
    });
  return {
    repairs,
    before: judged(stores),
    after: judged(repairs.map(({ after }, at) => formatOf((stores[at] as PinStore).format).read(after))),
    diff: repairs.map(({ path, before, after }) => unifiedDiff(path, before.text, after.text)).join(''),
  };
}

/** A network security configuration with one list for all of the names. */
export function nscText(names: readonly string[], pins: readonly string[], end?: string): string {
  const domains = names.map((name) => `    <domain includeSubdomains="true">${name}</domain>\n`).join('');
  const set = pins.map((pin) => `      <pin digest="SHA-256">${pin}</pin>\n`).join('');
  const attribute = end === undefined ? '' : ` expiration="${end}"`;
  return `<network-security-config>\n  <domain-config>\n${domains}    <pin-set${attribute}>\n${set}    </pin-set>\n  </domain-config>\n</network-security-config>\n`;
}

export function plistText(host: string, lists: Readonly<Record<string, readonly string[]>>): string {
  const items = Object.entries(lists).map(([key, pins]) => {
    const dicts = pins.map((pin) => `<dict><key>SPKI-SHA256-BASE64</key><string>${pin}</string></dict>\n`);
    return `<key>${key}</key>\n<array>\n${dicts.join('')}</array>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n<key>NSAppTransportSecurity</key>\n<dict>\n<key>NSPinnedDomains</key>\n<dict>\n<key>${host}</key>\n<dict>\n${items.join('')}</dict>\n</dict>\n</dict>\n</dict>\n</plist>\n`;
}

/** A step that adds a pin, whatever its strings hold. */
export function stepWith(parts: Partial<RepairStep> = {}): RepairStep {
  return {
    change: { kind: 'add-pin', names: [HOST], scope: 'chain', pin: { sha256: pinOf('leaf'), comment: null } },
    hosts: [HOST],
    shared: [],
    reason: 'The pin list has no match.',
    pin: {
      sha256: pinOf('leaf'),
      place: 'leaf',
      role: 'leaf',
      label: 'leaf',
      key: 'ECDSA P-256',
      notAfter: NOW,
    },
    ...parts,
  };
}

export function repairWith(parts: Partial<Repair> = {}): Repair {
  const { source } = facts().store;
  return {
    path: source.path,
    platform: ANDROID,
    before: source,
    after: source,
    steps: [],
    refusals: [],
    partial: [],
    ...parts,
  };
}
