import { describe, expect, it } from 'vitest';
import { hostMismatch } from '../../src/rules/host-mismatch.ts';
import {
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (...connections: Parameters<typeof hostSubject>[0]) =>
  hostMismatch.check(hostSubject(connections));
const serving = (dnsNames: string[], address = '192.0.2.1', name = 'leaf') =>
  connection([trustPath(certificate(name, 'issuing', { dnsNames }), ISSUING, ROOT)], {
    address,
    coversHost: false,
  });

describe('host-mismatch', () => {
  it('says what the certificate is for and where it is served', () => {
    const names = ['www.example.com', '*.example.net'];
    const [problem, ...others] = check(
      serving(names),
      serving(names, '192.0.2.2'),
      connection(undefined, { address: '192.0.2.3' }),
    );
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `The certificate \`leaf\` that ${HOST} serves (192.0.2.1 and 192.0.2.2) is for \`www.example.com\` and \`*.example.net\`, not for ${HOST}.`,
        'Devices refuse the connection before they look at pins.',
      ].join('\n'),
    );
    expect(problem?.data).toMatchObject({ dnsNames: names, addresses: ['192.0.2.1', '192.0.2.2'] });
  });

  it('counts names beyond the first few', () => {
    const [problem] = check(serving(Array.from({ length: 90 }, (_, at) => `n${at}.example`)));
    expect(problem?.message).toContain('`n3.example` and 86 more, not for');
  });

  it('a certificate without names, though its common name be the host', () => {
    expect(check(serving([]))[0]?.message).toContain('the common name does not count');
  });

  it('each certificate is a finding of its own', () => {
    expect(check(serving(['a']), serving(['b'], '192.0.2.2', 'other'))).toHaveLength(2);
  });

  it('a chain that nobody trusts may be for another name as well', () => {
    expect(check(connection([], { coversHost: false }))).toHaveLength(1);
  });

  it('says nothing of certificates that cover the host, nor of failures', () => {
    expect(check(connection(), failed('handshake', 'ERR_SSL'))).toEqual([]);
    expect(check(connection([], { presented: [], coversHost: false }))).toEqual([]);
  });

  it('names that are no names are shown on one line', () => {
    const [problem] = check(serving([`evil\n::error::x${'y'.repeat(10_000)}`]));
    expect(problem?.message.split('\n')).toHaveLength(2);
    expect(problem?.message.length).toBeLessThan(400);
  });
});
