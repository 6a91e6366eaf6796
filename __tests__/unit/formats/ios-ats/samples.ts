import { createHash } from 'node:crypto';
import { iosAts } from '../../../../src/formats/ios-ats/index.ts';
import type { PinStore } from '../../../../src/model/pins.ts';
import { decodeSource } from '../../../../src/text/source.ts';

/** The pin of the key that goes by this name. */
export function pinOf(key: string): string {
  return createHash('sha256').update(`key ${key}`).digest('base64');
}

export function identity(pin: string, key = 'SPKI-SHA256-BASE64'): string {
  return `<dict><key>${key}</key><string>${pin}</string></dict>`;
}

export function leafList(...items: string[]): string {
  return `<key>NSPinnedLeafIdentities</key><array>${items.join('')}</array>`;
}

export function caList(...items: string[]): string {
  return `<key>NSPinnedCAIdentities</key><array>${items.join('')}</array>`;
}

export const SUBDOMAINS = '<key>NSIncludesSubdomains</key><true/>';

/** A list of leaf pins of keys by name. */
export function leaf(...keys: string[]): string {
  return leafList(...keys.map((key) => identity(pinOf(key))));
}

export function ca(...keys: string[]): string {
  return caList(...keys.map((key) => identity(pinOf(key))));
}

export function entry(key: string, ...content: string[]): string {
  return `<key>${key}</key><dict>${content.join('')}</dict>`;
}

export function transportSecurity(...content: string[]): string {
  return `<plist version="1.0"><dict>${entry('NSAppTransportSecurity', ...content)}</dict></plist>`;
}

/** A file with these entries under NSPinnedDomains. */
export function pinnedDomains(...entries: string[]): string {
  return transportSecurity(entry('NSPinnedDomains', ...entries));
}

export function read(content: string | Uint8Array, path = 'App/Info.plist'): PinStore {
  return iosAts.read(decodeSource(path, typeof content === 'string' ? Buffer.from(content) : content));
}

/** What a store demands of a host: pins by list, those that can match nothing as `-`; null when it isn't pinned. */
export function demands(store: PinStore, host: string): Record<string, string[]> | null {
  const { pinned, groups } = iosAts.policyFor(store, host);
  if (!pinned) return null;
  return Object.fromEntries(
    groups.map(({ scope, pins }) => [scope, pins.map(({ sha256 }) => sha256 ?? '-')]),
  );
}

export function problems({ problems: all }: PinStore): string[] {
  return all.map(({ code, effect }) => `${effect} ${code}`);
}
