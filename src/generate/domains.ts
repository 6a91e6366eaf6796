import type { NewDomain, NewPin } from '../model/change.ts';
import type { ChosenPin, HostPins } from '../model/generation.ts';

/** What a comment beside a pin says: what it is, and when its certificate ends. */
export function commentOn({ role, label, key, notAfter }: ChosenPin): string {
  const end = notAfter === null ? null : `certificate ends ${new Date(notAfter).toISOString().slice(0, 10)}`;
  return `${ROLES[role]}: ${[label, key, end].filter(Boolean).join(', ')}`;
}

const ROLES: Readonly<Record<ChosenPin['role'], string>> = {
  leaf: 'leaf',
  intermediate: 'intermediate',
  root: 'root',
  backup: 'backup',
  next: 'next',
  wrong: 'WRONG ON PURPOSE',
};

/** One list, whatever the place: Android and TrustKit compare it with every certificate of the path. */
export function chainDomains(hosts: readonly HostPins[]): NewDomain[] {
  return hosts.map(({ host, includeSubdomains, pins, expiration }) => ({
    host,
    includeSubdomains,
    expiration,
    groups: [{ scope: 'chain', pins: distinct(pins).map(newPin) }],
  }));
}

/** Each pin in the list that its certificate belongs to; iOS has no expiration. */
export function listedDomains(hosts: readonly HostPins[]): NewDomain[] {
  return hosts.map(({ host, includeSubdomains, pins }) => ({
    host,
    includeSubdomains,
    expiration: null,
    groups: (['leaf', 'issuers'] as const).flatMap((scope) => {
      const own = pins.filter(({ place }) => place === scope);
      return own.length === 0 ? [] : [{ scope, pins: own.map(newPin) }];
    }),
  }));
}

/** What is to be known before the two lists of iOS are used, a sentence each. */
export function listWarnings(hosts: readonly HostPins[]): string[] {
  return hosts.flatMap(({ host, includeSubdomains, pins }) => {
    const warnings: string[] = [];
    if (new Set(pins.map(({ place }) => place)).size > 1) {
      warnings.push(
        `${host} gets a leaf list and a CA list on iOS, and both must match: a backup must be in both, with its key in one and its authority in the other. Pins of one kind alone are safer.`,
      );
    }
    if (includeSubdomains) {
      warnings.push(`On iOS ${host} takes in the names one label below it, not deeper ones.`);
    }
    return warnings;
  });
}

/** A key at two places is one pin in one list. */
function distinct(pins: readonly ChosenPin[]): ChosenPin[] {
  return [...new Map([...pins].reverse().map((pin) => [pin.sha256, pin])).values()].reverse();
}

function newPin(pin: ChosenPin): NewPin {
  return { sha256: pin.sha256, comment: commentOn(pin) };
}

/** Each key once, as a list that all places share has it. */
export function distinctPins({ pins }: HostPins): readonly ChosenPin[] {
  return distinct(pins);
}
