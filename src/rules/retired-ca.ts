import { distinctPins } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { ageing, type RetiredAuthority, retiredAuthority } from './facts.ts';
import { groupsInForce, type LiveConnection, liveConnections } from './live.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { DAY_MS, listed, placesOf, quote } from './wording.ts';

/** Ahead of the day: an update of an app takes its time to reach everybody. */
const AHEAD_DAYS = 365;

export const retiredCa = defineRule({
  meta: {
    id: 'retired-ca',
    title: 'An authority that is served or pinned is at its end',
    severity: 'warning',
    sources: [sources.digicertRoots, sources.globalsignRoots, sources.entrustDistrust, sources.dstExpiry],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const found = new Map<RetiredAuthority, string[]>();
    const note = (retired: RetiredAuthority, line: string): void => {
      found.set(retired, [...(found.get(retired) ?? []), line]);
    };
    for (const [retired, live] of served(liveConnections(connections, now), now)) {
      const where = placesOf(live.map(({ observation }) => observation));
      note(retired, `Every trust path of ${host} at ${where} leads over it.`);
    }
    const atEnd = policy.groups.filter((group) => onlyRetired(group).length > 0);
    const inForce = atEnd.length === 0 ? [] : groupsInForce(policy, now);
    for (const group of atEnd.filter((each) => inForce.includes(each))) {
      const pinned = onlyRetired(group);
      if (!pinned.every((each) => isDue(each, now))) continue;
      const names = listed(pinned.map(({ name }) => quote(name)));
      const which =
        pinned.length === 1 ? 'Nothing else is pinned' : `Only such authorities are pinned (${names})`;
      for (const each of pinned) note(each, `${which} in the ${listName(group.scope)} for ${host}.`);
    }
    return [...found].map(([retired, lines]): Problem => {
      const { name, since, did, will, source, date } = retired;
      const isPast = Date.parse(since) <= now;
      // What has happened does not change with the age of the report.
      const age = isPast ? '' : ageing(retired, now);
      return {
        message: [
          `${quote(name)} ${isPast ? `${did}, since` : `${will} on`} ${since} (${source.title}, ${date}).${age}`,
          ...lines,
          'Devices may trust it for longer. But its owner, or the host, moves to another one for the sake of browsers, and pins of this one match nothing from that day on.',
        ].join('\n'),
        hint: `ask whoever runs ${host} which root comes next, add its pin, release, and only then have the certificate changed`,
        ...(isPast ? {} : { severity: 'notice' as const }),
        key: name,
        data: { name, since, source, date },
      };
    });
  },
});

function isDue({ since }: RetiredAuthority, now: number): boolean {
  return Date.parse(since) - now <= AHEAD_DAYS * DAY_MS;
}

/** The authorities that connections can't do without on any path, each with those connections. */
function served(
  live: readonly LiveConnection[],
  now: number,
): ReadonlyMap<RetiredAuthority, LiveConnection[]> {
  const found = new Map<RetiredAuthority, LiveConnection[]>();
  for (const connection of live) {
    const ends = connection.paths.map(({ certificates }) =>
      certificates.slice(1).flatMap((certificate) => {
        const retired = retiredAuthority(certificate);
        return retired !== null && isDue(retired, now) ? [retired] : [];
      }),
    );
    if (ends.some((each) => each.length === 0)) continue;
    for (const retired of new Set(ends.flat()))
      found.set(retired, [...(found.get(retired) ?? []), connection]);
  }
  return found;
}

/** Thousands of domains may share one group. */
const looked = new WeakMap<PinGroup, readonly RetiredAuthority[]>();

/** The authorities that a list pins when all of its pins are of such; none otherwise. */
function onlyRetired(group: PinGroup): readonly RetiredAuthority[] {
  const known = looked.get(group);
  if (known !== undefined) return known;
  const found = [...distinctPins(group)].map((pin) => retiredAuthority({ pin }));
  const all = found.flatMap((each) => each ?? []);
  const answer = all.length < found.length ? [] : all;
  looked.set(group, answer);
  return answer;
}
