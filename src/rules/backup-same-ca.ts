import type { Backup } from '../model/backup.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const backupSameCa = defineRule({
  meta: {
    id: 'backup-same-ca',
    title: 'The backup hangs on the same authority as what is served',
    severity: 'notice',
    sources: [sources.backupPins, sources.revocation],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, backups, connections }) {
    // A root that one path ends in may stand in the middle of another, cross-signed.
    const live = new Set(
      connections.flatMap(({ served }) =>
        (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(1).map(({ pin }) => pin)),
      ),
    );
    if (live.size === 0) return [];
    const spares = backups
      .filter(({ role }) => role === 'backup')
      .map((backup) => ({ backup, above: authoritiesOf(backup) }));
    const isBound = ({ above }: (typeof spares)[number]): boolean =>
      above.size > 0 && [...above.keys()].every((pin) => live.has(pin));
    // One that leads elsewhere, or a key that any authority may still sign, is the way out that is asked for.
    if (!spares.every(isBound)) return [];
    return spares.map(({ backup: { file }, above }): Problem => {
      const names = [...above.values()];
      return {
        message: `The backup ${quote(file)} of ${host} leads to ${listed(names.map(quote))}, as what is served does.\nA distrust or a revocation in a hurry there costs both on the same day.`,
        hint: 'keep a second backup that another authority could sign: a key alone (a request) can be taken anywhere',
        key: file,
        data: { file, roots: names },
      };
    });
  },
});

/** Labels by pin: the roots of what can be built, and of an authority's file what it holds. */
function authoritiesOf({ form, served, issuers }: Backup): ReadonlyMap<string, string> {
  if (form === 'authority') return new Map(issuers.map(({ pin, label }) => [pin, label]));
  const roots = (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(1).at(-1) ?? []);
  return new Map(roots.map(({ pin, label }) => [pin, label]));
}
