import type { SourceText, Span } from '../../model/source.ts';
import type { XmlDocument, XmlElement, XmlFault } from '../../text/xml.ts';
import type { Complaints } from './complaints.ts';
import { quote } from './values.ts';

/** What expat, the build tool's parser, knows by name; it decodes these and no others. */
const ENCODINGS: ReadonlyMap<string, readonly SourceText['encoding'][]> = new Map([
  ['utf-8', ['utf-8']],
  ['us-ascii', ['utf-8']],
  ['iso-8859-1', ['utf-8', 'iso-8859-1']],
  ['utf-16', ['utf-16le', 'utf-16be']],
  ['utf-16le', ['utf-16le']],
  ['utf-16be', ['utf-16be']],
]);

/** Reports the first thing on which the build tool (aapt2, with expat) stops; it reads no further than that. */
export function reportBuildFaults(source: SourceText, document: XmlDocument, complaints: Complaints): void {
  if (source.decodingFault !== null) reportDecoding(source, complaints);
  else if (document.faults[0] !== undefined) reportXml(source.text, document.faults[0], complaints);
  else if (!reportEncoding(source, complaints) && document.root !== null) {
    reportNames(document.root, new Map([['xml', 1]]), complaints);
  }
}

/** What a half-resolved merge leaves although the file is XML again: the platform skips the markers. */
export function reportLeftMarkers(text: string, root: XmlElement, complaints: Complaints): void {
  if (!/^(?:={7}[ \t\r]*$|>{7} )/m.test(text)) return;
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.kind === 'element') visit(child);
      else if (child.kind === 'text') reportMarkersIn(text, child.span, complaints);
    }
  };
  visit(root);
}

function reportMarkersIn(text: string, { start, end }: Span, complaints: Complaints): void {
  for (const found of text.slice(start, end).matchAll(/^(?:={7}[ \t]*$|>{7} [^\r\n]*)/gm)) {
    const at = start + found.index;
    const complaint = {
      code: 'merge-conflict',
      message: `A merge left its marker ${quote(found[0])} here. The platform skips it; what stands round it may be of both sides.`,
      hint: 'compare with both branches, and take the marker out',
      span: { start: at, end: at + found[0].length },
    };
    complaints.skips(complaint, 'lint');
  }
}

function reportDecoding({ text, decodingFault }: SourceText, complaints: Complaints): void {
  const start = Math.max(0, text.indexOf('\ufffd'));
  complaints.failsBuild(
    {
      code: 'not-decodable',
      message: `Bytes that can't be decoded: ${decodingFault}. The build fails on it.`,
      hint: 'save the file as UTF-8',
      span: { start, end: Math.min(start + 1, text.length) },
    },
    'unreadable',
  );
}

function reportXml(text: string, fault: XmlFault, complaints: Complaints): void {
  const marker = /^(?:<{7}|>{7})(?:[ \t][^\r\n]*)?(?=[\r\n]|$)/m.exec(text);
  if (marker !== null && fault.code === 'not-well-formed') {
    const hint = 'resolve the conflict; until the served keys are known, keep the pins of both sides';
    const span = { start: marker.index, end: marker.index + marker[0].length };
    const message = `A merge conflict is not resolved: ${quote(marker[0])}. The build fails on it.`;
    complaints.failsBuild({ code: 'merge-conflict', message, hint, span }, 'unreadable');
    return;
  }
  if (fault.code === 'entity') {
    const entity = quote(text.slice(fault.span.start, fault.span.end));
    complaints.failsBuild(
      {
        code: 'entity',
        message: `The entity ${entity} is not expanded here, so that nobody can tell what stands in its place; unless the document type declares it, the build fails.`,
        hint: 'write the text itself',
        span: fault.span,
      },
      'unreadable',
    );
    return;
  }
  const message = `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.`;
  if (fault.code === 'too-large') {
    complaints.unread({ code: 'too-large', message, hint: null, span: fault.span });
    return;
  }
  const complaint = { message: `${message} The build fails on it.`, hint: null, span: fault.span };
  complaints.failsBuild({ code: 'not-well-formed', ...complaint }, 'unreadable');
}

function reportEncoding({ text, encoding }: SourceText, complaints: Complaints): boolean {
  const found = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])([\w.-]+)\1/.exec(text);
  if (found === null) return false;
  const declared = found[2] as string;
  const possible = ENCODINGS.get(declared.toLowerCase());
  if (possible?.includes(encoding)) return false;
  const end = found[0].length - 1;
  const what =
    possible === undefined
      ? `The encoding ${quote(declared)} is not known to the build tool, which fails on it.`
      : `The file declares the encoding ${quote(declared)} and is ${encoding.toUpperCase()}. The build fails on it.`;
  const hint = 'save the file as UTF-8, and declare encoding="utf-8"';
  const span = { start: end - declared.length, end };
  complaints.failsBuild({ code: 'wrong-encoding', message: what, hint, span }, 'rejects-file');
  return true;
}

/**
 * Namespaces: every prefix must be declared. True when one isn't.
 *
 * @param bound prefixes with the number of open elements that declare them
 */
function reportNames(element: XmlElement, bound: Map<string, number>, complaints: Complaints): boolean {
  bind(element, bound, 1);
  if (reportName(element, element.startTag, bound, complaints)) return true;
  for (const each of element.attributes) {
    if (each.prefix !== 'xmlns' && reportName(each, each.span, bound, complaints)) return true;
  }
  for (const child of element.children) {
    if (child.kind === 'element' && reportNames(child, bound, complaints)) return true;
  }
  bind(element, bound, -1);
  return false;
}

function bind({ attributes }: XmlElement, bound: Map<string, number>, change: 1 | -1): void {
  for (const { prefix, localName } of attributes) {
    if (prefix === 'xmlns') bound.set(localName, (bound.get(localName) ?? 0) + change);
  }
}

function reportName(
  { name, prefix, localName }: Pick<XmlElement, 'name' | 'prefix' | 'localName'>,
  span: Span,
  bound: ReadonlyMap<string, number>,
  complaints: Complaints,
): boolean {
  if (prefix === '' && localName === name) return false;
  const isQualified = prefix !== '' && localName !== '' && !localName.includes(':');
  if (isQualified && (bound.get(prefix) ?? 0) > 0) return false;
  const complaint = isQualified
    ? {
        message: `The prefix of ${quote(name)} is not declared. The build fails on it.`,
        hint: NAMESPACES.get(prefix) ?? 'declare it on the root element, or leave it out',
      }
    : { message: `${quote(name)} is no name with a prefix. The build fails on it.`, hint: null };
  complaints.failsBuild({ code: 'unbound-prefix', span, ...complaint }, 'rejects-file');
  return true;
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['tools', 'write xmlns:tools="http://schemas.android.com/tools" on the root element'],
]);
