import { pinAt } from '../generate/choose.ts';
import { endOf } from '../generate/expiration.ts';
import { DAY_MS } from '../model/day.ts';
import { groupMatches } from '../model/match.ts';
import type { PinGroup, Policy } from '../model/pins.ts';
import type { RepairRefusal, RepairStep } from '../model/repair.ts';
import { entryOf, namesOf, type Proposed, type Site } from './stage.ts';

/** Ends of pin sets that are due for another, or that the user wants elsewhere. */
export function expiries(site: Site): Proposed {
  const { store, wish } = site;
  const steps: RepairStep[] = [];
  const refusals: RepairRefusal[] = [];
  for (const [group, policies] of byPinSet(site)) {
    const [policy] = policies;
    if (policy === undefined || !isDue(policy, site)) continue;
    const hosts = policies.map(({ host }) => host);
    const refuse = (why: string): void => {
      const what = policy.expires === null ? 'no end is set' : `the end ${policy.expires.date} stays`;
      refusals.push({
        path: store.path,
        host: policy.host,
        message: `For ${hosts.join(', ')} ${what}: ${why}.`,
      });
    };
    if (wish.expiration === 'none') {
      refuse('take the attribute out by hand, if the pins are to have no end');
      continue;
    }
    const unproven = policies.filter((each) => !isProven(each, site));
    if (unproven.length > 0) {
      refuse(
        `what ${unproven.map(({ host }) => host).join(', ')} serves is not seen in full, or not let in, and a later end would enforce the pins`,
      );
      continue;
    }
    const pins = policies.flatMap(({ host }) =>
      site.lesson(host).paths.flatMap((path) =>
        groupMatches(group, path)
          .slice(0, 1)
          .map(({ depth }) => pinAt(depth, path)),
      ),
    );
    const { date, warning } = endOf(wish.expiration ?? 'auto', pins, site.now);
    if (date === null) {
      if (warning !== null) refuse(lowered(warning));
      continue;
    }
    const old = policy.expires?.date ?? null;
    if (date === old) continue;
    if (wish.expiration === null && old !== null && date < old) {
      refuse(`the first of the pinned certificates ends before it, so that ${date} is the last safe date`);
      continue;
    }
    const names = namesOf(store, entryOf(policy, group), group);
    steps.push({
      change: { kind: 'set-expiry', names, expiration: date },
      hosts,
      shared: names.filter((name) => !hosts.includes(name)),
      reason: reasonFor(policy, site),
      pin: null,
    });
  }
  return { steps, refusals };
}

/** Every list whose end can be told, with what it is to the hosts that it is compared for. */
function byPinSet({ policies }: Site): [PinGroup, Policy[]][] {
  const lists = new Map<number, [PinGroup, Policy[]]>();
  for (const policy of policies) {
    for (const group of policy.groups) {
      // Two lists that must both match have no end of their own.
      if (group.scope !== 'chain' || policy.overridden) continue;
      const known = lists.get(group.span.start);
      if (known === undefined) lists.set(group.span.start, [group, [policy]]);
      else known[1].push(policy);
    }
  }
  return [...lists.values()];
}

function isDue({ expires }: Policy, { wish, now }: Site): boolean {
  if (wish.expiration !== null) return expires !== null || wish.expiration !== 'none';
  return expires !== null && expires.lapsesFrom - now <= wish.expiringDays * DAY_MS;
}

/** Everything that the host serves was seen, and all of it is let in. */
function isProven({ host, groups }: Policy, { lesson }: Site): boolean {
  const { why, isWhole, paths } = lesson(host);
  return (
    why === null &&
    isWhole &&
    paths.every((path) => groups.every((group) => groupMatches(group, path).length > 0))
  );
}

function reasonFor({ expires }: Policy, { wish, now }: Site): string {
  if (wish.expiration !== null) return 'The end that is asked for.';
  if (expires !== null && expires.lapsesFrom <= now) {
    return `The pins have lapsed on ${expires.date}: devices accept whatever certificate a public authority signs.`;
  }
  return `The pins lapse on ${expires?.date}, and then devices accept whatever certificate a public authority signs.`;
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
