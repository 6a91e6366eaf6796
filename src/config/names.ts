import { domainToASCII } from 'node:url';

/** Whatever could be a name; its letters may be of any script. */
const NAME = '[^\\s/\\\\?#@:[\\]=,*<>^|%]{1,253}';
const ADDRESS = '[0-9A-Fa-f:.]{2,45}';
export const HOST_SHAPE = new RegExp(`^${NAME}$|^${ADDRESS}$`);
export const HOST_PATTERN_SHAPE = new RegExp(`^(?:\\*\\.)?${NAME}$|^${ADDRESS}$`);
/** What the platforms' build systems take for the name of a variable. */
export const VARIABLE = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const NUMERIC = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

/** A-labels in lower case without the final dot, or an address in its standard form; null for what no server could be. */
export function hostOf(text: string): string | null {
  if (!HOST_SHAPE.test(text)) return null;
  if (text.includes(':')) return inUrl(`[${text}]`)?.slice(1, -1) ?? null;
  const name = domainToASCII(text).replace(/\.$/, '');
  if (NUMERIC.test(name)) return inUrl(text) === text ? text : null;
  return name.length <= 253 && name.split('.').every((label) => LABEL.test(label)) ? name : null;
}

/** The same, or `*.` and a host for what lies under it. */
export function hostPatternOf(text: string): string | null {
  if (!text.startsWith('*.')) return hostOf(text);
  const parent = hostOf(text.slice(2));
  return parent === null || NUMERIC.test(parent) || parent.includes(':') ? null : `*.${parent}`;
}

/** Whether a text says where to connect to: an address or a host with or without a port, an IPv6 address with a port in brackets. */
export function isConnectTarget(text: string): boolean {
  if (hostOf(text) !== null) return true;
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return false;
  if (bracketed !== undefined) return bracketed.includes(':') && hostOf(bracketed) !== null;
  return plain !== undefined && hostOf(plain) !== null;
}

function inUrl(host: string): string | null {
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : null;
}
