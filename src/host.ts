import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { UsageError } from './errors.ts';
import type { Endpoint } from './model/observation.ts';

/**
 * Reads a host as people write it: a name, a U-label, an address, with a port, or a whole URL. Answers an A-label in lower
 * case. Throws UsageError for anything that no server could be asked for.
 */
export function parseHost(text: string, defaultPort: number): Endpoint {
  const refuse = (): UsageError =>
    new UsageError(
      `\`${text}\` is neither a host nor a file.`,
      'api.example.com, api.example.com:8443, or a file',
    );
  if (isIP(text) !== 0) return { host: text.toLowerCase(), port: defaultPort };
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  let url: URL;
  try {
    url = new URL(scheme ? text.replace(/^[^:]+/, 'https') : `https://${text}`);
  } catch {
    throw refuse();
  }
  if (!scheme && /[/?#@\\\s]/.test(text)) throw refuse();
  const bracketed = url.hostname.replace(/^\[|\]$/g, '');
  const host = isIP(bracketed) === 0 ? domainToASCII(url.hostname).replace(/\.$/, '') : bracketed;
  const sound =
    isIP(host) !== 0 ||
    (host.length <= 253 &&
      host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)));
  if (!sound) throw refuse();
  return { host, port: url.port === '' ? defaultPort : Number(url.port) };
}
