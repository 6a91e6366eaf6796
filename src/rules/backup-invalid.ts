import type { Backup } from '../model/backup.ts';
import type { Certificate, TrustPath } from '../model/certificate.ts';
import { formName } from './backups.ts';
import { defineRule, type Problem, type Thresholds } from './rule.ts';
import { sources } from './sources.ts';
import { DAY_MS, days, isoMinute, listed, oneLine, quote } from './wording.ts';

export const backupInvalid = defineRule({
  meta: {
    id: 'backup-invalid',
    title: 'The backup in hand could not be served as it is',
    severity: 'error',
    sources: [sources.serverIdentity, sources.validity, sources.keySizes],
    subject: 'host',
    needs: 'configuration',
    formats: 'all',
  },
  check({ host, backups, now, thresholds }) {
    return backups.flatMap((backup) => {
      const role = backup.role === 'next' ? `what ${host} is about to serve` : `the backup of ${host}`;
      const about = `The ${formName(backup)} ${quote(backup.label)} (${quote(backup.file)}), ${role},`;
      return faultsOf(backup, now, thresholds).map(
        ({ what, hint, code, severity }): Problem => ({
          message: `${about} ${what}`,
          hint,
          key: `${backup.role} ${backup.file} ${code}`,
          data: { file: backup.file, role: backup.role, fault: code },
          ...(severity === undefined ? {} : { severity }),
        }),
      );
    });
  },
});

interface Fault {
  readonly code: string;
  /** To follow the name of the backup. */
  readonly what: string;
  readonly hint: string;
  readonly severity?: 'warning';
}

function faultsOf(backup: Backup, now: number, thresholds: Thresholds): Fault[] {
  const { served, weakness } = backup;
  const faults: Fault[] = [];
  if (backup.coversHost === false) faults.push(otherHost(backup));
  if (weakness !== null) {
    faults.push({
      code: 'weak-key',
      what: `has a weak key: ${oneLine(weakness).replace(/\.$/, '')}.`,
      hint: 'make a new key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out backup.key',
    });
  }
  const leaf = served?.presented[0];
  if (served === null || leaf === undefined) return faults;
  const dates = datesOf(leaf, served.paths, backup.role, now, thresholds);
  if (dates !== null) faults.push(dates);
  if (!served.forServers) {
    faults.push({
      code: 'not-for-servers',
      what: 'has an extended key usage that leaves out TLS servers.',
      hint: 'have it issued with serverAuth',
    });
  }
  return faults;
}

function otherHost({ host, served }: Backup): Fault {
  // What a request asks for isn't final: the key counts, and a request is made anew in a minute.
  if (served === null) {
    return {
      code: 'host',
      what: `asks for names that leave out ${host}: devices would refuse a certificate made from it, whatever the pins.`,
      hint: `make it anew with the same key: openssl req -new -key backup.key -subj / -addext subjectAltName=DNS:${host} -out backup.csr`,
      severity: 'warning',
    };
  }
  const names = served.presented[0]?.dnsNames ?? [];
  const has =
    names.length === 0 ? 'has no DNS name in its subjectAltName' : `is for ${listed(names.map(quote))}`;
  return {
    code: 'host',
    what: `${has}, not for ${host}: devices would refuse it, whatever the pins (the common name does not count).`,
    hint: `have it issued for ${host}`,
  };
}

function datesOf(
  leaf: Certificate,
  paths: readonly TrustPath[],
  role: Backup['role'],
  now: number,
  { certificateExpiringDays, certificateExpiringFraction }: Thresholds,
): Fault | null {
  const { notBefore, notAfter } = leaf;
  const renew = 'renew it with the same key; the pin stays as it is';
  if (notAfter < now) return { code: 'expired', what: `expired at ${isoMinute(notAfter)}.`, hint: renew };
  if (notBefore > now) {
    // What is about to be served may wait for its day.
    if (role === 'next') return null;
    return {
      code: 'not-yet-valid',
      what: `is not valid before ${isoMinute(notBefore)}: until then it is no way out.`,
      hint: 'have one issued that is valid now, for the same key',
      severity: 'warning',
    };
  }
  const end = Math.max(...paths.map(({ validUntil }) => validUntil));
  if (paths.length > 0 && end < now) {
    return {
      code: 'chain-expired',
      what: `has no chain left that is in date: the last one ended at ${isoMinute(end)}.`,
      hint: 'have it issued anew for the same key, by an authority that is in date',
    };
  }
  const left = notAfter - now;
  // As certificate-expiring: by days alone, a certificate of 47 days would always be about to end.
  const isExpiring =
    left <= certificateExpiringDays * DAY_MS && left <= certificateExpiringFraction * (notAfter - notBefore);
  return isExpiring
    ? {
        code: 'expiring',
        what: `expires at ${isoMinute(notAfter)}, in ${days(left)}.`,
        hint: renew,
        severity: 'warning',
      }
    : null;
}
