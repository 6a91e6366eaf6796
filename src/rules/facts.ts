import type { Certificate } from '../model/certificate.ts';
import {
  deadlines,
  providerSets,
  publicOrganisations,
  rekeyingOwners,
  rotatingAuthorities,
} from './provider-facts.ts';
import { retiredAuthorities } from './retired-authorities.ts';
import type { Source } from './rule.ts';
import { DAY_MS } from './wording.ts';

/** What somebody has said of a provider, an authority or a root. It ages: a rule that rests on it says since when. */
export interface Told {
  readonly source: Source;
  /** yyyy-MM-dd: when the source said so; of one without a date, the last day on which it was seen to be so. */
  readonly date: string;
}

/** Certificates of authorities, told by whole values of their subject; null for any. */
export interface Named {
  readonly organisation: RegExp;
  readonly commonName: RegExp | null;
}

/** Issuing authorities whose owner puts others in their place as a matter of course. */
export interface RotatingAuthority extends Told, Named {
  /** A clause: what the owner does. */
  readonly says: string;
}

/** Owners under whose hands a leaf comes back with another key. */
export interface RekeyingOwner extends Told, Named {
  /** A clause: when the key changes. */
  readonly says: string;
  /** The owner makes the key by itself, so that a key kept in a safe is of no use. */
  readonly managed: boolean;
}

export interface PublicRoot {
  readonly name: string;
  /** Base64 SHA-256 of its SubjectPublicKeyInfo. */
  readonly pin: string;
}

/** The roots that a provider may lead to, of one or several authorities. */
export interface ProviderSet extends Told {
  readonly provider: string;
  /** A clause: who says that all are to be pinned, or that any may come. */
  readonly says: string;
  /** By authority. Pins of so many of them show that the provider is meant. */
  readonly roots: Readonly<Record<string, readonly PublicRoot[]>>;
  readonly recognisedBy: number;
}

/** An authority that comes to an end before its certificates do. */
export interface RetiredAuthority extends Told {
  readonly name: string;
  /** Base64 SHA-256 of its SubjectPublicKeyInfo; null where only the name is known. */
  readonly pin: string | null;
  readonly subject: Named | null;
  readonly isRoot: boolean;
  /** yyyy-MM-dd, from which on it holds. */
  readonly since: string;
  /** Clauses to follow the name: what happened, and what will. */
  readonly did: string;
  readonly will: string;
}

/** A day from which on certificates live shorter. */
export interface Deadline extends Told {
  /** yyyy-MM-dd, of the certificates that are issued from then on. */
  readonly from: string;
  readonly days: number;
  /** Whose certificates; null for every public authority's. */
  readonly organisation: RegExp | null;
}

const YEAR_DAYS = 365;

/** A fact as a sentence of its own, with its source and its age. */
export function asOf(fact: Told & { readonly says: string }, now: number): string {
  return `As of ${fact.date}, ${fact.says} (${fact.source.title}).${ageing(fact, now)}`;
}

/** What to add where a fact is older than a year; empty otherwise. */
export function ageing({ date }: Told, now: number): string {
  return now - Date.parse(date) > YEAR_DAYS * DAY_MS
    ? ' That was said more than a year ago: see whether it still holds.'
    : '';
}

/** The owner's habit of replacing an issuing authority of that name; null where none is known. */
export function rotatingAuthority(subject: string): RotatingAuthority | null {
  return rotatingAuthorities.find((each) => isNamed(each, subject)) ?? null;
}

/** Who gives a new key to the certificates of an issuer of that name; null where nobody is known to. */
export function rekeyingOwner(issuer: string): RekeyingOwner | null {
  return rekeyingOwners.find((each) => isNamed(each, issuer)) ?? null;
}

/** Why an authority comes to an end, by its key or its name; null where nothing is known. */
export function retiredAuthority({
  pin,
  subject,
}: Pick<Certificate, 'pin'> & Partial<Pick<Certificate, 'subject'>>): RetiredAuthority | null {
  const isIt = (each: RetiredAuthority): boolean =>
    each.pin === pin || (each.subject !== null && subject !== undefined && isNamed(each.subject, subject));
  return retiredAuthorities.find(isIt) ?? null;
}

const rootsByPin: ReadonlyMap<string, PublicRoot> = new Map(
  [
    ...providerSets.flatMap(({ roots }) => Object.values(roots).flat()),
    ...retiredAuthorities.flatMap(({ name, pin, isRoot }) =>
      pin === null || !isRoot ? [] : [{ name, pin }],
    ),
  ].map((root) => [root.pin, root]),
);

/** The public root with that pin, of those that are known here; null for any other key. */
export function publicRoot(pin: string): PublicRoot | null {
  return rootsByPin.get(pin) ?? null;
}

/** The next day from which on an issuer's certificates will live shorter than this one; null where none is set. */
export function nextDeadline(issuer: string, lifetime: number, now: number): Deadline | null {
  const organisation = attribute(issuer, 'O');
  const applies = ({ from, days, organisation: only }: Deadline): boolean =>
    Date.parse(from) > now && days * DAY_MS < lifetime && (only === null || only.test(organisation));
  return deadlines.find(applies) ?? null;
}

/** Whether a name is one of a public authority, as far as names tell. */
export function isPublicAuthority(name: string): boolean {
  return rotatingAuthority(name) !== null || publicOrganisations.includes(attribute(name, 'O'));
}

function isNamed({ organisation, commonName }: Named, name: string): boolean {
  if (!organisation.test(attribute(name, 'O'))) return false;
  return commonName === null || commonName.test(attribute(name, 'CN'));
}

/** The first value of that type in an RFC 4514 string, unescaped; empty where there is none. */
function attribute(name: string, type: string): string {
  // Step by step from the start: a value may hold what looks like the next part, escaped.
  for (const [, found, value = ''] of name.matchAll(/(?:^|[,+])([^=,+]+)=((?:\\.|[^\\,+])*)/g)) {
    if (found === type) return value.replace(/\\(.)/g, '$1');
  }
  return '';
}
