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
/** The attributes that pins depend on. */
const PIN_ATTRIBUTES = ['includeSubdomains', 'expiration', 'digest', 'overridePins'] as const;
export type PinAttribute = (typeof PIN_ATTRIBUTES)[number];

/** What people write where they mean another attribute, however far apart the spellings are. */
const MEANT: readonly (readonly [RegExp, PinAttribute])[] = [
  [/subdomain/i, 'includeSubdomains'],
  [/^expir/i, 'expiration'],
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

/** The attribute that was probably meant, of those that pins depend on; null when none is near. */
export function nearestAttribute(part: Part, localName: string): PinAttribute | null {
  const own = PIN_ATTRIBUTES.filter((each) => isAttribute(part, each));
  const meant = MEANT.find(([pattern]) => pattern.test(localName))?.[1];
  return (meant ?? nearest(localName, own) ?? nearest(localName, PIN_ATTRIBUTES)) as PinAttribute | null;
}

function nearest(name: string, candidates: readonly string[]): string | null {
  const written = bare(name);
  let best: string | null = null;
  let bestEdits = MOST_EDITS + 1;
  for (const candidate of candidates) {
    const wanted = bare(candidate);
    // Of a short name everything is near: `pin` allows one edit.
    const most = Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
    if (Math.abs(wanted.length - written.length) > most) continue;
    const count = edits(written, wanted);
    if (count <= most && count < bestEdits) [best, bestEdits] = [candidate, count];
  }
  return best;
}

function bare(name: string): string {
  return name.slice(0, 40).toLowerCase().replace(/[-_.]/g, '');
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
