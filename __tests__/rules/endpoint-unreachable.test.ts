import { describe, expect, it } from 'vitest';
import { endpointUnreachable } from '../../src/rules/endpoint-unreachable.ts';
import { connection, failed, HOST, hostSubject } from '../support/subjects.ts';

const check = (...connections: Parameters<typeof hostSubject>[0]) =>
  endpointUnreachable.check(hostSubject(connections));

describe('endpoint-unreachable', () => {
  it('gives stage, code and reason of every address in one finding', () => {
    const [problem, ...others] = check(
      failed('connect', 'ECONNREFUSED', '192.0.2.1', 'connection refused'),
      failed('handshake', 'TIMEOUT', '2001:db8::1', 'no answer within 10 s'),
      failed('skipped', 'ENETUNREACH', '2001:db8::2', 'no route'),
    );
    expect(others).toEqual([]);
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message).toBe(
      [
        `${HOST} could not be asked: nothing is known of the certificates that it serves.`,
        '192.0.2.1: connect, ECONNREFUSED: connection refused',
        '2001:db8::1: handshake, TIMEOUT: no answer within 10 s',
        '2001:db8::2: skipped, ENETUNREACH: no route',
      ].join('\n'),
    );
    expect(problem?.data).toMatchObject({
      failures: [{ address: '192.0.2.1', port: 443, stage: 'connect', code: 'ECONNREFUSED' }, {}, {}],
    });
    expect(problem?.hint?.split('\n')).toHaveLength(1);
  });

  it('a failure before there was an address has none', () => {
    const [problem] = check(failed('dns', 'ENOTFOUND', null, 'no such name'));
    expect(problem?.message).toContain('\ndns, ENOTFOUND: no such name');
  });

  it('says how much was seen when some answer', () => {
    const [problem] = check(
      connection(),
      failed('connect', 'ETIMEDOUT', '192.0.2.2'),
      failed('skipped', 'ENETUNREACH'),
    );
    expect(problem?.message).toContain(`${HOST} answered only in part: 1 of 2 connections failed.`);
  });

  it.each([
    ['not asked', [], 0],
    ['all answer', [connection()], 0],
    ['one is skipped, another answers', [connection(), failed('skipped', 'ENETUNREACH')], 0],
    ['all are skipped: nothing was seen', [failed('skipped', 'ENETUNREACH')], 1],
    ['one fails', [failed('connect', 'ECONNRESET')], 1],
    ['an untrusted chain is an answer', [connection([])], 0],
  ])('%s', (_, connections, count) => {
    expect(check(...connections)).toHaveLength(count);
  });

  it.each([
    ['dns', `--connect-to ${HOST}=ADDRESS`],
    ['connect', '--timeout'],
    ['handshake', '--timeout'],
    ['refused-by-policy', '--allow-private-addresses'],
    ['skipped', 'route'],
  ] as const)('%s has its own next step', (stage, hint) => {
    expect(check(failed(stage, 'X'))[0]?.hint).toContain(hint);
  });

  it('what was skipped gives no advice beside a failure', () => {
    const [problem] = check(failed('refused-by-policy', 'PRIVATE'), failed('skipped', 'ENETUNREACH'));
    expect(problem?.hint).not.toContain('route');
  });

  it('names the key type that was asked for', () => {
    const { observation } = failed('handshake', 'NO_SHARED_CIPHER');
    const [problem] = check({
      served: null,
      observation: { ...observation, keyType: 'rsa' } as typeof observation,
    });
    expect(problem?.message).toContain('192.0.2.1 (RSA): handshake');
  });

  it('counts beyond eight, and keeps each on its line', () => {
    const many = Array.from({ length: 20 }, (_, at) => failed('connect', `X${at}`, `192.0.2.${at}`, 'a\nb'));
    const lines = check(...many)[0]?.message.split('\n') ?? [];
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('and 13 more');
  });

  it('says once what several addresses and key types failed with', () => {
    const at = (address: string, keyType: 'ecdsa' | 'rsa') =>
      failed('connect', 'ECONNREFUSED', address, 'nothing listens there', { keyType });
    const [problem] = check(at('192.0.2.1', 'ecdsa'), at('192.0.2.1', 'rsa'), at('192.0.2.2', 'ecdsa'));
    expect(problem?.message.split('\n').slice(1)).toEqual([
      '192.0.2.1 (ECDSA and RSA), 192.0.2.2 (ECDSA): connect, ECONNREFUSED: nothing listens there',
    ]);
    expect(problem?.data?.['failures']).toHaveLength(3);
  });

  it('stays silent where a host lacks one kind of certificate', () => {
    const none = failed('skipped', 'NO_RSA_CERTIFICATE', '192.0.2.1', 'none', { keyType: 'rsa' });
    expect(check(connection(undefined, { keyType: 'ecdsa' }), none)).toEqual([]);
  });

  it('stays silent of a parent that others stand in for, and says how to name one where none does', () => {
    const left = failed('skipped', 'ASKED_BELOW', null, 'asked in its place: api.example.com');
    expect(check(left)).toEqual([]);
    const gone = failed('dns', 'ENOTFOUND', null);
    const parent = hostSubject([gone], undefined, undefined, { hasSubdomains: true });
    expect(endpointUnreachable.check(parent)[0]?.hint?.split('\n')[0]).toBe(
      `if ${HOST} is pinned for hosts under it alone, name one that is served: --probe ${HOST}=www.${HOST}`,
    );
    expect(check(gone)[0]?.hint).not.toContain('--probe');
  });

  it('says of what is in no file that it is missing', () => {
    const [problem] = check(
      failed('not-asked', 'NOT_IN_FILES', null, 'no file of observations holds an answer'),
    );
    expect(problem?.message).toContain('not-asked, NOT_IN_FILES: no file of observations holds an answer');
    expect(problem?.hint).toContain('pinwarden observe -o FILE');
  });
});
