import type { XmlAttribute, XmlElement } from '../../text/xml.ts';
import { elements } from '../../text/xml.ts';
import {
  type AttributeName,
  isAttribute,
  isElement,
  isForeign,
  isInAnyNamespace,
  nearestAttribute,
  nearestElement,
  type Part,
} from './grammar.ts';
import type { Reading } from './reading.ts';
import { quote, readBoolean } from './values.ts';

/** Elements with which pins or hosts are lost, wherever they stand. */
const PIN_ELEMENTS: ReadonlySet<string> = new Set(['domain', 'pin', 'pin-set', 'domain-config']);

/** Says that the platform steps over an element. Newer elements of its own and other tools' known ones pass. */
export function reportSkippedElement(element: XmlElement, part: Part, { complaints }: Reading): void {
  const { localName } = element;
  if (isForeign(localName)) return;
  const isMisplaced = isElement(localName);
  const meant = isMisplaced ? localName : nearestElement(part, localName);
  const losesPins = (meant !== null && PIN_ELEMENTS.has(meant) && hasContent(element)) || holdsPins(element);
  const name = quote(`<${element.name}>`);
  const loss = losesPins ? ' No pin and no domain in it counts.' : ' Android Lint calls it an error.';
  const complaint = isMisplaced
    ? {
        code: 'skipped-element',
        message: `The platform skips ${name} inside \`<${part}>\` without a word.${loss}`,
        hint: placeFor(localName),
      }
    : {
        code: 'unknown-element',
        message: `The platform doesn't know ${name} and skips it without a word.${loss}`,
        hint: meant === null ? null : `did you mean \`<${meant}>\`?`,
      };
  complaints.skips({ ...complaint, span: element.startTag }, losesPins ? 'unpinned' : 'lint');
}

/** Where an element that pins hang on belongs. */
export function placeFor(localName: string): string | null {
  return PLACES.get(localName) ?? null;
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['pin', 'put it into the `<pin-set>` of a `<domain-config>`'],
  ['pin-set', 'put it into the `<domain-config>` whose domains it is for'],
  ['domain', 'put it into a `<domain-config>`'],
  ['base-config', 'put it directly under `<network-security-config>`'],
  ['debug-overrides', 'put it directly under `<network-security-config>`'],
  ['trust-anchors', 'put it into a `<domain-config>`, `<base-config>` or `<debug-overrides>`'],
  ['certificates', 'put it into a `<trust-anchors>`'],
  ['certificateTransparency', 'put it into a `<domain-config>` or `<base-config>`'],
  ['domain-config', 'put it directly under `<network-security-config>`, or into another `<domain-config>`'],
]);

function hasContent({ content, children }: XmlElement): boolean {
  return content.end > content.start && children.some(({ kind }) => kind !== 'comment');
}

function holdsPins(element: XmlElement): boolean {
  return elements(element).some((child) => PIN_ELEMENTS.has(child.localName) || holdsPins(child));
}

/**
 * Says that the platform doesn't read an attribute that looks like one of its own: misspelt, prefixed, or on the wrong
 * element.
 *
 * @param isPinned whether the hosts in question are pinned, once everything is read
 */
export function reportSkippedAttributes(
  element: XmlElement,
  part: Part,
  { complaints }: Reading,
  isPinned: () => boolean,
): void {
  for (const attribute of element.attributes) {
    const meant = meantBy(attribute, element, part);
    if (meant === null) continue;
    const { name, value, span } = attribute;
    const widens = meant === 'includeSubdomains' && readBoolean(value) === true;
    const complaint = {
      code: codeOf(attribute, part),
      message: `The platform doesn't read \`${name}\` on \`<${element.name}>\`. ${CONSEQUENCES[meant]}`,
      hint: hintFor(attribute, meant, part),
      span,
    };
    complaints.skips(complaint, () => (widens && isPinned() ? 'unpinned' : 'lint'));
  }
}

const CONSEQUENCES: Readonly<Record<AttributeName, string>> = {
  includeSubdomains: 'It takes `includeSubdomains` for false: subdomains are not covered.',
  expiration: 'The pins have no end through it.',
  digest: 'A pin without `digest` is refused.',
  overridePins: 'The pins hold for these anchors too.',
  cleartextTrafficPermitted: 'Whether plain http is permitted is not settled by it.',
  hstsEnforced: 'Nothing is enforced through it.',
  src: 'No certificates are named by it.',
};

const OWNERS: Readonly<Record<AttributeName, Part>> = {
  includeSubdomains: 'domain',
  expiration: 'pin-set',
  digest: 'pin',
  overridePins: 'certificates',
  cleartextTrafficPermitted: 'domain-config',
  hstsEnforced: 'domain-config',
  src: 'certificates',
};

function meantBy(attribute: XmlAttribute, element: XmlElement, part: Part): AttributeName | null {
  const { name, prefix, localName } = attribute;
  if (prefix === 'xmlns' || name === 'xmlns') return null;
  if (prefix !== '') {
    return isAttribute(part, localName) ? unlessAnyNamespace(localName) : null;
  }
  if (isAttribute(part, localName)) return null;
  const meant = nearestAttribute(part, localName);
  // The element itself says that it is missing.
  if ((meant === 'digest' && part === 'pin') || (meant === 'src' && part === 'certificates')) return null;
  const isThereToo = element.attributes.some((each) => each !== attribute && each.name === meant);
  return isThereToo ? null : meant;
}

/** With a prefix it isn't read, but for two; a pin or certificates without theirs are refused. */
function unlessAnyNamespace(localName: string): AttributeName | null {
  if (isInAnyNamespace(localName) || localName === 'digest' || localName === 'src') return null;
  return localName as AttributeName;
}

function codeOf({ prefix, localName }: XmlAttribute, part: Part): string {
  if (prefix !== '') return 'prefixed-attribute';
  return Object.hasOwn(OWNERS, localName) && !isAttribute(part, localName)
    ? 'misplaced-attribute'
    : 'unknown-attribute';
}

function hintFor({ prefix }: XmlAttribute, meant: AttributeName, part: Part): string {
  if (prefix !== '') return `write \`${meant}\` without the prefix \`${prefix}:\``;
  return isAttribute(part, meant)
    ? `did you mean \`${meant}\`?`
    : `\`${meant}\` belongs on \`<${OWNERS[meant]}>\``;
}
