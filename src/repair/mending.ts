import type { PinGroup, PinnedDomain } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';
import { namesOf, type Proposed, type Site } from './stage.ts';

/** Names that no host can equal, where it is certain which one was meant and what is served there is known. */
export function mendNames({ store, wish, lesson }: Site): Proposed {
  const steps: RepairStep[] = [];
  const refusals: RepairRefusal[] = [];
  for (const { written, neverMatches, meant, groups } of store.domains) {
    if (neverMatches === null || meant === null || groups.length === 0) continue;
    if (wish.hosts.length > 0 && !wish.hosts.includes(meant)) continue;
    const { why, isWhole } = lesson(meant);
    if (why !== null || !isWhole) {
      // Mended, the entry begins to be enforced: with pins that nobody has held against the server.
      const message = `The entry \`${written}\` means ${meant} and is left as it is, for its pins can't be proven before they are enforced. ${why ?? `Not every address of ${meant} has answered.`}`;
      refusals.push({ path: store.path, host: meant, message });
      continue;
    }
    steps.push({
      change: { kind: 'mend-domain', written, host: meant },
      hosts: [meant],
      shared: [],
      reason: neverMatches,
      pin: null,
    });
  }
  return { steps, refusals };
}

/** Pins in a spelling that the platform doesn't take, or that other readers refuse, where it is certain which one was meant. */
export function mendPins({ store, policies, wish }: Site): Proposed {
  const inScope = new Set(policies.flatMap(({ from }) => from));
  const seen = new Set<number>();
  const steps: RepairStep[] = [];
  for (const domain of store.domains) {
    if (wish.hosts.length > 0 && !inScope.has(domain)) continue;
    for (const group of domain.groups) {
      if (seen.has(group.span.start)) continue;
      seen.add(group.span.start);
      steps.push(...mendsOf({ domain, group }, namesOf(store, domain, group)));
    }
  }
  return { steps, refusals: [] };
}

function mendsOf(
  { domain, group }: { domain: PinnedDomain; group: PinGroup },
  names: readonly string[],
): RepairStep[] {
  const byValue = new Map(group.pins.map((pin) => [pin.value, pin]));
  return [...byValue.values()].flatMap(({ value, fault }) =>
    fault === null || fault.meant === null
      ? []
      : [
          {
            change: { kind: 'mend-pin', names, scope: group.scope, written: value, sha256: fault.meant },
            hosts: [domain.name],
            shared: names.filter((name) => name !== domain.name),
            reason: `As it is written, ${fault.message}`,
            pin: null,
          } satisfies RepairStep,
        ],
  );
}
