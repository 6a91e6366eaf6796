import type { AnchorOverride } from '../../model/pins.ts';
import { attribute, elements, type XmlElement } from '../../text/xml.ts';
import type { Reading } from './reading.ts';
import { reportSkippedAttributes, reportSkippedElement } from './skipped.ts';
import { quote, readBoolean } from './values.ts';

/** Certificate sources by name; of these only the system's holds the public roots. */
const SOURCES: ReadonlySet<string> = new Set(['system', 'user', 'wfa']);

/** Reads a `trust-anchors`, and answers the anchors that are exempt from pins in release builds. */
export function readTrustAnchors(element: XmlElement, reading: Reading): AnchorOverride[] {
  reportSkippedAttributes(element, 'trust-anchors', reading, () => false);
  const overrides: AnchorOverride[] = [];
  for (const child of elements(element)) {
    if (child.localName === 'certificates') {
      const override = readCertificates(child, reading);
      if (override !== null) overrides.push(override);
    } else reportSkippedElement(child, 'trust-anchors', reading);
  }
  return overrides;
}

function readCertificates(element: XmlElement, reading: Reading): AnchorOverride | null {
  const { complaints } = reading;
  const src = attribute(element, 'src');
  if (src === undefined) {
    complaints.rejects({
      code: 'certificates-without-src',
      message: '`<certificates>` has no `src`.',
      hint: 'add src="system", src="user" or src="@raw/NAME"',
      span: element.startTag,
    });
    return null;
  }
  const isResource = /^\s*@\+?(?:[A-Za-z_][\w.]*:)?[a-z]+\/[\w.$-]+\s*$/.test(src.value);
  if (!isResource && !SOURCES.has(src.value)) {
    complaints.rejects({
      code: 'certificates-src-unknown',
      message: `The source ${quote(src.value)} is none of \`system\`, \`user\`, \`wfa\` and a resource.`,
      hint: 'write src="system", src="user" or src="@raw/NAME"',
      span: src.valueSpan,
    });
    return null;
  }
  reportSkippedAttributes(element, 'certificates', reading, () => false);
  return overrides(element, reading)
    ? { written: src.value, coversPublicRoots: src.value === 'system', span: element.startTag }
    : null;
}

function overrides(element: XmlElement, { complaints }: Reading): boolean {
  const written = attribute(element, 'overridePins');
  if (written === undefined) return false;
  const value = readBoolean(written.value);
  // Inside debug-overrides the default is another one, and release builds never ask.
  if (value === null && !complaints.inDebugOverrides) {
    const complaint = {
      code: 'not-a-boolean',
      message: `\`overridePins\` is ${quote(written.value)}, which the platform takes for false: the pins hold for these anchors too.`,
      hint: 'write true or false',
      span: written.valueSpan,
    };
    complaints.skips(complaint, 'lint');
  }
  return value ?? false;
}
