import { attribute, elements, type XmlElement } from '../../text/xml.ts';
import { readTrustAnchors } from './anchors.ts';
import { elementText } from './element-text.ts';
import { readFlags } from './flags.ts';
import { nearestAttribute, ROOT } from './grammar.ts';
import { readPinSet } from './pin-set.ts';
import { type Config, type DomainEntry, holdsEntity, isPinned, type Reading } from './reading.ts';
import { placeFor, reportSkippedAttributes, reportSkippedElement } from './skipped.ts';
import { javaTrim, quote, readBoolean } from './values.ts';

const SUBDOMAINS = 'includeSubdomains';

type ConfigPart = 'base-config' | 'domain-config' | 'debug-overrides';

/** Reads as `XmlConfigSource.parseNetworkSecurityConfig` does, but goes on where that throws. */
export function readRoot(root: XmlElement, reading: Reading): void {
  const { complaints } = reading;
  let debug: XmlElement | null = null;
  reportSkippedAttributes(root, ROOT, reading, () => reading.entries.some(({ config }) => isPinned(config)));
  for (const child of elements(root)) {
    const { localName } = child;
    if (localName === 'domain-config') readConfig(child, localName, null, reading);
    else if (localName === 'base-config') {
      if (reading.base === null) reading.base = readConfig(child, localName, null, reading);
      else rejectSecond(child, reading.base.element, 'second-base-config', reading);
    } else if (localName === 'debug-overrides') {
      if (debug === null) {
        debug = child;
        complaints.inDebugOverrides = true;
        readConfig(child, localName, null, reading);
        complaints.inDebugOverrides = false;
      } else rejectSecond(child, debug, 'second-debug-overrides', reading);
    } else reportSkippedElement(child, ROOT, reading);
  }
}

function readConfig(element: XmlElement, part: ConfigPart, parent: Config | null, reading: Reading): Config {
  const config: Config = {
    element,
    parent,
    firstDomain: null,
    hasExactDomain: false,
    pinSet: null,
    anchors: null,
    cleartext: readFlags(element, part, reading),
    commentedOut: null,
  };
  reportSkippedAttributes(element, part, reading, () => config.hasExactDomain && isPinned(config));
  let anchors: XmlElement | null = null;
  let pinSet: XmlElement | null = null;
  for (const child of element.children) {
    if (child.kind === 'comment' && /<pin-set[\s>]/.test(child.value)) config.commentedOut ??= child.span;
    if (child.kind !== 'element') continue;
    const { localName } = child;
    if (localName === 'trust-anchors') {
      if (anchors === null) {
        anchors = child;
        config.anchors = readTrustAnchors(child, reading);
      } else rejectSecond(child, anchors, 'second-trust-anchors', reading);
    } else if (localName === 'domain' || localName === 'pin-set' || localName === 'domain-config') {
      if (part !== 'domain-config') rejectMisplaced(child, part, reading);
      else if (localName === 'domain') readDomain(child, config, reading);
      else if (localName === 'domain-config') readConfig(child, localName, config, reading);
      else if (pinSet === null) {
        pinSet = child;
        config.pinSet = readPinSet(child, config, reading);
      } else rejectSecond(child, pinSet, 'second-pin-set', reading);
    } else if (localName === 'certificateTransparency' && part === 'debug-overrides') {
      rejectMisplaced(child, part, reading);
    } else reportSkippedElement(child, part, reading);
  }
  if (part === 'domain-config' && config.firstDomain === null) rejectWithoutDomain(element, reading);
  return config;
}

