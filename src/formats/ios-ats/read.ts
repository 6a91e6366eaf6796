import type { PinnedDomain, PinStore } from '../../model/pins.ts';
import type { SourceText } from '../../model/source.ts';
import { type PlistFault, type PlistNode, parsePlist } from '../../text/plist.ts';
import { readDomains } from './domains.ts';
import { ATS, PINNED_DOMAINS, tellCommentedOut, tellMisplaced } from './elsewhere.ts';
import { withPlainHttp } from './plain-http.ts';
import { Reading } from './reading.ts';
import { readSuppressions } from './suppressions.ts';
import { valueName } from './wording.ts';

const REFUSES = "Apple's property list reader refuses the whole file";

/** Reads NSAppTransportSecurity > NSPinnedDomains of an Info.plist, in whatever form it is written. */
export function readPinnedDomains(source: SourceText): PinStore {
  const list = parsePlist(source);
  const reading = new Reading(source, list);
  const rejected = tellFaults(source, reading);
  const domains = list.root === null ? [] : readRoot(list.root, reading);
  const { suppressions, problems: faults } = readSuppressions(list, source.text);
  reading.problems.push(...faults);
  reading.problems.sort((a, b) => a.span.start - b.span.start);
  return {
    format: 'ios-ats',
    path: source.path,
    source,
    domains,
    problems: reading.problems,
    anchors: [],
    suppressions,
    rejected,
  };
}

/** Why the platform refuses the file, or null. */
function tellFaults(source: SourceText, reading: Reading): string | null {
  const { faults, root } = reading.list;
  if (source.decodingFault !== null) {
    const message = `${upperFirst(source.decodingFault)}, so that some of its text can't be told.`;
    reading.add(
      'undecodable',
      root === null ? 'unreadable' : 'lint',
      { start: 0, end: 0 },
      message,
      'save it as UTF-8',
    );
  }
  const refusals = faults.filter(({ code }) => code === 'merge-conflict' || code === 'refused');
  // What comes after the first refusal is often its consequence.
  const told = [...conflicts(source, faults), ...refusals.slice(0, 1)];
  for (const fault of faults) {
    const { code, message, span } = fault;
    if (code === 'tolerated') {
      const text = `${upperFirst(message)}: Apple's property list reader takes it, and XML parsers refuse the file.`;
      reading.add('property-list-tolerated', 'lint', span, text);
    } else if (code === 'too-large') {
      const text = `The property list was not read: ${message}. Its pins were not checked.`;
      reading.add('too-large', 'unreadable', span, text);
    } else if (code === 'merge-conflict' && told.includes(fault)) {
      const text = `${upperFirst(message)}, was committed. ${REFUSES}.`;
      const hint = 'settle the merge, and take the markers out';
      reading.add('merge-conflict', 'unreadable', span, text, hint);
    } else if (told.includes(fault)) {
      reading.add(
        'property-list-refused',
        'rejects-file',
        span,
        `${REFUSES}: ${message}.`,
        'plutil -lint FILE',
      );
    }
  }
  const [first] = refusals;
  if (first === undefined) return null;
  return `${reading.lineLabel(first.span)}${upperFirst(first.message)}. ${REFUSES}.`;
}

/** One marker of each merge conflict: the first. */
function conflicts({ text }: SourceText, faults: readonly PlistFault[]): PlistFault[] {
  let isOpen = false;
  return faults.filter(({ code, span }) => {
    if (code !== 'merge-conflict') return false;
    const isFirst = !isOpen || text.charAt(span.start) === '<';
    isOpen = text.charAt(span.start) !== '>';
    return isFirst;
  });
}

function readRoot(root: PlistNode, reading: Reading): PinnedDomain[] {
  if (root.kind !== 'dict') {
    const message = `The file is ${valueName(root)} and no dictionary, so that iOS finds nothing in it.`;
    reading.add('root-no-dictionary', 'unpinned', root.span, message);
  }
  tellMisplaced(root, reading);
  const ats = reading.lastOf(root, ATS, [PINNED_DOMAINS]);
  if (ats !== undefined && ats.value.kind !== 'dict') {
    const message = `${ATS} is ${valueName(ats.value)} and no dictionary, so that iOS passes over it.`;
    reading.add('transport-security-no-dictionary', 'unpinned', ats.value.span, message);
  }
  const pinned = ats === undefined ? undefined : reading.lastOf(ats.value, PINNED_DOMAINS, []);
  if (pinned === undefined) {
    if (!reading.problems.some(({ code }) => code === 'pinned-domains-misplaced')) tellCommentedOut(reading);
    return [];
  }
  if (pinned.value.kind !== 'dict') {
    const message = `${PINNED_DOMAINS} is ${valueName(pinned.value)} and no dictionary, so that iOS passes over it: no host is pinned.`;
    const hint = 'make it a dictionary, with the hosts as its keys';
    reading.add('pinned-domains-no-dictionary', 'unpinned', pinned.value.span, message, hint);
    return [];
  }
  const domains = readDomains(pinned.value, reading);
  if (domains.length === 0) {
    reading.add('no-domains', 'lint', pinned.keySpan, `${PINNED_DOMAINS} is empty: the app pins nothing.`);
  }
  return ats?.value.kind === 'dict' ? withPlainHttp(ats.value, domains) : domains;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
