import type { Evaluation, Proof } from '../model/evaluation.ts';
import type { KeyType } from '../model/observation.ts';
import { isoDate, plural, shortPin } from '../model/wording.ts';

export { isoDate, plural, shortPin } from '../model/wording.ts';

/** A row of the proof table as text, not yet escaped for its destination. */
export interface ProofRow {
  readonly outcome: Proof['outcome'];
  readonly host: string;
  readonly store: string;
  readonly addresses: string;
  readonly keyTypes: string;
  readonly match: string;
  /** The first change at the server after which nothing matches, backups apart. */
  readonly until: string;
  readonly backup: string;
  readonly breaksOn: string;
}

export const PROOF_COLUMNS = [
  'Host',
  'Store',
  'Addresses',
  'Keys',
  'Matched',
  'Holds until',
  'Backup',
  'Breaks on',
] as const;

/** For each host, store and distinct chain: where it is served, which pin matched which certificate, whether there is a backup, until when. */
export function proofRows({ proofs, now }: Evaluation): ProofRow[] {
  return proofs.map((proof) => ({
    outcome: proof.outcome,
    host: proof.host,
    store: proof.path,
    addresses: placesText(proof),
    keyTypes: keyTypesText(proof.keyTypes) || '-',
    match: matchText(proof),
    until: untilText(proof),
    backup: proof.backup === null ? '-' : proof.backup === 'present' ? 'yes' : proof.backup,
    breaksOn: proof.breaksOn === null ? '-' : proof.breaksOn <= now ? 'now' : isoDate(proof.breaksOn),
  }));
}

const KEY_TYPES: Readonly<Record<KeyType, string>> = { any: 'any', ecdsa: 'ECDSA', rsa: 'RSA' };

/** `ECDSA, RSA`. */
export function keyTypesText(keyTypes: readonly KeyType[]): string {
  return keyTypes.map((each) => KEY_TYPES[each]).join(', ');
}

/** `192.0.2.1`, `192.0.2.1, 192.0.2.2 (eu, us)`, `192.0.2.1 and 3 more`. The JSON report has all of them. */
function placesText({ addresses, vantages }: Proof): string {
  const [first = '-', ...others] = addresses.map((address) => address ?? '-');
  const from = vantages.length === 0 ? '' : ` (${vantages.join(', ')})`;
  if (others.length < 2) return `${[first, ...others].join(', ')}${from}`;
  return `${first} and ${others.length} more${from}`;
}

/** The changes in the order in which they come about. */
function untilText({ survives, outcome }: Proof): string {
  if (survives === null || SHOWN_BY_REASON.has(outcome)) return '-';
  if (!survives.newKey) return 'a new key';
  if (!survives.newIssuer) return 'a new issuer';
  return survives.newRoot ? '-' : 'a new root';
}

const SHOWN_BY_REASON: ReadonlySet<Proof['outcome']> = new Set([
  'unprotected',
  'unresolved',
  'untrusted',
  'not-observed',
  'skipped',
]);

function matchText({ matches, outcome, reason }: Proof): string {
  if (SHOWN_BY_REASON.has(outcome)) return reason ?? outcome;
  const groups = matches.map(({ scope, match }) => {
    const text =
      match === null ? 'no pin matches' : `${shortPin(match.certificate.pin)} ${match.certificate.label}`;
    return scope === 'chain' ? text : `${scope}: ${text}`;
  });
  const text = groups.join('; ');
  return outcome === 'partial' ? `${text} (${reason})` : text;
}

/** yyyy-MM-dd HH:mm in UTC. */
export function isoMinute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** `1 error, 2 warnings` and the like; `no findings` when there is none. */
export function countFindings({ findings }: Evaluation): string {
  const counts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
}

/** `2 ignored, 3 known from the baseline, of which 1 is gone`; null when nothing is set aside. */
export function setAsideSentence({ setAside, goneFromBaseline }: Evaluation): string | null {
  const ignored = setAside.filter(({ ignore }) => ignore !== null).length;
  const known = setAside.length - ignored;
  const parts = [
    ...(ignored === 0 ? [] : [`${plural(ignored, 'finding')} ignored`]),
    ...(known === 0 ? [] : [`${plural(known, 'finding')} known from the baseline`]),
    ...(goneFromBaseline === null || goneFromBaseline === 0
      ? []
      : [
          `${plural(goneFromBaseline, 'entry', 'entries')} of the baseline found no more: write it anew (--write-baseline)`,
        ]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** What the verdict means, in one sentence. */
export function verdictSentence(evaluation: Evaluation): string {
  const { verdict, offline, hosts, proofs } = evaluation;
  if (offline) {
    return verdict === 'fail'
      ? 'The files are not right. No server was asked.'
      : 'Nothing is wrong with the files by themselves. No server was asked.';
  }
  if (verdict === 'fail') return 'What the repository ships and what the servers show do not fit.';
  if (verdict === 'inconclusive') return inconclusiveSentence(evaluation);
  const short = proofs.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'skipped').length;
  if (short > 0)
    return `Nothing stands against it, though ${short} of ${plural(proofs.length, 'proof')} fall short.`;
  return hosts.length === 0
    ? 'There was nothing to ask.'
    : `Every pin set fits what ${plural(hosts.length, 'host')} ${hosts.length === 1 ? 'serves' : 'serve'}.`;
}

function inconclusiveSentence({ hosts }: Evaluation): string {
  const unseen = hosts.filter(({ connections }) => connections.every(({ served }) => served === null)).length;
  const what = unseen === 0 ? 'Something' : `${unseen} of ${plural(hosts.length, 'host')}`;
  return `${what} that was to be looked at could not be judged; that is never a pass.`;
}
