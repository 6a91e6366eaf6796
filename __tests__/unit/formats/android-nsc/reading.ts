import { createHash } from 'node:crypto';
import { androidNsc } from '../../../../src/formats/android-nsc/index.ts';
import type { PinStore, Policy } from '../../../../src/model/pins.ts';
import { positions, type SourceText, type Span } from '../../../../src/model/source.ts';
import { decodeSource } from '../../../../src/text/source.ts';

export function sourceOf(text: string | Uint8Array): SourceText {
  return decodeSource('res/xml/nsc.xml', typeof text === 'string' ? Buffer.from(text) : text);
}

/** Reads a file. That a domain doesn't say `includeSubdomains` is true of nearly every sample here, and left out. */
export function readText(text: string | Uint8Array): PinStore {
  const store = readWhole(text);
  return { ...store, problems: store.problems.filter(({ code }) => code !== 'include-subdomains-unsaid') };
}

export function readWhole(text: string | Uint8Array): PinStore {
  return androidNsc.read(sourceOf(text));
}

/** Reads what stands between the root's tags. */
export function readBody(body: string): PinStore {
  return readText(`<network-security-config>\n${body}\n</network-security-config>`);
}

export function policy(store: PinStore, host: string): Policy {
  return androidNsc.policyFor(store, host);
}

/** A real SHA-256, told apart by `name`. */
export function pinOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}

export function pinElement(name: string): string {
  return `<pin digest="SHA-256">${pinOf(name)}</pin>`;
}

export const DOMAIN = '<domain>example.com</domain>';
export const PINS = `<pin-set>${pinElement('leaf')}${pinElement('backup')}</pin-set>`;

/** `effect code` of every problem, in order. */
export function codes({ problems }: PinStore): string[] {
  return problems.map(({ effect, code }) => `${effect} ${code}`);
}

export function slice({ source }: PinStore, { start, end }: Span): string {
  return source.text.slice(start, end);
}

export function lineOf({ source }: PinStore, { start }: Span): number {
  return positions(source.text)(start).line;
}

/** A domain-config; names that begin with `+` include subdomains. */
export function config(names: string, rest = ''): string {
  const domains = names
    .split(' ')
    .map((name) =>
      name.startsWith('+')
        ? `<domain includeSubdomains="true">${name.slice(1)}</domain>`
        : `<domain>${name}</domain>`,
    );
  return `<domain-config>${domains.join('')}${rest}</domain-config>\n`;
}

export function pinSetOf(name: string): string {
  return `<pin-set>${pinElement(name)}</pin-set>`;
}
