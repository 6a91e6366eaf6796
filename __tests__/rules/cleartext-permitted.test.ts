import { describe, expect, it } from 'vitest';
import type { PinnedDomain } from '../../src/model/pins.ts';
import { cleartextPermitted } from '../../src/rules/cleartext-permitted.ts';
import { domain, onLine, storeSubject } from '../support/subjects.ts';

const cleartext = { written: 'cleartextTrafficPermitted="true"', span: onLine(2) };
const check = (...domains: PinnedDomain[]) => cleartextPermitted.check(storeSubject({ domains }));

describe('cleartext-permitted', () => {
  it('says what permits it, for which host, and what pins are worth over http', () => {
    expect(cleartextPermitted.meta.severity).toBe('warning');
    expect(check(domain('a.example.com', { cleartext }))).toEqual([
      {
        message:
          '`cleartextTrafficPermitted="true"` lets plain http past for `a.example.com`, although there are pins for it. Over http there is no certificate that a pin could be compared with.',
        hint: 'forbid plain http for pinned hosts; give a host that needs it an entry of its own',
        span: onLine(2),
        key: 'cleartext',
        host: 'a.example.com',
        data: { written: 'cleartextTrafficPermitted="true"', domains: ['a.example.com'] },
      },
    ]);
  });

  it('is told once a permission, with all of its hosts', () => {
    const other = { written: 'cleartextTrafficPermitted="1"', span: onLine(7) };
    const [first, second, ...rest] = check(
      domain('a.example.com', { cleartext }),
      domain('b.example.com', { cleartext: other }),
      domain('c.example.com', { cleartext: { ...cleartext } }),
    );
    expect(rest).toEqual([]);
    expect(first?.message).toContain(
      'for `a.example.com` and `c.example.com`, although there are pins for them.',
    );
    expect(first).not.toHaveProperty('host');
    expect(first?.data?.['domains']).toEqual(['a.example.com', 'c.example.com']);
    expect(second).toMatchObject({ span: onLine(7), host: 'b.example.com' });
  });

  it('keeps the data short', () => {
    const many = Array.from({ length: 101 }, (_, at) => domain(`h${at}.example.com`, { cleartext }));
    const [problem] = check(...many);
    expect(problem?.data?.['domains']).toHaveLength(100);
    expect(problem?.message).toContain('and 97 more, although');
  });

  it.each<[string, Partial<PinnedDomain>]>([
    ['nothing permits it', { cleartext: null }],
    ['the entry pins nothing', { cleartext, groups: [] }],
    ['the entry matches no host', { cleartext, neverMatches: 'it is empty.' }],
  ])('is silent where %s', (_, fields) => {
    expect(check(domain('a.example.com', fields))).toEqual([]);
  });
});
