import type { Expiry, Pin } from '../../model/pins.ts';
import type { Span } from '../../model/source.ts';
import { attribute, elements, type XmlElement } from '../../text/xml.ts';
import { REFUSED } from './complaints.ts';
import { readDigest, withDigest } from './digest.ts';
import { type ElementText, elementText } from './element-text.ts';
import { readExpiration } from './expiration.ts';
import { labelsOf } from './labels.ts';
import { type PinText, readPinText } from './pin-text.ts';
import { type Config, holdsEntity, isPinned, type PinSet, type Reading } from './reading.ts';
import { reportSkippedAttributes, reportSkippedElement } from './skipped.ts';
import { isBlank, javaTrim, quote } from './values.ts';

/** Reads as `XmlConfigSource.parsePinSet` does. */
export function readPinSet(element: XmlElement, owner: Config, reading: Reading): PinSet {
  reportSkippedAttributes(element, 'pin-set', reading, () => isPinned(owner));
  const expiry = readExpiry(element, reading);
  const labels = labelsOf(element, reading.source);
  const pins: Pin[] = [];
  for (const child of elements(element)) {
    if (child.localName === 'pin') pins.push(readPin(child, labels.get(child) ?? null, reading));
    else reportSkippedElement(child, 'pin-set', reading);
  }
  reportStrayText(element, pins.length, reading);
  const isBare = element.children.every(
    (child) => child.kind === 'comment' || (child.kind === 'text' && isBlank(child.value)),
  );
  return { group: { scope: 'chain', pins, span: element.span }, expiry, owner, isBare };
}

function readPin(element: XmlElement, comment: string | null, reading: Reading): Pin {
  reportSkippedAttributes(element, 'pin', reading, () => true);
  const digest = readDigest(element, reading);
  const content = elementText(element, reading.source);
  const value = javaTrim(content.text);
  const { span } = content;
  const variable = null;
  if (holdsEntity(reading, element.content)) {
    // The file's own problem says what the build makes of it.
    const message = 'it holds an entity, which is not expanded here, so that nobody can tell what it is.';
    return {
      value,
      span,
      sha256: null,
      variable,
      comment,
      fault: { message, hint: 'write the pin itself', effect: 'rejects-file', meant: null },
    };
  }
  const read = readContent(content, reading);
  const { sha256 } = read;
  const fault = digest === null ? read.fault : withDigest(read, digest);
  if (fault?.effect !== 'rejects-file') return { value, span, sha256, fault, variable, comment };
  reading.complaints.refuses(`The pin ${quote(value)}: ${fault.message}`, span);
  const told = { ...fault, message: `${fault.message}\n${REFUSED}` };
  return { value, span, sha256, fault: told, variable, comment };
}

function readContent({ text, fault }: ElementText, { complaints }: Reading): PinText {
  if (fault === null) return readPinText(text);
  const line = complaints.lineOf(fault.span);
  const messages = {
    missing: 'it is empty.',
    child: `an element stands in it (line ${line}).`,
    comment: `a comment stands inside its text (line ${line}), and the build tool makes two pieces of it.`,
  };
  const hints = {
    missing: 'write the base64 of the SHA-256 of a public key, or take the `<pin>` out',
    child: 'leave only the pin between `<pin>` and `</pin>`',
    comment: 'put the comment behind `</pin>`',
  };
  const { kind } = fault;
  return {
    sha256: null,
    fault: { message: messages[kind], hint: hints[kind], effect: 'rejects-file', meant: null },
  };
}

function readExpiry(element: XmlElement, { complaints }: Reading): Expiry | null {
  const written = attribute(element, 'expiration');
  if (written === undefined) return null;
  const { value, valueSpan: span } = written;
  const read = readExpiration(value);
  if (read.kind === 'invalid') {
    complaints.rejects({
      code: 'expiration-invalid',
      message: `The expiration ${quote(value)} is no date that the platform reads: ${read.reason}.`,
      hint: 'write it as yyyy-MM-dd, e.g. 2030-01-31, or leave it out',
      span,
    });
    return null;
  }
  const { date, year, lapsesFrom, lapsedBy, strict } = read;
  if (year < 1000) {
    const message = `The expiration ${quote(value)} is in the year ${year} to the platform, so that the pins have long expired. No device checks them, and none says so.`;
    const hint = `write the year with four digits, e.g. 20${String(year % 100).padStart(2, '0')}${date.slice(4)}`;
    complaints.skips({ code: 'expiration-year', message, hint, span }, 'lint');
  } else if (!strict) {
    const message = `Devices read the expiration ${quote(value)} as ${date}. Android Lint refuses it, because it is not written as yyyy-MM-dd.`;
    complaints.skips({ code: 'expiration-not-iso', message, hint: `write ${date}`, span }, 'lint');
  }
  return { written: value, date, span, lapsesFrom, lapsedBy };
}

/** The platform skips text between elements: a pin written there, or what a merge left. */
function reportStrayText({ children }: XmlElement, pins: number, { source, complaints }: Reading): void {
  for (const child of children) {
    if (child.kind !== 'text' && child.kind !== 'cdata') continue;
    const text = child.value.trim();
    if (text === '' || isMarker(text)) continue;
    const start = child.span.start + source.slice(child.span.start, child.span.end).search(/\S/);
    const span: Span = { start, end: child.span.end };
    const complaint = {
      code: 'stray-text',
      message: `The platform skips text between the pins: ${quote(text)}.`,
      hint: 'write a pin as <pin digest="SHA-256">...</pin>, a remark as <!-- ... -->',
      span,
    };
    complaints.skips(complaint, pins === 0 ? 'unpinned' : 'lint');
  }
}

/** Told elsewhere. */
function isMarker(text: string): boolean {
  return /^(?:={7}|>{7} )/m.test(text);
}
