import type { PinnedDomain } from '../model/pins.ts';
import { permissionsOf } from './permissions.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const userAnchorsTrusted = defineRule({
  meta: {
    id: 'user-anchors-trusted',
    title: 'Authorities that the user installs are trusted for a pinned host',
    severity: 'warning',
    sources: [sources.mastgUserAnchors, sources.lintUserCertificates, sources.androidChecks],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
    cwe: [295],
    mastg: ['MASTG-TEST-0286'],
  },
  check({ store }) {
    return permissionsOf(store.domains, heldToPins).map(({ permission, domains }) => {
      const names = domains.map(({ name }) => name);
      const dates = domains.flatMap(({ expires }) => (expires === null ? [] : [expires.date])).sort();
      const lapse = dates[0] === undefined ? '' : `, as from ${dates[0]} on, when they lapse`;
      return {
        message: `${quote(permission.written)} trusts authorities that the user of the device installs, in release builds too, for ${listed(names.map(quote))}.\nThe pins are still compared, so that a chain of such an authority is refused; without them it is not${lapse}.`,
        hint: 'move it to `<debug-overrides>`, which release builds skip',
        span: permission.span,
        key: 'user-anchors',
        ...(names.length === 1 ? { host: names[0] as string } : {}),
        data: { written: permission.written, domains: names.slice(0, 100) },
      };
    });
  },
});

/** Where these anchors are exempt from the pins as well, pins-overridden says worse. */
function heldToPins({ userAnchors, overrides }: PinnedDomain): PinnedDomain['userAnchors'] {
  const isExempt = overrides.some(({ span }) => span.start === userAnchors?.span.start);
  return isExempt ? null : userAnchors;
}
