import { pinAt } from '../generate/choose.ts';
import type { TrustPath } from '../model/certificate.ts';
import { groupMatches, inScope } from '../model/match.ts';
import { listName, type PinGroup, type Policy } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';
import { entryOf, newPin, type Proposed, type Site } from './stage.ts';

const OTHER: Readonly<Record<PinGroup['scope'], 'leaf' | 'issuers' | null>> = {
  leaf: 'issuers',
  issuers: 'leaf',
  chain: null,
};

/** Pins in the list for the other kind of certificate, where that is what keeps them from matching. */
export function moves({ store, policies, lesson }: Site): Proposed {
  const steps: RepairStep[] = [];
  const refusals: RepairRefusal[] = [];
  for (const policy of policies) {
    const { paths, isWhole, why } = lesson(policy.host);
    if (why !== null || !isWhole) continue;
    for (const group of policy.groups) {
      const to = OTHER[group.scope];
      const misplaced = to === null ? [] : misplacedIn(group, to, paths);
      if (to === null || misplaced.length === 0) continue;
      if (isOptional(policy, group, to, paths)) {
        // A list that wasn't there would be one more that must match.
        const message = `A pin in the ${listName(group.scope)} for ${policy.host} is a key of the other kind of certificate and matches nothing there. It is left, for the ${listName(to)} that it would begin must match from then on: take it out, or move it by hand.`;
        refusals.push({ path: store.path, host: policy.host, message });
        continue;
      }
      const { name } = entryOf(policy, group);
      for (const { depth, path } of misplaced) {
        const pin = pinAt(depth, path);
        steps.push({
          change: { kind: 'move-pin', name, from: group.scope, to, pin: newPin(pin) },
          hosts: [policy.host],
          shared: [],
          reason: `It is the key of a certificate that the ${listName(to)} is compared with, and can match nothing in the ${listName(group.scope)}.`,
          pin,
        });
      }
    }
  }
  return { steps, refusals };
}

/** Each pin of a group once that matches nothing in its own place and something in the other. */
function misplacedIn(
  group: PinGroup,
  to: PinGroup['scope'],
  paths: readonly TrustPath[],
): { readonly depth: number; readonly path: TrustPath }[] {
  const own = new Set(
    paths.flatMap((path) => inScope(group.scope, path.certificates).map((each) => each.certificate.pin)),
  );
  const found = new Map<string, { depth: number; path: TrustPath }>();
  for (const path of paths) {
    for (const { pin, depth } of groupMatches({ ...group, scope: to }, path)) {
      if (pin.sha256 !== null && !own.has(pin.sha256) && !found.has(pin.sha256)) {
        found.set(pin.sha256, { depth, path });
      }
    }
  }
  return [...found.values()];
}

/** The group lets everything in without the pin, and there is no list of the other kind yet. */
function isOptional(
  { groups }: Policy,
  group: PinGroup,
  to: PinGroup['scope'],
  paths: readonly TrustPath[],
): boolean {
  return (
    !groups.some(({ scope }) => scope === to) && paths.every((path) => groupMatches(group, path).length > 0)
  );
}
