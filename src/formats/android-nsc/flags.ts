import type { XmlAttribute, XmlElement } from '../../text/xml.ts';
import type { Part } from './grammar.ts';
import type { Cleartext, Reading } from './reading.ts';
import { quote, readBoolean } from './values.ts';

/**
 * Reads `cleartextTrafficPermitted` and looks at `hstsEnforced`, which the platform takes in any namespace; of several the
 * last. What is no boolean gives their defaults, and that of the first is true (`NetworkSecurityConfig`).
 */
export function readFlags(element: XmlElement, part: Part, reading: Reading): Cleartext | null {
  let cleartext: Cleartext | null = null;
  for (const flag of element.attributes) {
    if (flag.localName === 'hstsEnforced') {
      if (readBoolean(flag.value) === null) reportNoBoolean(flag, 'false', reading);
    } else if (flag.localName === 'cleartextTrafficPermitted') {
      const value = readBoolean(flag.value);
      if (value === null && part !== 'debug-overrides') {
        reportNoBoolean(flag, 'true: plain http is permitted', reading);
      }
      const { span } = flag;
      const written = reading.source.slice(span.start, span.end);
      cleartext = { permission: value === false ? null : { written, span } };
    }
  }
  return cleartext;
}

function reportNoBoolean(
  { localName, value, valueSpan: span }: XmlAttribute,
  taken: string,
  { complaints }: Reading,
): void {
  const isReference = /^\s*[@?]/.test(value);
  const reason = isReference
    ? 'a reference, which the platform never resolves here'
    : 'neither a boolean nor an integer';
  complaints.skips(
    {
      code: 'not-a-boolean',
      message: `\`${localName}\` is ${quote(value)}: ${reason}. The platform takes it for ${taken}.`,
      hint: 'write true or false',
      span,
    },
    'lint',
  );
}
