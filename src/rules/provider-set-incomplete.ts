import { distinctPins, groupMatches } from '../model/match.ts';
import { listName } from '../model/pins.ts';
import { asOf, type ProviderSet, type PublicRoot } from './facts.ts';
import { groupsInForce, liveConnections } from './live.ts';
import { providerSets } from './provider-facts.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { plural, quote } from './wording.ts';

export const providerSetIncomplete = defineRule({
  meta: {
    id: 'provider-set-incomplete',
    title: 'Some of the roots that the provider may lead to are not pinned',
    severity: 'notice',
    sources: [
      sources.amazonRoots,
      sources.cloudflareAuthorities,
      sources.googleRoots,
      sources.expensifyPins,
      sources.bundledRoots,
    ],
    subject: 'policy',
    needs: 'observation',
    formats: 'all',
  },
  check({ policy, connections, now }) {
    const { host } = policy;
    const paths = liveConnections(connections, now).flatMap((live) => live.paths);
    return groupsInForce(policy, now).flatMap((group) => {
      const pinned = distinctPins(group);
      const live = new Set(
        paths.flatMap((path) => groupMatches(group, path).map(({ certificate }) => certificate.pin)),
      );
      return setsOf(pinned, live).flatMap((set) => {
        const { provider, source, date } = set;
        const roots = rootsOf(set);
        const missing = roots.filter(({ pin }) => !pinned.has(pin));
        if (missing.length === 0) return [];
        const list = listName(group.scope);
        const served = roots.find(({ pin }) => live.has(pin)) as PublicRoot;
        return [
          {
            message: `The ${list} for ${host} holds ${quote(served.name)}, which it leads to today, and leaves out ${missing.length} of the ${plural(roots.length, 'root')} of ${provider}.\n${asOf(set, now)} A renewal that leads to one that is left out cuts the apps off.`,
            hint: `add ${missing.map(({ name, pin }) => `${pin} (${name})`).join(', ')} to the ${list}`,
            key: `${group.scope} ${provider}`,
            data: { provider, missing, source, date },
          },
        ];
      });
    });
  },
});

function rootsOf({ roots }: ProviderSet): readonly PublicRoot[] {
  return Object.values(roots).flat();
}

/** The sets that the pins are of and that are live. A root that one of them takes in isn't looked at for the next. */
function setsOf(pinned: ReadonlySet<string>, live: ReadonlySet<string>): ProviderSet[] {
  const left = new Set(live);
  return providerSets.filter((set) => {
    const touched = Object.values(set.roots).filter((roots) => roots.some(({ pin }) => pinned.has(pin)));
    if (touched.length < set.recognisedBy || !rootsOf(set).some(({ pin }) => left.has(pin))) return false;
    for (const { pin } of rootsOf(set)) left.delete(pin);
    return true;
  });
}
