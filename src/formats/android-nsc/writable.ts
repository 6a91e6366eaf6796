import { isCanonicalPin, type NewDomain, type NewPin, type PinChange } from '../../model/change.ts';
import type { PinStore } from '../../model/pins.ts';
import { positions } from '../../model/source.ts';
import { whyNeverMatches } from './domain-name.ts';
import { readExpiration } from './expiration.ts';
import { quote } from './values.ts';

/** What templates and build files put in the place of a value. */
const PLACEHOLDER =
  /\$\{[^}]*\}|\$\([^)]*\)|\{\{[^}]*\}\}|<%|@[A-Z\d_.-]+@|%[A-Z\d_]+%|__[A-Z\d_]+__|^\s*[@?][\w+:]*\//;

export const ONE_LIST =
  'Android compares pins with the whole chain, in one set: there is no list for one kind of certificate.';

/** Why a change can't be written into any file of this format, in sentences; null when it can. */
export function whyInvalid(change: PinChange): string | null {
  switch (change.kind) {
    case 'add-domain':
      return whyNotWritten(change);
    case 'add-pin':
      return change.scope === 'chain'
        ? whyNoPin(change.pin)
        : `Android compares pins with the whole chain, in one set: no pin can be added for the ${change.scope} alone.`;
    case 'set-expiry':
      return whyNoExpiration(change.expiration);
    case 'remove-pin':
      return change.scope === 'chain' ? null : ONE_LIST;
    case 'mend-pin':
      return change.scope === 'chain' ? whyNoPin({ sha256: change.sha256, comment: null }) : ONE_LIST;
    case 'mend-domain':
      return whyNoHost(change.host);
    case 'move-pin':
      return ONE_LIST;
  }
}

/** Why a new entry can't be written, in sentences; null when it can. */
export function whyNotWritten({ host, groups, expiration }: NewDomain): string | null {
  const never = whyNoHost(host);
  if (never !== null) return never;
  const [group, second] = groups;
  if (group === undefined || second !== undefined || group.scope !== 'chain') {
    return `Android compares pins with the whole chain, in one set: the pins for ${quote(host)} can't be told apart into leaf and issuers here.`;
  }
  if (group.pins.length === 0) return `There is no pin for ${quote(host)}, and an empty set pins nothing.`;
  const distinct = new Set(group.pins.map(({ sha256 }) => sha256));
  if (distinct.size < group.pins.length) return `A pin for ${quote(host)} is given twice.`;
  for (const pin of group.pins) {
    const why = whyNoPin(pin);
    if (why !== null) return why;
  }
  return expiration === null ? null : whyNoExpiration(expiration);
}

function whyNoHost(host: string): string | null {
  if (host !== host.toLowerCase()) return `${quote(host)} is not in lower case, as the platform compares it.`;
  const never = whyNeverMatches(host);
  return never === null ? null : `No host equals ${quote(host)}: ${never}`;
}

function whyNoPin({ sha256 }: NewPin): string | null {
  return isCanonicalPin(sha256)
    ? null
    : `${quote(sha256)} is no pin: canonical base64 of 32 bytes is wanted.`;
}

function whyNoExpiration(expiration: string): string | null {
  const read = readExpiration(expiration);
  if (read.kind === 'date' && read.strict && read.year >= 1000) return null;
  const why = read.kind === 'invalid' ? `: ${read.reason}` : '';
  return `The expiration ${quote(expiration)} is not written as yyyy-MM-dd${why}.`;
}

/** Why a file is not edited, in a sentence or two; null when it may be. */
export function whyNotEdited({ source, domains, problems, rejected }: PinStore): string | null {
  const at = positions(source.text);
  const line = (offset: number): string => `Line ${at(offset).line}`;
  if (source.decodingFault !== null) {
    return `${source.decodingFault.charAt(0).toUpperCase()}${source.decodingFault.slice(1)}: save it as UTF-8 first.`;
  }
  const conflict = problems.find(({ code }) => code === 'merge-conflict');
  if (conflict !== undefined) {
    return `${line(conflict.span.start)}: a merge conflict is not resolved. Settle it first.`;
  }
  const values = domains.flatMap(({ written, span, groups, expires }) => [
    { text: written, span },
    ...groups.flatMap(({ pins }) => pins.map((pin) => ({ text: pin.value, span: pin.span }))),
    ...(expires === null ? [] : [{ text: expires.written, span: expires.span }]),
  ]);
  const template = values.find(({ text }) => PLACEHOLDER.test(text));
  if (template !== undefined) {
    return `${line(template.span.start)}: ${quote(template.text.trim())} is a placeholder that something else fills in, so that nobody can tell here what the edited file would come to. See to that first.`;
  }
  const unread = problems.find(({ effect }) => effect === 'unreadable');
  const why = rejected ?? (unread === undefined ? null : `${line(unread.span.start)}: ${unread.message}`);
  return why === null ? null : `The file is no good as it is. ${why} Put that right first.`;
}

/** Why the platform would refuse a file even if every fault that can be mended were; null when it would take it. */
export function whyNotMended({ source, domains, problems }: PinStore): string | null {
  const pins = domains.flatMap(({ groups }) => groups.flatMap((group) => group.pins));
  const incurable =
    problems.find(({ effect, code }) => effect === 'rejects-file' || code === 'more-problems') ??
    pins.flatMap(({ value, span, fault }) =>
      fault?.effect === 'rejects-file' && fault.meant === null
        ? [{ span, message: `The pin ${quote(value)}: ${fault.message}` }]
        : [],
    )[0];
  if (incurable === undefined) return null;
  const [sentence] = incurable.message.split('\n');
  return `Line ${positions(source.text)(incurable.span.start).line}: ${sentence}`;
}
