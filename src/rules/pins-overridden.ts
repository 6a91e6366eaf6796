import type { AnchorOverride } from '../model/pins.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const pinsOverridden = defineRule({
  meta: {
    id: 'pins-overridden',
    title: 'Trust anchors are exempt from the pins',
    severity: 'error',
    sources: [sources.androidAnchors, sources.androidChecks, sources.mastgUserAnchors],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    // One element may hold for many domains, through inheritance or base-config.
    const found = new Map<number, { override: AnchorOverride; names: string[] }>();
    for (const { name, groups, overrides } of store.domains) {
      if (groups.length === 0) continue;
      for (const override of overrides) {
        const entry = found.get(override.span.start) ?? { override, names: [] };
        found.set(override.span.start, entry);
        entry.names.push(name);
      }
    }
    return [...found.values()].map(({ override: { written, coversPublicRoots, span }, names }) => {
      const domains = listed(names.map(quote));
      return {
        message: coversPublicRoots
          ? `${quote(written)} anchors override the pins of ${domains}: these are the public roots, so that nothing is pinned, in release builds either.`
          : `${quote(written)} anchors override the pins of ${domains}: whoever gets such an authority onto a device reads the connection, in release builds too.`,
        hint: 'remove overridePins="true" here; debug-overrides is the place for anchors of debug builds',
        span,
        key: written,
        ...(names.length === 1 ? { host: names[0] as string } : {}),
        ...(coversPublicRoots ? {} : { severity: 'warning' as const }),
        data: { written, coversPublicRoots, domains: names.slice(0, 100) },
      };
    });
  },
});