function readDomain(element: XmlElement, config: Config, reading: Reading): void {
  const { complaints, byName } = reading;
  reportSkippedAttributes(element, 'domain', reading, () => isPinned(config));
  const { text, span, fault } = elementText(element, reading.source);
  const name = javaTrim(text).toLowerCase();
  const includeSubdomains = readIncludeSubdomains(element, config, reading);
  const isExpanded = !holdsEntity(reading, element.content);
  const entry: DomainEntry = { name, written: text, span, includeSubdomains, isExpanded, config };
  reading.entries.push(entry);
  config.firstDomain ??= entry;
  if (!includeSubdomains) config.hasExactDomain = true;

  const isRead = fault === null && isExpanded;
  if (fault !== null) complaints.rejects({ ...DOMAIN_FAULTS[fault.kind], span: fault.span });
  else if (isRead && javaTrim(text) !== text) {
    const complaint = {
      code: 'domain-white-space',
      message: `White space stands round the domain ${quote(javaTrim(text))}. The platform trims it, but releases near API 24 did not, and there the entry matches no host.`,
      hint: 'write the name directly between `<domain>` and `</domain>`',
      span,
    };
    complaints.skips(complaint, 'lint');
  }
  if (name === '') return;
  const first = byName.get(name);
  if (first === undefined) byName.set(name, entry);
  else if (isRead) {
    complaints.rejects({
      code: 'duplicate-domain',
      message: `The domain ${quote(name)} stands twice, first in line ${complaints.lineOf(first.span)}. A name may stand once in the whole file, whatever \`includeSubdomains\` says.`,
      hint: 'make one entry of the two',
      span,
    });
  }
}

const DOMAIN_FAULTS = {
  missing: {
    code: 'domain-empty',
    message: '`<domain>` is empty.',
    hint: 'write a host name, or take the element out',
  },
  comment: {
    code: 'domain-comment',
    message:
      "A comment stands inside the domain's text, and the build tool makes two pieces of it: additional elements to the parser.",
    hint: 'put the comment behind `</domain>`',
  },
  child: {
    code: 'domain-child',
    message: 'An element stands inside `<domain>`, which holds text only.',
    hint: 'leave only the host name between `<domain>` and `</domain>`',
  },
} as const;

function readIncludeSubdomains(element: XmlElement, config: Config, reading: Reading): boolean {
  const written = attribute(element, SUBDOMAINS);
  if (written === undefined) {
    // A misspelling of it is told as that.
    if (!element.attributes.some(({ localName }) => nearestAttribute('domain', localName) === SUBDOMAINS)) {
      reading.unsaid.push(element.startTag);
    }
    return false;
  }
  const value = readBoolean(written.value);
  if (value !== null) return value;
  const isReference = /^\s*[@?]/.test(written.value);
  const reason = isReference
    ? 'a reference, which is never resolved here'
    : 'neither a boolean nor an integer';
  const complaint = {
    code: 'not-a-boolean',
    message: `\`includeSubdomains\` is ${quote(written.value)}: ${reason}. The platform takes it for false: subdomains are not covered.`,
    hint: 'write true or false',
    span: written.valueSpan,
  };
  reading.complaints.skips(complaint, () => (isPinned(config) ? 'unpinned' : 'lint'));
  return false;
}

function rejectSecond(second: XmlElement, first: XmlElement, code: string, { complaints }: Reading): void {
  complaints.rejects({
    code,
    message: `A second \`<${second.localName}>\`; the first stands in line ${complaints.lineOf(first.span)}.`,
    hint: 'make one of the two',
    span: second.startTag,
  });
}

function rejectMisplaced(element: XmlElement, part: ConfigPart, { complaints }: Reading): void {
  complaints.rejects({
    code: 'misplaced-element',
    message: `\`<${element.localName}>\` may not stand in \`<${part}>\`.`,
    hint: placeFor(element.localName),
    span: element.startTag,
  });
}

function rejectWithoutDomain({ startTag: span }: XmlElement, { complaints }: Reading): void {
  complaints.rejects({
    code: 'domain-config-without-domain',
    message: '`<domain-config>` has no `<domain>` of its own; one in a nested `<domain-config>` is none.',
    hint: 'give it a `<domain>`, or take it away from round what stands in it',
    span,
  });
}
