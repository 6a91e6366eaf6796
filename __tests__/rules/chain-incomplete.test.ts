import { describe, expect, it } from 'vitest';
import type { Certificate, TrustPath } from '../../src/model/certificate.ts';
import type { Connection } from '../../src/model/evaluation.ts';
import { chainIncomplete } from '../../src/rules/chain-incomplete.ts';
import {
  type ConnectionFields,
  certificate,
  connection,
  failed,
  HOST,
  hostSubject,
  ISSUING,
  LEAF,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const cut = (presented: readonly Certificate[], fields: ConnectionFields = {}) =>
  connection([], {
    address: '192.0.2.9',
    presented,
    verifyError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ...fields,
  });
const check = (...connections: Connection[]) => chainIncomplete.check(hostSubject(connections));
const ofLetsEncrypt = certificate('leaf', 'issuing', { issuer: "CN=R10,O=Let's Encrypt,C=US" });

describe('chain-incomplete', () => {
  it('says what is left out, by the chain that another answer has', () => {
    const [problem, ...others] = check(connection(), cut([LEAF]));
    expect(others).toEqual([]);
    expect(chainIncomplete.meta.severity).toBe('error');
    expect(problem?.severity).toBeUndefined();
    expect(problem?.message.split('\n')).toEqual([
      `${HOST} at 192.0.2.9 leaves out the intermediate \`CN=issuing\`, which signed \`leaf\` (OpenSSL: UNABLE_TO_VERIFY_LEAF_SIGNATURE). It sends: \`leaf\`.`,
      'It stands in the chain that was seen at 192.0.2.1.',
      'Android fetches no missing intermediate: apps cannot connect there, whatever is pinned. Browsers fetch it, so that on a desk all looks well.',
    ]);
    expect(problem?.hint).toContain('fullchain.pem');
    expect(problem?.key).toBe(LEAF.fingerprint);
    expect(problem?.data).toEqual({
      missing: 'CN=issuing',
      seen: [{ address: '192.0.2.9', keyType: 'any', vantage: null }],
      presented: [{ subject: 'CN=leaf', issuer: 'CN=issuing', fingerprint: LEAF.fingerprint }],
    });
  });

  it("says so by the name of a leaf's issuer alone, where that is a public authority's", () => {
    const [problem] = check(cut([ofLetsEncrypt], { verifyError: null }));
    expect(problem?.message).toContain(
      "leaves out the intermediate `CN=R10,O=Let's Encrypt,C=US`, which signed `leaf`. It sends: `leaf`.\nThe name is that of a public authority, which never signs the certificate of a server with a root.",
    );
    const above = certificate('issuing', 'x', { issuer: 'CN=DigiCert Global Root CA,O=DigiCert Inc,C=US' });
    expect(check(cut([LEAF, above]))).toEqual([]);
  });

  it('knows an intermediate above the first one from another answer', () => {
    const upper = certificate('upper', 'root');
    const issuing = certificate('issuing', 'upper');
    const whole = connection([trustPath(LEAF, issuing, upper, ROOT)]);
    const [problem] = check(cut([LEAF, issuing]), whole);
    expect(problem?.message).toContain('leaves out the intermediate `CN=upper`, which signed `issuing`');
    expect(problem?.message).toContain('It sends: `leaf` > `issuing`.');
  });

  it('knows it from an earlier look', () => {
    const subject = hostSubject([cut([LEAF])], undefined, undefined, { previous: [connection()] });
    expect(chainIncomplete.check(subject)).toHaveLength(1);
  });

  it.each<[string, Connection[]]>([
    ['what may as well be a private root', [cut([LEAF])]],
    [
      'a leaf of that name at another address',
      [connection([trustPath(certificate('issuing', 'x', { subject: 'CN=issuing' }), ROOT)]), cut([LEAF])],
    ],
    ['a private root that was sent', [connection(), cut([LEAF, certificate('issuing')])]],
    ['a whole chain', [connection()]],
    ['no answer', [failed('connect', 'ECONNRESET')]],
    [
      'a chain that OpenSSL refuses for another reason',
      [connection(undefined, { verifyError: 'CERT_REVOKED' })],
    ],
  ])('says nothing of %s', (_, connections) => expect(check(...connections)).toEqual([]));

  it('is one finding for what is missing above one certificate, with every address', () => {
    const found = check(
      connection(),
      cut([LEAF]),
      cut([LEAF], { address: '192.0.2.8', keyType: 'rsa' }),
      cut([ofLetsEncrypt].map((each) => ({ ...each, fingerprint: 'other' }))),
    );
    expect(found.map(({ key }) => key)).toEqual([LEAF.fingerprint, 'other']);
    expect(found[0]?.message).toContain('at 192.0.2.9, 192.0.2.8 (RSA) leaves out');
  });

  describe('an intermediate that --trust-anchors names', () => {
    const named = (...certificates: Certificate[]): TrustPath => ({
      ...trustPath(...certificates),
      anchor: 'named',
    });

    it('is a warning, since devices have no such anchor', () => {
      const [problem, ...others] = check(
        connection([named(LEAF, ISSUING)]),
        connection([named(LEAF, ISSUING)], { address: '192.0.2.2' }),
      );
      expect(others).toEqual([]);
      expect(problem?.severity).toBe('warning');
      expect(problem?.message).toBe(
        `${HOST} at 192.0.2.1 and 192.0.2.2 leaves out \`issuing\`, an intermediate: the chain is trusted here because --trust-anchors names that certificate. Android fetches no missing intermediate, and an app that does not bring this one along cannot connect.`,
      );
      expect(problem?.hint).toContain('name the root in --trust-anchors');
      expect(problem?.key).toBe(ISSUING.fingerprint);
    });

    it.each<[string, TrustPath[], Certificate[] | undefined]>([
      ['a root', [named(LEAF, ISSUING, ROOT)], undefined],
      ['one that is sent all the same', [named(LEAF, ISSUING)], [LEAF, ISSUING]],
      ['one that another path does without', [named(LEAF, ISSUING), trustPath(LEAF, ISSUING, ROOT)], [LEAF]],
      ['the leaf itself', [named(LEAF)], []],
      ['a public anchor without a root above it', [trustPath(LEAF, ISSUING)], undefined],
    ])('not %s', (_, paths, presented) => {
      expect(check(connection(paths, presented === undefined ? {} : { presented }))).toEqual([]);
    });
  });
});
