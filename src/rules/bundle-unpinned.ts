import type { Bundle } from '../model/pins.ts';
import { builtStores, isReadable, pinnedHosts } from './compared-stores.ts';
import { defineRule, type Problem, type StorePolicies } from './rule.ts';
import { sources } from './sources.ts';
import { listed, oneLine, plural, quote } from './wording.ts';

interface Pinning {
  readonly bundle: Bundle;
  readonly store: StorePolicies;
  readonly hosts: readonly string[];
}

export const bundleUnpinned = defineRule({
  meta: {
    id: 'bundle-unpinned',
    title: 'An app or extension lacks pins that the app beside it has',
    severity: 'warning',
    sources: [sources.appleParsing, sources.applePinnedDomains, sources.appleInfoPlist],
    subject: 'project',
    needs: 'configuration',
    formats: 'all',
    cwe: [295],
  },
  check({ stores, bundles }) {
    const byPath = new Map(stores.map((each) => [each.store.path, each]));
    const built = new Set(builtStores(stores));
    const pinning = bundles.flatMap((bundle): Pinning[] => {
      const store = byPath.get(bundle.path);
      const hosts = store !== undefined && built.has(store) ? pinnedHosts([store]) : [];
      return store === undefined || hosts.length === 0 ? [] : [{ bundle, store, hosts }];
    });
    return bundles.flatMap((bundle) => {
      const own = byPath.get(bundle.path);
      if (own !== undefined && !isReadable(own)) return [];
      const problem = compare(bundle, own, pinning);
      return problem === null ? [] : [problem];
    });
  },
});

function compare(
  bundle: Bundle,
  own: StorePolicies | undefined,
  pinning: readonly Pinning[],
): Problem | null {
  const beside = pinning.filter((each) => isBeside(each, bundle, own));
  const apps = beside.filter((each) => each.bundle.kind === 'app');
  const pinned = new Set(own === undefined ? [] : pinnedHosts([own]));
  // What an extension alone connects to is no matter of the app's, unless no app pins anything.
  const models = apps.length > 0 || pinned.size > 0 ? apps : beside;
  const missing = (hosts: readonly string[]): string[] => hosts.filter((host) => !pinned.has(host));
  const lacking = models.filter(({ hosts }) => missing(hosts).length > 0);
  const [first, ...others] = lacking;
  if (first === undefined) return null;
  const model = others.reduce(
    (best, each) => (missing(each.hosts).length > missing(best.hosts).length ? each : best),
    first,
  );
  const hosts = [...new Set(lacking.flatMap((each) => missing(each.hosts)))];
  const what = `${bundle.kind === 'app' ? 'The app' : 'The extension'} ${quote(bundle.name)}`;
  const isGenerated = bundle.path === bundle.project;
  const lacks =
    pinned.size > 0
      ? `lacks pins of ${plural(hosts.length, 'host')}`
      : isGenerated
        ? 'pins nothing, having no property list but the one that Xcode writes'
        : 'pins nothing';
  const from = listed([
    ...new Set(lacking.map((each) => `${quote(each.bundle.name)} (${each.bundle.path})`)),
  ]);
  return {
    message: [
      `${what} of ${oneLine(bundle.evidence)} ${lacks}: its connections to ${listed(hosts)} are not pinned, and those of ${from} are.`,
      'Pins are read once a process, from the property list of its own main bundle and no other.',
    ].join('\n'),
    hint: isGenerated
      ? `give the target ${oneLine(bundle.name)} an Info.plist with the NSPinnedDomains of ${model.bundle.path}, and name it in INFOPLIST_FILE`
      : `copy the entries from NSPinnedDomains of ${model.bundle.path} to ${bundle.path}`,
    ...place(bundle, own),
    key: bundle.name,
    data: {
      bundle: bundle.name,
      kind: bundle.kind,
      evidence: bundle.evidence,
      hosts,
      pinnedIn: [...new Set(lacking.map((each) => each.bundle.path))],
    },
  };
}

/** Alternatives of one target are variants-differ's. */
function isBeside(other: Pinning, bundle: Bundle, own: StorePolicies | undefined): boolean {
  const variantOf = own?.deployment.variantOf ?? null;
  const isVariant = variantOf !== null && other.store.deployment.variantOf === variantOf;
  return other.bundle.project === bundle.project && other.bundle.path !== bundle.path && !isVariant;
}

function place({ path }: Bundle, own: StorePolicies | undefined): Pick<Problem, 'store' | 'path' | 'span'> {
  if (own === undefined) return { path };
  const span = own.store.domains[0]?.span;
  return { store: own, ...(span && { span }) };
}
