import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import type { Position } from '../model/source.ts';
import { knownBad } from './known-pins.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote, shortPin } from './wording.ts';

export const backupPinMissing = defineRule({
  meta: {
    id: 'backup-pin-missing',
    title: 'No pin is left for the day on which the served key changes',
    severity: 'error',
    sources: [sources.backupPins, sources.lintBackupPin, sources.appleLeafList],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, connections, position, thresholds }) {
    if (!policy.pinned || thresholds.requireBackup === 'off') return [];
    const { host } = policy;
    const paths = connections.flatMap(({ served }) => served?.paths ?? []);
    const live = new Map(
      paths.flatMap(({ certificates }) => certificates.map(({ pin, label }) => [pin, label] as const)),
    );
    return policy.groups.flatMap((group) => {
      const { real: pins, bad } = distinct(group);
      const spare = paths.length === 0 ? pins.length - 1 : pins.filter((pin) => !live.has(pin)).length;
      if (pins.length === 0 || spare > 0 || group.pins.some(({ variable }) => variable !== null)) return [];
      const list = `the ${listName(group.scope)} for ${host}`;
      const message =
        paths.length === 0
          ? [`There is only one pin in ${list}, ${shortPin(pins[0] as string)}, and so no backup.`]
          : [
              `No pin in ${list} is a backup: ${pins.length === 1 ? 'its only pin is' : `all ${pins.length} are`} on the chain that is served today (${listed(pins.map((pin) => `${shortPin(pin)} is ${quote(live.get(pin) ?? '')}`))}).`,
            ];
      message.push(...duplicates(group, position));
      if (bad > 0) message.push('Nobody holds the key to what else stands there (pin-known-bad).');
      message.push(`When that chain changes, every app that was built from this file stops connecting.`);
      return [
        {
          message: message.join('\n'),
          hint: HINTS[group.scope],
          span: group.span,
          key: group.scope,
          data: { scope: group.scope, pins },
        },
      ];
    });
  },
});

interface Distinct {
  /** The pins that somebody may hold the key of, each once. */
  readonly real: readonly string[];
  /** How many of the others there are. */
  readonly bad: number;
}

/** Thousands of domains may share one group. */
const counted = new WeakMap<PinGroup, Distinct>();

function distinct(group: PinGroup): Distinct {
  const known = counted.get(group);
  if (known !== undefined) return known;
  const answer = count(group);
  counted.set(group, answer);
  return answer;
}

function count({ pins }: PinGroup): Distinct {
  const real = new Set<string>();
  let bad = 0;
  for (const pin of pins) {
    if (pin.sha256 === null || real.has(pin.sha256)) continue;
    if (knownBad(pin) === null) real.add(pin.sha256);
    else bad++;
  }
  return { real: [...real], bad };
}

const NEW_KEY =
  'make a second key, keep it safe and unused, and add what this prints: openssl pkey -in backup.key -pubout -outform der | openssl dgst -sha256 -binary | openssl base64';

const HINTS: Readonly<Record<PinGroup['scope'], string>> = {
  chain: NEW_KEY,
  leaf: NEW_KEY,
  issuers:
    "add the pin of another authority that you could move to: pinwarden pins FILE prints it from the authority's certificate",
};

/** RFC 7469 wants another key; the same bytes written twice are one. */
function duplicates({ pins }: PinGroup, position: (offset: number) => Position): string[] {
  const lines = new Map<string, number[]>();
  for (const { sha256, span } of pins) {
    if (sha256 !== null) lines.set(sha256, [...(lines.get(sha256) ?? []), position(span.start).line]);
  }
  return [...lines].flatMap(([pin, at]) => {
    if (at.length < 2) return [];
    // A binary property list has no lines.
    const where = new Set(at).size === 1 ? '' : ` (lines ${listed(at.map(String))})`;
    return [`${shortPin(pin)} stands there ${at.length} times${where}: that is one pin.`];
  });
}
