import type { AnchorOverride, Permission } from '../../model/pins.ts';
import { attribute, elements, type XmlAttribute, type XmlElement } from '../../text/xml.ts';
import { nearestAttribute } from './grammar.ts';
import type { Reading, TrustAnchors } from './reading.ts';
import { reportSkippedAttributes, reportSkippedElement } from './skipped.ts';
import { quote, readBoolean } from './values.ts';

/** Certificate sources by name; of these only the system's holds the public roots. */
const SOURCES: ReadonlySet<string> = new Set(['system', 'user', 'wfa']);

/** A resource: its package, which the app's own needs none of, its type and its name. */
const RESOURCE = /^\s*@\+?(?:([A-Za-z_][\w.]*):)?([a-z]+\/[\w.$-]+)\s*$/;

/** Reads a `trust-anchors`, and answers what it means in release builds. */
export function readTrustAnchors(element: XmlElement, reading: Reading): TrustAnchors {
  reportSkippedAttributes(element, 'trust-anchors', reading, () => false);
  const overrides: AnchorOverride[] = [];
  let user: Permission | null = null;
  for (const child of elements(element)) {
    if (child.localName === 'certificates') {
      const src = readSource(child, reading);
      reportSkippedAttributes(child, 'certificates', reading, () => false);
      for (const inner of elements(child)) reportSkippedElement(inner, 'certificates', reading);
      if (src === null) continue;
      const { startTag: span } = child;
      if (src.value === 'user') {
        user ??= { written: reading.source.slice(src.span.start, src.span.end), span };
      }
      if (overridesPins(child, reading)) {
        overrides.push({ written: src.value, coversPublicRoots: src.value === 'system', span });
      }
    } else reportSkippedElement(child, 'trust-anchors', reading);
  }
  return { overrides, user };
}

/** The `src`; null when the platform refuses it. */
function readSource(element: XmlElement, reading: Reading): XmlAttribute | null {
  const { complaints } = reading;
  const src = attribute(element, 'src');
  if (src === undefined) {
    const near = element.attributes.find(
      ({ localName }) => localName === 'src' || nearestAttribute('certificates', localName) === 'src',
    );
    complaints.rejects({
      code: 'certificates-without-src',
      message: '`<certificates>` has no `src`.',
      hint:
        near === undefined
          ? 'add src="system", src="user" or src="@raw/NAME"'
          : `write \`src\` where it says \`${near.name}\``,
      span: near?.span ?? element.startTag,
    });
    return null;
  }
  const resource = RESOURCE.exec(src.value);
  if (resource === null && !SOURCES.has(src.value)) {
    complaints.rejects({
      code: 'certificates-src-unknown',
      message: `The source ${quote(src.value)} is none of \`system\`, \`user\`, \`wfa\` and a resource.`,
      hint: 'write src="system", src="user" or src="@raw/NAME"',
      span: src.valueSpan,
    });
    return null;
  }
  if (resource !== null && resource[1] !== 'android') {
    reading.resources.push({
      resource: resource[2] as string,
      written: src.value.trim(),
      span: src.valueSpan,
    });
  }
  return src;
}

function overridesPins(element: XmlElement, { complaints }: Reading): boolean {
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
