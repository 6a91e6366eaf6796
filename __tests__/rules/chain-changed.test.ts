import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/evaluation.ts';
import { chainChanged } from '../../src/rules/chain-changed.ts';
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

const check = (connections: readonly Connection[], previous: readonly Connection[] | null) =>
  chainChanged.check(hostSubject(connections, undefined, undefined, { previous }));

const serving = (...path: Parameters<typeof trustPath>) => connection([trustPath(...path)]);
const renewed = (fields = {}) => certificate('leaf', 'issuing', { fingerprint: 'a'.repeat(64), ...fields });
const short = (key: string) => `${pinOf(key).slice(0, 6)}...${pinOf(key).slice(-3)}`;
const NOW = [connection()];

describe('chain-changed', () => {
  it.each<[string, readonly Connection[], readonly Connection[] | null]>([
    ['nothing to compare with', NOW, null],
    ['the same chain', NOW, NOW],
    ['the same chain at another address', NOW, [connection(undefined, { address: '192.0.2.9' })]],
    ['a host that was not seen then', NOW, [failed('dns', 'ENOTFOUND', null)]],
    ['a host that was not asked then', NOW, []],
    ['a host that is not seen now', [failed('dns', 'ENOTFOUND', null)], NOW],
  ])('is silent about %s', (_, connections, previous) => {
    expect(check(connections, previous)).toEqual([]);
  });

  it('tells a renewal with the same key', () => {
    const [problem, ...others] = check(NOW, [serving(renewed(), ISSUING, ROOT)]);
    expect(others).toEqual([]);
    expect(problem?.message).toBe(
      `The ECDSA chain of ${HOST} is not the one of the last time.\nLeaf: \`leaf\` (pin ${short('leaf')}, until 2027-03-01) gave way to \`leaf\` (pin ${short('leaf')}, until 2027-03-01), with the same key.`,
    );
    expect(problem?.hint).toMatch(/^nothing to do/);
    expect(problem?.data).toMatchObject({ keyKind: 'ECDSA', changes: [{ part: 'leaf', keyKept: true }] });
  });

  it('tells another key, another issuer and another root', () => {
    const before = serving(
      renewed({ pin: pinOf('old'), label: 'old' }),
      certificate('old issuing', 'old root'),
      certificate('old root'),
    );
    const [problem] = check(NOW, [before]);
    const lines = problem?.message.split('\n') ?? [];
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^Leaf: `old` .* gave way to `leaf` .*, with another key\.$/);
    expect(lines[2]).toMatch(/^Issuer: `old issuing` .* gave way to `issuing` .*, with another key\.$/);
    expect(lines[3]).toMatch(/^Root: `old root` .* gave way to `root` .*, with another key\.$/);
    expect(problem?.hint).toContain('see that the pins still match');
  });

  it('tells a cross-sign that comes and one that goes', () => {
    const cross = trustPath(LEAF, ISSUING, certificate('root', 'older root'), certificate('older root'));
    const both = connection([trustPath(LEAF, ISSUING, ROOT), cross]);
    expect(check([both], NOW)[0]?.message).toMatch(
      /\nRoot: `older root` .* came beside the others, with another key\.$/,
    );
    expect(check(NOW, [both])[0]?.message).toMatch(/\nRoot: `older root` .* is gone\.$/);
  });

  it('compares each kind of key with its own past', () => {
    const rsa = certificate('rsa leaf', 'issuing', { key: 'RSA 2048', isCa: false });
    const withRsa = [...NOW, serving(rsa, ISSUING, ROOT)];
    expect(check(withRsa, withRsa)).toEqual([]);
    expect(check(NOW, withRsa)).toEqual([]);
    expect(check(withRsa, NOW)[0]?.message).toMatch(
      /^api\.example\.com serves a chain with an RSA key, which it did not the last time: `rsa leaf` /,
    );
  });

  it('compares what was sent where no path leads to an anchor', () => {
    const untrusted = (...presented: (typeof LEAF)[]) => connection([], { presented });
    const [problem] = check([untrusted(LEAF, ISSUING)], [untrusted(LEAF, certificate('other', 'root'))]);
    expect(problem?.message.split('\n')).toHaveLength(2);
    expect(problem?.message).toContain('Issuer: `other`');
  });

  it('keeps a hostile label on its line', () => {
    const odd = renewed({ label: 'a\n::error::b' });
    expect(check([serving(odd, ISSUING, ROOT)], NOW)[0]?.message.split('\n')).toHaveLength(2);
  });
});
