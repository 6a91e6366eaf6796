import type { Certificate } from '../model/certificate.ts';
import { formName } from './backups.ts';
import { defineRule, type Problem } from './rule.ts';
import { sources } from './sources.ts';
import { quote, shortPin } from './wording.ts';

export const backupSameKey = defineRule({
  meta: {
    id: 'backup-same-key',
    title: 'The backup has the key that is served already',
    severity: 'error',
    sources: [sources.backupPins],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, backups, connections }) {
    const live = new Map<string, Certificate>();
    const leaves = new Set<string>();
    for (const { served } of connections) {
      if (served === null) continue;
      const { presented, paths } = served;
      for (const certificate of [...presented, ...paths.flatMap(({ certificates }) => certificates)]) {
        if (!live.has(certificate.pin)) live.set(certificate.pin, certificate);
      }
      if (presented[0] !== undefined) leaves.add(presented[0].pin);
    }
    return backups.flatMap((backup): Problem[] => {
      const { file, pin, role } = backup;
      const same = pin === null ? undefined : live.get(pin);
      // A certificate that is about to go live may well keep its key.
      if (role !== 'backup' || pin === null || same === undefined) return [];
      const whose = leaves.has(pin)
        ? `the key that ${host} serves today (${quote(same.label)}, pin ${shortPin(pin)})`
        : `the key of ${quote(same.label)} in the chain that ${host} serves today (pin ${shortPin(pin)})`;
      return [
        {
          message: `The ${formName(backup)} ${quote(file)} holds ${whose}.\nIt is lost on the day that key is lost, and so it is no backup.`,
          hint: 'make another key, keep it offline and unused, and give its request: openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout backup.key -out backup.csr',
          key: file,
          data: { file, pin },
        },
      ];
    });
  },
});
