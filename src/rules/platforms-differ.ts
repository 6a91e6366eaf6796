import type { Platform } from '../model/platform.ts';
import {
  apartLines,
  builtStores,
  type HostPins,
  isDebugVariant,
  pathsOf,
  pinnedHosts,
  pinsApart,
  pinsOf,
  placeOf,
} from './compared-stores.ts';
import { defineRule, type Problem, type StorePolicies } from './rule.ts';
import { sources } from './sources.ts';
import { listed } from './wording.ts';

interface Side extends HostPins {
  readonly title: string;
}

export const platformsDiffer = defineRule({
  meta: {
    id: 'platforms-differ',
    title: 'A host is pinned otherwise on one platform than on the other',
    severity: 'warning',
    sources: [sources.androidGuide, sources.applePinnedDomains],
    subject: 'project',
    needs: 'configuration',
    formats: 'all',
  },
  check({ stores }) {
    const platforms = byPlatform(builtStores(stores));
    if (platforms.length < 2) return [];
    const compared = platforms.flatMap((each) => each.stores);
    return pinnedHosts(compared).flatMap((host) => {
      const sides = platforms.map((each): Side => ({ ...each, ...pinsOf(each.stores, host) }));
      const problem = compare(host, sides);
      return problem === null ? [] : [{ ...problem, host, ...firstPlace(compared, host) }];
    });
  },
});

function compare(host: string, sides: readonly Side[]): Problem | null {
  const pinning = sides.filter(({ policies }) => policies.length > 0);
  const open = sides.filter(({ policies }) => policies.length === 0);
  const names = (some: readonly Side[]): string => listed(some.map(({ title }) => title));
  if (open.length > 0) {
    const where = listed(open.map(({ title, stores }) => `${title} (${pathsOf(stores)})`));
    return {
      message: `${host} is pinned on ${names(pinning)} and not on ${where}: there the app takes any certificate that the device trusts.`,
      hint: `pin ${host} on ${names(open)} as well, or ignore this for the host if only one app uses it`,
      data: { pinnedOn: pinning.map(({ title }) => title), notPinnedOn: open.map(({ title }) => title) },
    };
  }
  const apart = pinsApart(sides);
  if (apart === null || apart.every((pins) => pins.length === 0)) return null;
  const titles = sides.map(({ title }) => title);
  return {
    message: [
      `${host} is pinned to other keys on ${names(sides)}, so that a change of certificate can cut off one and not the other.`,
      ...apartLines('on', titles, apart),
    ].join('\n'),
    hint: `accept the same keys everywhere: ${listed([...new Set(apart.flat())])}; which of them are right, pinwarden pins ${host} shows`,
    data: { apart: sides.map(({ title }, at) => ({ platform: title, pins: apart[at] })) },
  };
}

/** Debug variants count where a platform has no other store. */
function byPlatform(
  stores: readonly StorePolicies[],
): { readonly title: string; readonly stores: readonly StorePolicies[] }[] {
  const platforms = new Map<Platform['id'], StorePolicies[]>();
  for (const store of stores) {
    platforms.set(store.platform.id, [...(platforms.get(store.platform.id) ?? []), store]);
  }
  return [...platforms.values()].map((all) => {
    const released = all.filter((each) => !isDebugVariant(each));
    return { title: all[0]?.platform.title ?? '', stores: released.length > 0 ? released : all };
  });
}

/** The first store that pins the host, at the entry that does. */
function firstPlace(stores: readonly StorePolicies[], host: string): Pick<Problem, 'store' | 'span'> {
  const store = stores.find((each) => placeOf(each, host) !== undefined);
  const span = store && placeOf(store, host);
  return { ...(store && { store }), ...(span && { span }) };
}
