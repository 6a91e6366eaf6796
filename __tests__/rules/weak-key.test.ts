import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/certificate.ts';
import { weakKey } from '../../src/rules/weak-key.ts';
import {
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  pinOf,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const check = (...connections: Parameters<typeof hostSubject>[0]) => weakKey.check(hostSubject(connections));
const withKey = (key: string): Certificate => certificate('leaf', 'issuing', { key });

describe('weak-key', () => {
  it('says whose key it is, where, and what would do', () => {
    const leaf = withKey('RSA 1024');
    const paths = [trustPath(leaf, ISSUING, ROOT)];
    const [problem, ...others] = check(connection(paths), connection(paths, { address: '192.0.2.2' }));
    expect(others).toEqual([]);
    expect(weakKey.meta.severity).toBe('warning');
    expect(problem?.message).toBe(
      `The key of \`leaf\`, served by ${HOST} at 192.0.2.1 and 192.0.2.2, is \`RSA 1024\`.\nPublic authorities certify RSA keys of 2048 bits or more and ECDSA keys on P-256, P-384 or P-521 (CA/Browser Forum, Baseline Requirements, section 6.1.5); iOS trusts no RSA key under 2048 bits, and not every device takes other kinds.`,
    );
    expect(problem?.hint).toContain('make a new key');
    expect(problem?.key).toBe(leaf.fingerprint);
    expect(problem?.data).toEqual({
      label: 'leaf',
      key: 'RSA 1024',
      pin: pinOf('leaf'),
      fingerprint: leaf.fingerprint,
    });
  });

  it.each([
    ['RSA 2047', 1],
    ['RSA 2048', 0],
    ['RSA 4096', 0],
    ['RSA 0', 1],
    ['RSA', 0],
    ['RSA-PSS 4096', 1],
    ['ECDSA P-256', 0],
    ['ECDSA P-384', 0],
    ['ECDSA P-521', 0],
    ['ECDSA P-224', 1],
    ['ECDSA secp256k1', 1],
    ['ECDSA explicit parameters', 1],
    ['ECDSA', 0],
    ['Ed25519', 1],
    ['ML-DSA-65', 1],
    ['1.2.3', 1],
    ['unreadable', 0],
  ])('%s', (key, count) => {
    expect(check(connection([trustPath(withKey(key), ISSUING, ROOT)]))).toHaveLength(count);
  });

  it('looks at authorities up to the root, and not at the root', () => {
    const weak = (name: string, issuer?: string) => certificate(name, issuer, { key: 'RSA 1024' });
    const [problem, ...others] = check(connection([trustPath(LEAF, weak('issuing', 'root'), weak('root'))]));
    expect(others).toEqual([]);
    expect(problem?.message).toContain('The key of the issuer `issuing`, served by');
    expect(problem?.hint).toContain('issued by an authority');
  });

  it('looks at the leaf where there is no path, and at nothing else that was sent', () => {
    const sent = [withKey('RSA 512'), certificate('issuing', 'root', { key: 'RSA 512' })];
    expect(check(connection([], { presented: sent })).map(({ key }) => key)).toEqual([LEAF.fingerprint]);
    expect(check(connection([], { presented: [] }), failed('dns', 'ENOTFOUND'))).toEqual([]);
  });

  it('takes a leaf that is its own anchor for a leaf', () => {
    const own = certificate('leaf', 'leaf', { key: 'RSA 1024' });
    expect(check(connection([trustPath(own)], { presented: [own] }))).toHaveLength(1);
  });
});
