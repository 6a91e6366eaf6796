import type { Backup } from '../model/backup.ts';
import { inScope, usablePaths } from '../model/match.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { formName, judgeBackup } from './backups.ts';
import { groupsInForce } from './live.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const backupRefused = defineRule({
  meta: {
    id: 'backup-refused',
    title: 'The app would not accept the backup that is in hand',
    severity: 'error',
    sources: [sources.backupPins, sources.androidChecks, sources.appleChecks],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, backups, now }) {
    if (backups.length === 0) return [];
    const { host } = policy;
    const inForce = groupsInForce(policy, now);
    if (inForce.length === 0) return [];
    return backups.flatMap((backup): Problem[] => {
      const { outcome, groups } = judgeBackup({ groups: inForce }, backup, now);
      const { file, role, label, pin, form } = backup;
      // What is about to go live has to be accepted, and not only perhaps.
      const fails = outcome === 'refused' || (outcome === 'unknown' && role === 'next');
      if (!fails) return [];
      const lists = listed(groups.map(({ scope }) => `the ${listName(scope)}`));
      const what = role === 'next' ? `what ${host} is about to serve` : `the backup of ${host}`;
      const why =
        outcome === 'refused'
          ? `No pin in ${lists} matches`
          : `Nothing in hand shows that ${lists} would match`;
      const consequence =
        role === 'backup'
          ? 'As a backup it is none: on the day it is needed, apps built from this file cannot connect.'
          : outcome === 'refused'
            ? 'On the day it goes live, apps built from this file stop connecting.'
            : 'If no pin matches on the day it goes live, apps built from this file stop connecting.';
      const release =
        role === 'next'
          ? ', then release and wait until users have it, before it goes live'
          : ', then release';
      return [
        {
          message: `${why} the ${formName(backup)} ${quote(label)} (${quote(file)}), ${what}.\n${consequence}`,
          hint: `${listed(groups.map((group) => toAdd(group, backup, now)))}${release}`,
          key: `${role} ${file}`,
          data: { file, role, form, pin, refusing: groups.map(({ scope }) => scope) },
        },
      ];
    });
  },
});

/** What would make a group accept a backup, with the pin to paste where one is known. */
function toAdd({ scope }: PinGroup, backup: Backup, now: number): string {
  const { served, pin, label, issuers, host, role } = backup;
  const list = listName(scope);
  const [path] = usablePaths(served?.paths ?? [], now);
  // The leaf's own key never matches in a list of authorities, nor an authority's in a list of leaves.
  const known =
    scope !== 'issuers' && pin !== null
      ? { pin, label }
      : scope === 'leaf'
        ? undefined
        : (inScope('issuers', path?.certificates ?? [])[0]?.certificate ?? issuers[0]);
  if (known !== undefined) return `add ${known.pin} (${quote(known.label)}) to the ${list}`;
  return scope === 'leaf'
    ? `name the certificate, the request or the key itself for the ${list} (--${role} ${host}=FILE)`
    : `add the pin of the authority that signs it to the ${list} (pinwarden pins FILE prints it from the authority's certificate)`;
}
