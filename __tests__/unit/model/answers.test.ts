import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../src/model/answers.ts';
import { certificate, connection, failed, ISSUING, LEAF, ROOT, trustPath } from '../../support/subjects.ts';

const other = [trustPath(certificate('other', 'issuing'), ISSUING, ROOT)];

describe('answers', () => {
  it('are one for each chain, with everything that gave it, in the order of the first', () => {
    const answers = answersOf([
      connection(undefined, { address: '192.0.2.1', keyType: 'ecdsa', vantage: 'eu' }),
      connection(other, { address: '192.0.2.1', keyType: 'rsa' }),
      connection(undefined, { address: '192.0.2.2', keyType: 'ecdsa', vantage: 'us' }),
      connection(undefined, { address: '192.0.2.2', keyType: 'any', vantage: 'us' }),
    ]);
    expect(answers.map(({ addresses, keyTypes, vantages }) => ({ addresses, keyTypes, vantages }))).toEqual([
      { addresses: ['192.0.2.1', '192.0.2.2'], keyTypes: ['ecdsa', 'any'], vantages: ['eu', 'us'] },
      { addresses: ['192.0.2.1'], keyTypes: ['rsa'], vantages: [] },
    ]);
  });

  it('are told apart by the verdict, by what was sent along, and by how they failed', () => {
    const answers = answersOf([
      connection(),
      connection(undefined, { verifyError: 'CERT_HAS_EXPIRED' }),
      connection(undefined, { presented: [LEAF] }),
      failed('connect', 'TIMEOUT', '192.0.2.1', 'no answer within 1 s'),
      failed('connect', 'TIMEOUT', '192.0.2.2', 'no answer within 2 s'),
      failed('handshake', 'TIMEOUT'),
      failed('dns', 'ENOTFOUND', null),
    ]);
    expect(answers.map(({ addresses }) => addresses)).toEqual([
      ['192.0.2.1'],
      ['192.0.2.1'],
      ['192.0.2.1'],
      ['192.0.2.1', '192.0.2.2'],
      ['192.0.2.1'],
      [null],
    ]);
  });

  it('leave out a kind of key for which there is no certificate', () => {
    const none = failed('skipped', 'NO_RSA_CERTIFICATE', '192.0.2.1', '', { keyType: 'rsa' });
    expect(answersOf([none])).toEqual([]);
    expect(answersOf([failed('skipped', 'ENETUNREACH')])).toHaveLength(1);
  });
});
