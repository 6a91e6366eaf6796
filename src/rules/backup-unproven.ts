import type { Backup } from '../model/backup.ts';
import type { PinGroup } from '../model/pins.ts';
import { listName } from '../model/pins.ts';
import { formName, groupsToProve, hasVariable, judgeBackup } from './backups.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const backupUnproven = defineRule({
  meta: {
    id: 'backup-unproven',
    title: 'Nothing in hand proves that a backup pin works',
    severity: 'warning',
    sources: [sources.backupPins],
    subject: 'policy',
    needs: 'configuration',
    formats: 'all',
  },
  check({ policy, backups, now, thresholds: { requireBackup } }) {
    if (requireBackup === 'off') return [];
    const mustProve = requireBackup === 'proven';
    const spares = backups.filter(({ role }) => role === 'backup');
    if (spares.length === 0 && !mustProve) return [];
    const groups = groupsToProve(policy, now, mustProve);
    if (groups.length === 0) return [];
    const { host } = policy;
    const severity = mustProve ? { severity: 'error' as const } : {};
    if (spares.length === 0) {
      return [
        {
          ...severity,
          message: `Nothing proves the backup of ${host}: no certificate, request or public key of it was given.\nA backup pin that nobody can serve a key for is found out on the day it is needed.`,
          hint: `give what you have of the key in the safe: --backup ${host}=backup.csr`,
        },
      ];
    }
    const judged = spares.map((backup) => ({ backup, ...judgeBackup({ groups }, backup, now) }));
    // One that is refused is backup-refused's.
    if (judged.some(({ outcome }) => outcome !== 'unknown')) return [];
    return judged.map(({ backup, groups: undecided }): Problem => {
      const { file, form } = backup;
      const lists = listed(undecided.map(({ scope }) => `the ${listName(scope)}`));
      const reasons = undecided.map((group) => reasonOf(group, backup));
      return {
        ...severity,
        message: [
          `Nobody can say whether apps would accept ${quote(file)} at ${host}: the ${formName(backup)} does not decide ${lists}.`,
          ...distinct(reasons.map(({ why }) => why)),
        ].join('\n'),
        hint: distinct(reasons.map(({ hint }) => hint)).join('; '),
        key: file,
        data: { file, form, undecided: undecided.map(({ scope }) => scope) },
      };
    });
  },
});

/** Why a group stays undecided, and what would decide it. */
function reasonOf(group: PinGroup, { form, host, pin }: Backup): { why: string; hint: string } {
  const list = listName(group.scope);
  if (hasVariable(group)) {
    return {
      why: `Pins of the ${list} come from build variables, which the file does not tell.`,
      hint: `write the pins of the ${list} into the file`,
    };
  }
  const whole = `give the certificate with its chain: --backup ${host}=fullchain.pem`;
  if (group.scope === 'issuers') {
    return { why: 'Not all of the authorities that will stand above it are known.', hint: whole };
  }
  if (form === 'authority' || pin === null) {
    return {
      why: 'Which key it will sign for the host is not known.',
      hint: `give the certificate, the request or the public key of that key: --backup ${host}=backup.csr`,
    };
  }
  return {
    why: 'Its own key is not pinned, and not all of the authorities that will stand above it are known.',
    hint: `add the pin of its own key, ${pin}, to the ${list}, or ${whole}`,
  };
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
