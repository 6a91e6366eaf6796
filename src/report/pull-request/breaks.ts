import type { Evaluation, Proof } from '../../model/evaluation.ts';
import { type BodyFacts, section } from '../body.ts';
import { codeCell, placeCell } from '../cells.ts';
import { isoDate } from '../proof-table.ts';
import type { RepairAnswer } from '../repair.ts';
import type { Change } from './changes.ts';

/** Characters that the section may take; the table of changes gets what the others leave. */
const ROOM = 8_000;

const CONSEQUENCES = {
  refused: "no pin matches what is served: apps can't connect",
  partial: "no pin matches in some places or on some trust paths: apps can't always connect",
  unprotected: 'the pins have lapsed or are overridden: devices trust any public authority',
} as const;

/** How one file stands with one host, over all that the host has answered. */
interface Standing {
  /** Null where nothing is wrong with the pins, as far as was seen. */
  readonly fault: keyof typeof CONSEQUENCES | null;
  /** Milliseconds since the epoch. */
  readonly breaksOn: number | null;
}

function standingsOf({ proofs }: Evaluation): ReadonlyMap<string, Standing> {
  const byPair = new Map<string, Proof[]>();
  for (const proof of proofs) {
    const id = `${proof.host}\0${proof.path}`;
    const known = byPair.get(id);
    if (known === undefined) byPair.set(id, [proof]);
    else known.push(proof);
  }
  return new Map([...byPair].map(([id, own]) => [id, standingOf(own)]));
}

function standingOf(proofs: readonly Proof[]): Standing {
  const seen = new Set(proofs.map(({ outcome }) => outcome));
  const ends = proofs.flatMap(({ breaksOn }) => breaksOn ?? []);
  const isMixed = seen.has('partial') || (seen.has('refused') && seen.has('accepted'));
  const whole = seen.has('refused') ? 'refused' : seen.has('unprotected') ? 'unprotected' : null;
  return { fault: isMixed ? 'partial' : whole, breaksOn: ends.length === 0 ? null : Math.min(...ends) };
}

/** What happens to one file's apps at one host as long as a change isn't made. */
export interface Break {
  readonly change: Change;
  /** They can't connect, or not always, or are not protected; or that is still to come. */
  readonly kind: Standing['fault'] | 'later';
  /** Milliseconds since the epoch; null for now. */
  readonly on: number | null;
  readonly why: string;
}

/** Only what the change puts right or puts off. */
export function breaksOf(changes: readonly Change[], { before, after }: RepairAnswer): Break[] {
  const [old, next] = [standingsOf(before), standingsOf(after)];
  return changes.flatMap((change): Break[] => {
    const id = `${change.host}\0${change.repair.path}`;
    const [was, is] = [old.get(id), next.get(id)];
    if (change.before === null) {
      const why = 'the host is not pinned: devices trust any public authority';
      return [{ change, kind: 'unprotected', on: null, why }];
    }
    if (was === undefined) return [];
    const end = was.breaksOn;
    const isDelayed = end !== null && (is === undefined || is.breaksOn === null || is.breaksOn > end);
    if (was.fault !== null) {
      const isHelped = was.fault !== is?.fault || isDelayed;
      return isHelped ? [{ change, kind: was.fault, on: null, why: CONSEQUENCES[was.fault] }] : [];
    }
    if (!isDelayed) return [];
    const isLapse = change.before.expires?.lapsesFrom === end;
    return [
      {
        change,
        kind: 'later',
        on: end <= before.now ? null : end,
        why: isLapse
          ? 'the pins lapse, and devices trust any public authority from then on'
          : 'the pinned certificates end, and what follows them may not match',
      },
    ];
  });
}

export function breaksSection(breaks: readonly Break[], link: BodyFacts['link']): string {
  const title = "### What breaks if this isn't merged";
  if (breaks.length === 0) return `${title}\n\nNothing on a date that is known.`;
  const row = (at: number): string => {
    const { change, on, why } = breaks[at] as Break;
    const when = on === null ? 'now' : isoDate(on);
    return `| ${codeCell(change.host)} | ${placeCell(change.repair.path, null, link)} | ${when} | ${why} |`;
  };
  const head = [title, '', '| Host | File | When | Why |', '| --- | --- | --- | --- |'];
  return section(head, breaks.length, row, ROOM);
}
