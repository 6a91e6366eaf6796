import { editDistance } from '../../model/edit-distance.ts';

/** What `android.security.net.config.XmlConfigSource` reads: everything else is skipped without a word. */

export const ROOT = 'network-security-config';

/** Elements whose children and attributes the platform reads. */
export type Part =
  | typeof ROOT
  | 'base-config'
  | 'domain-config'
  | 'debug-overrides'
  | 'domain'
  | 'pin-set'
  | 'pin'
  | 'trust-anchors'
  | 'certificates';

const CHILDREN: Readonly<Record<Part, readonly string[]>> = {
  [ROOT]: ['domain-config', 'base-config', 'debug-overrides'],
  'base-config': ['trust-anchors'],
  'domain-config': ['domain', 'pin-set', 'trust-anchors', 'domain-config'],
  'debug-overrides': ['trust-anchors'],
  domain: [],
  'pin-set': ['pin'],
  pin: [],
  'trust-anchors': ['certificates'],
  certificates: [],
};

const ATTRIBUTES: Readonly<Record<Part, readonly string[]>> = {
  [ROOT]: [],
  'base-config': ['cleartextTrafficPermitted', 'hstsEnforced'],
  'domain-config': ['cleartextTrafficPermitted', 'hstsEnforced'],
  'debug-overrides': ['cleartextTrafficPermitted', 'hstsEnforced'],
  domain: ['includeSubdomains'],
  'pin-set': ['expiration'],
  pin: ['digest'],
  'trust-anchors': [],
  certificates: ['src', 'overridePins'],
};

/** Newer children of the platform's own, and other tools' elements. */
const FOREIGN: ReadonlySet<string> = new Set([
  'certificateTransparency',
  'domainEncryption',
  'localeConfig',
  'trustkit-config',
]);

const ELEMENTS: readonly string[] = Object.keys(CHILDREN);
const NAMES = [
  'includeSubdomains',
  'expiration',
  'digest',
  'overridePins',
  'cleartextTrafficPermitted',
  'hstsEnforced',
  'src',
] as const;
/** An attribute that the platform reads on some element. */
export type AttributeName = (typeof NAMES)[number];

/** Read whatever its prefix is. */
export function isInAnyNamespace(name: string): boolean {
  return name === 'cleartextTrafficPermitted' || name === 'hstsEnforced';
}

/** What people write where they mean another attribute, however far apart the spellings are. */
const MEANT: readonly (readonly [RegExp, AttributeName])[] = [
  [/subdomain/i, 'includeSubdomains'],
  [/^expir/i, 'expiration'],
  [/cleartext/i, 'cleartextTrafficPermitted'],
];

/** Android Lint's measure for "did you mean". */
const MOST_EDITS = 3;

export function isAttribute(part: Part, localName: string): boolean {
  return ATTRIBUTES[part].includes(localName);
}

export function isForeign(localName: string): boolean {
  return FOREIGN.has(localName);
}

export function isElement(localName: string): boolean {
  return ELEMENTS.includes(localName);
}

/** The element that was probably meant: one that may stand in `part`, else any; null when none is near. */
export function nearestElement(part: Part, localName: string): string | null {
  return nearest(localName, CHILDREN[part]) ?? nearest(localName, ELEMENTS);
}

/** The attribute that was probably meant: one of the element's own, else any; null when none is near. */
export function nearestAttribute(part: Part, localName: string): AttributeName | null {
  const own = NAMES.filter((each) => isAttribute(part, each));
  // Where it doesn't belong, too much is near `src`.
  const others = NAMES.filter((each) => each !== 'src' || localName === 'src');
  const meant = MEANT.find(([pattern]) => pattern.test(localName))?.[1];
  return meant ?? nearest(localName, own) ?? nearest(localName, others);
}

function nearest<Name extends string>(name: string, candidates: readonly Name[]): Name | null {
  const written = bare(name);
  let best: Name | null = null;
  let bestEdits = MOST_EDITS + 1;
  for (const candidate of candidates) {
    const wanted = bare(candidate);
    // Of a short name everything is near: `pin` allows one edit. `src` has its own element almost to itself.
    const most = candidate === 'src' ? 2 : Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
    if (Math.abs(wanted.length - written.length) > most) continue;
    const count = editDistance(written, wanted);
    if (count <= most && count < bestEdits) [best, bestEdits] = [candidate, count];
  }
  return best;
}

function bare(name: string): string {
  return name.slice(0, 40).toLowerCase().replace(/[-_.]/g, '');
}
