import { describe, expect, it } from 'vitest';
import {
  connectFailure,
  dnsFailure,
  handshakeFailure,
  isTransient,
  timeoutFailure,
} from '../../../src/observe/failures.ts';

/** An error as Node makes it. */
const error = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe('what Node calls an alert', () => {
  // OpenSSL 3.0 and 3.5 have different codes for the same alert; the number is in the message.
  it.each([
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'sslv3 alert handshake failure'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ssl/tls alert handshake failure'],
  ])('%s has one code', (code, reason) => {
    const message = `error:0A000410:SSL routines:ssl3_read_bytes:${reason}:rec_layer_s3.c:1601:SSL alert number 40\n`;
    const failure = handshakeFailure(Object.assign(new Error(message), { code, reason }), 7);
    expect(failure.code).toBe('TLS_ALERT_HANDSHAKE_FAILURE');
  });

  it('has a code even when nobody has named it', () => {
    const failure = handshakeFailure(new Error('SSL alert number 200'), 7);
    expect(failure.code).toBe('TLS_ALERT_ALERT_200');
  });
});

describe('reasons', () => {
  it.each([
    ['ENETUNREACH', 'this machine has no route to that network'],
    ['EHOSTUNREACH', 'no route to that host'],
    ['ETIMEDOUT', 'the system gave up: no answer to the connection request'],
    ['ESOMETHING', 'the connection failed: ESOMETHING'],
  ])('of the connection: %s', (code, detail) => {
    expect(connectFailure(error(code))).toEqual({ stage: 'connect', code, detail });
  });

  it('of a handshake that no list has', () => {
    expect(handshakeFailure(error('ERR_SSL_X', { reason: 'x happened' }), 5).detail).toBe(
      'the TLS handshake failed: x happened',
    );
    expect(handshakeFailure(error('EIO', { syscall: 'read' }), 1).detail).toBe(
      'the connection failed (EIO) in the middle of the handshake, 1 byte in',
    );
  });

  it('of what is no error at all', () => {
    expect(dnsFailure(undefined)).toMatchObject({ stage: 'dns', code: 'UNKNOWN' });
    expect(connectFailure(null)).toMatchObject({ stage: 'connect', code: 'UNKNOWN' });
    expect(handshakeFailure('text', 0)).toMatchObject({ stage: 'handshake', code: 'UNKNOWN' });
  });

  it('of a time-out', () => {
    expect(timeoutFailure('connect', 10_000)).toEqual({
      stage: 'connect',
      code: 'TIMEOUT',
      detail: 'no answer to the connection request within 10 s',
    });
  });
});

describe('isTransient', () => {
  it.each([
    ['dns', 'EAI_AGAIN', true],
    ['dns', 'TIMEOUT', true],
    ['dns', 'ENOTFOUND', false],
    ['dns', 'ENODATA', false],
    ['dns', 'BAD_ANSWER', false],
    ['connect', 'ECONNREFUSED', true],
    ['connect', 'ETIMEDOUT', true],
    ['connect', 'TIMEOUT', true],
    ['connect', 'EHOSTUNREACH', true],
    ['connect', 'ENETUNREACH', false],
    ['connect', 'EACCES', false],
    ['handshake', 'ECONNRESET', true],
    ['handshake', 'CLOSED', true],
    ['handshake', 'TLS_ALERT_UNRECOGNIZED_NAME', false],
    ['handshake', 'ERR_SSL_WRONG_VERSION_NUMBER', false],
    ['handshake', 'TOO_MANY_BYTES', false],
    ['refused-by-policy', 'PRIVATE_ADDRESS', false],
    ['skipped', 'ENETUNREACH', false],
    ['skipped', 'EHOSTUNREACH', false],
  ] as const)('%s %s: %s', (stage, code, expected) => {
    expect(isTransient({ stage, code, detail: '' })).toBe(expected);
  });
});
