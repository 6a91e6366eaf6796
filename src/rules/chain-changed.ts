import type { Certificate, TrustPath } from '../model/certificate.ts';
import type { Connection } from '../model/evaluation.ts';
import { keyKind } from './live.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { isoDate, listed, quote, shortPin } from './wording.ts';

export const chainChanged = defineRule({
  meta: {
    id: 'chain-changed',
    title: 'The host serves another chain than the last time',
    severity: 'notice',
    sources: [sources.backupPins, sources.lifetimes],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections, previous }) {
    if (previous === null) return [];
    const [before, now] = [partsOf(previous), partsOf(connections)];
    return [...now].flatMap(([kind, parts]): Problem[] => {
      const earlier = before.get(kind);
      if (earlier === undefined) {
        // A host that wasn't seen then has no past to differ from.
        return before.size === 0 ? [] : [appeared(host, kind, parts)];
      }
      const changes = PARTS.flatMap((part) => changeOf(part, earlier[part], parts[part]));
      return changes.length === 0 ? [] : [changed(host, kind, changes)];
    });
  },
});

const PARTS = ['leaf', 'issuer', 'root'] as const;
type Part = (typeof PARTS)[number];
/** The distinct certificates of each place on the way up, by fingerprint. */
type Parts = Readonly<Record<Part, ReadonlyMap<string, Certificate>>>;

interface Change {
  readonly part: Part;
  readonly text: string;
  readonly keyKept: boolean;
  readonly was: readonly Certificate[];
  readonly is: readonly Certificate[];
}

/** By the kind of the leaf's key: a host with two certificates has two pasts. */
function partsOf(connections: readonly Connection[]): ReadonlyMap<string, Parts> {
  const kinds = new Map<string, Record<Part, Map<string, Certificate>>>();
  for (const { served } of connections) {
    const leaf = served?.presented[0];
    if (served === null || leaf === undefined) continue;
    const kind = keyKind(leaf);
    const parts = kinds.get(kind) ?? { leaf: new Map(), issuer: new Map(), root: new Map() };
    kinds.set(kind, parts);
    parts.leaf.set(leaf.fingerprint, leaf);
    const issuers = served.paths.flatMap(({ certificates }) => certificates[1] ?? []);
    // Without a path the issuer is what was sent as one, and there is no root to speak of.
    for (const issuer of issuers.length > 0 ? issuers : served.presented.slice(1, 2)) {
      parts.issuer.set(issuer.fingerprint, issuer);
    }
    for (const root of served.paths.flatMap(anchorOf)) parts.root.set(root.fingerprint, root);
  }
  return kinds;
}

function anchorOf({ certificates }: TrustPath): Certificate[] {
  const anchor = certificates.at(-1);
  return anchor === undefined || certificates.length === 1 ? [] : [anchor];
}

function changeOf(
  part: Part,
  before: ReadonlyMap<string, Certificate>,
  now: ReadonlyMap<string, Certificate>,
): Change[] {
  const was = [...before.values()].filter(({ fingerprint }) => !now.has(fingerprint));
  const is = [...now.values()].filter(({ fingerprint }) => !before.has(fingerprint));
  if (was.length === 0 && is.length === 0) return [];
  const oldKeys = new Set([...before.values()].map(({ pin }) => pin));
  const keyKept = is.every(({ pin }) => oldKeys.has(pin));
  const key = keyKept ? 'with the same key' : 'with another key';
  const what =
    is.length === 0
      ? `${named(was)} is gone`
      : was.length === 0
        ? `${named(is)} came beside the others, ${key}`
        : `${named(was)} gave way to ${named(is)}, ${key}`;
  return [{ part, text: `${NAMES[part]}: ${what}.`, keyKept, was, is }];
}

const NAMES: Readonly<Record<Part, string>> = { leaf: 'Leaf', issuer: 'Issuer', root: 'Root' };

function named(certificates: readonly Certificate[]): string {
  return listed(
    certificates.map(
      ({ label, pin, notAfter }) => `${quote(label)} (pin ${shortPin(pin)}, until ${isoDate(notAfter)})`,
    ),
  );
}

function changed(host: string, kind: string, changes: readonly Change[]): Problem {
  const newKey = changes.some(({ keyKept }) => !keyKept);
  return {
    message: [
      `The ${kind} chain of ${host} is not the one of the last time.`,
      ...changes.map(({ text }) => text),
    ].join('\n'),
    hint: newKey
      ? `see that the pins still match and that a backup is left: pinwarden pins ${host}`
      : 'nothing to do: the keys are the same, and so are the pins',
    key: kind,
    data: {
      keyKind: kind,
      changes: changes.map(({ part, keyKept, was, is }) => ({
        part,
        keyKept,
        was: was.map(factsOf),
        is: is.map(factsOf),
      })),
    },
  };
}

function appeared(host: string, kind: string, { leaf }: Parts): Problem {
  return {
    message: `${host} serves a chain with an ${kind} key, which it did not the last time: ${named([...leaf.values()])}.`,
    hint: `see that the pins match it too: pinwarden pins ${host}`,
    key: kind,
    data: {
      keyKind: kind,
      changes: [{ part: 'leaf', keyKept: false, was: [], is: [...leaf.values()].map(factsOf) }],
    },
  };
}

function factsOf({ label, pin, fingerprint, notAfter }: Certificate): Record<string, unknown> {
  return { label, pin, fingerprint, notAfter: new Date(notAfter).toISOString() };
}
