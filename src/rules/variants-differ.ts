import {
  apartLines,
  builtStores,
  isDebugVariant,
  pinnedHosts,
  pinsApart,
  pinsOf,
  placeOf,
} from './compared-stores.ts';
import { defineRule, type Problem, type StorePolicies } from './rule.ts';
import { sources } from './sources.ts';
import { listed, oneLine } from './wording.ts';

export const variantsDiffer = defineRule({
  meta: {
    id: 'variants-differ',
    title: 'A host is pinned otherwise in one variant of the app than in another',
    severity: 'warning',
    sources: [sources.androidSourceSets, sources.appleInfoPlist],
    subject: 'project',
    needs: 'configuration',
    formats: 'all',
  },
  check({ stores }) {
    const groups = new Map<string, StorePolicies[]>();
    for (const each of builtStores(stores)) {
      const { variantOf } = each.deployment;
      if (variantOf !== null) groups.set(variantOf, [...(groups.get(variantOf) ?? []), each]);
    }
    return [...groups].flatMap(([of, variants]) =>
      pinnedHosts(variants).flatMap((host) => {
        const pinning = variants.filter((each) => pinsOf([each], host).policies.length > 0);
        const open = variants.filter((each) => !isDebugVariant(each) && !pinning.includes(each));
        return [...tellOpen(of, host, pinning, open), ...tellApart(of, host, pinning)];
      }),
    );
  },
});

/** That a debug variant leaves pins out is what such variants are for. */
function tellOpen(
  of: string,
  host: string,
  pinning: readonly StorePolicies[],
  open: readonly StorePolicies[],
): Problem[] {
  const [store] = open;
  if (store === undefined) return [];
  const inDebugOnly = pinning.every(isDebugVariant);
  return [
    {
      message: `${host} is pinned in ${labels(pinning)} and not in ${labels(open)}: of these files a build of ${oneLine(of)} takes one.`,
      hint: inDebugOnly
        ? `pin ${host} there as well, unless only developers connect to it`
        : `copy the entry of ${host} from ${pinning[0]?.store.path}`,
      ...(inDebugOnly ? { severity: 'notice' as const } : {}),
      store,
      host,
      key: `${of} not pinned`,
      data: { variantOf: of, pinnedIn: facts(pinning), notPinnedIn: facts(open) },
    },
  ];
}

/** Debug variants are held against the others, and against each other where there are none. */
function tellApart(of: string, host: string, pinning: readonly StorePolicies[]): Problem[] {
  const released = pinning.filter((each) => !isDebugVariant(each));
  const isAmongReleased = differ(released, host);
  const compared = isAmongReleased ? released : pinning;
  const sides = compared.map((each) => pinsOf([each], host));
  const apart = pinsApart(sides);
  const [store] = compared;
  if (store === undefined || apart === null || apart.every((pins) => pins.length === 0)) return [];
  const span = placeOf(store, host);
  return [
    {
      message: [
        `${host} is pinned to other keys in ${labels(compared)}: of these files a build of ${oneLine(of)} takes one.`,
        ...apartLines('in', compared.map(label), apart),
      ].join('\n'),
      hint: `accept the same keys in all of them: ${listed([...new Set(apart.flat())])}`,
      ...(isAmongReleased ? {} : { severity: 'notice' as const }),
      store,
      ...(span && { span }),
      host,
      key: `${of} keys`,
      data: {
        variantOf: of,
        apart: facts(compared).map((each, at) => ({ ...each, pins: apart[at] })),
      },
    },
  ];
}

function differ(stores: readonly StorePolicies[], host: string): boolean {
  const apart = pinsApart(stores.map((each) => pinsOf([each], host)));
  return apart?.some((pins) => pins.length > 0) ?? false;
}

function label({ store: { path }, deployment: { variant } }: StorePolicies): string {
  return variant === null ? path : `${oneLine(variant)} (${path})`;
}

function labels(stores: readonly StorePolicies[]): string {
  return listed(stores.map(label));
}

function facts(stores: readonly StorePolicies[]): { variant: string | null; path: string }[] {
  return stores.map(({ store: { path }, deployment: { variant } }) => ({ variant, path }));
}
