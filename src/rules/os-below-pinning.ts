import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const osBelowPinning = defineRule({
  meta: {
    id: 'os-below-pinning',
    title: 'The app runs on versions of the system that read no pins',
    severity: 'notice',
    sources: [sources.androidGuide, sources.applePinnedDomains, sources.mastgOldAndroid],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
    cwe: [295],
    mastg: ['MASTG-TEST-0285'],
  },
  check({ store, deployment: { state, minimumOs }, platform: { since } }) {
    const pinned = store.domains.filter(({ groups }) => groups.length > 0);
    const [first] = pinned;
    if (first === undefined || state === 'companion' || state === 'not-referenced') return [];
    if (minimumOs === null || !isBelow(minimumOs, since.version)) return [];
    const hosts = listed([...new Set(pinned.map(({ name }) => quote(name)))]);
    return [
      {
        message: `${quote(`${since.setting} ${minimumOs}`)} lets the app run on devices before ${since.name}, whose system reads no pins from this file: there, connections to ${hosts} are not pinned.`,
        hint: `raise ${since.setting} to ${since.version}, or pin in code as well for the older devices`,
        span: first.span,
        data: { setting: since.setting, minimumOs, since: since.version },
      },
    ];
  },
});

/** By number, part by part; a part that is left out is 0. What isn't numbers is below nothing. */
function isBelow(version: string, other: string): boolean {
  if (!/^\d+(\.\d+)*$/.test(version)) return false;
  const parts = version.split('.').map(Number);
  for (const [at, wanted] of other.split('.').map(Number).entries()) {
    const part = parts[at] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}
