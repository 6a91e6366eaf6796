import { describe, expect, it } from 'vitest';
import type { PinnedDomain } from '../../src/model/pins.ts';
import { userAnchorsTrusted } from '../../src/rules/user-anchors-trusted.ts';
import { DAY, domain, expiry, NOW, onLine, override, storeSubject } from '../support/subjects.ts';

const userAnchors = { written: 'src="user"', span: onLine(4) };
const check = (...domains: PinnedDomain[]) => userAnchorsTrusted.check(storeSubject({ domains }));

describe('user-anchors-trusted', () => {
  it('says that the pins are still compared', () => {
    expect(userAnchorsTrusted.meta.severity).toBe('warning');
    expect(check(domain('a.example.com', { userAnchors }))).toEqual([
      {
        message:
          '`src="user"` trusts authorities that the user of the device installs, in release builds too, for `a.example.com`.\nThe pins are still compared, so that a chain of such an authority is refused; without them it is not.',
        hint: 'move it to `<debug-overrides>`, which release builds skip',
        span: onLine(4),
        key: 'user-anchors',
        host: 'a.example.com',
        data: { written: 'src="user"', domains: ['a.example.com'] },
      },
    ]);
  });

  it('names the first day on which pins lapse', () => {
    const [problem] = check(
      domain('a.example.com', { userAnchors, expires: expiry(NOW + 20 * DAY, NOW + 20 * DAY) }),
      domain('b.example.com', { userAnchors }),
      domain('c.example.com', { userAnchors, expires: expiry(NOW + 10 * DAY, NOW + 10 * DAY) }),
    );
    expect(problem?.message).toContain('for `a.example.com`, `b.example.com` and `c.example.com`.');
    expect(problem?.message).toMatch(/without them it is not, as from 2027-01-20 on, when they lapse\.$/);
    expect(problem).not.toHaveProperty('host');
    expect(problem?.data?.['domains']).toEqual(['a.example.com', 'b.example.com', 'c.example.com']);
  });

  it('is told once an element', () => {
    const other = { ...userAnchors, span: onLine(14) };
    const found = check(
      domain('a.example.com', { userAnchors }),
      domain('b.example.com', { userAnchors: other }),
    );
    expect(found.map(({ span, host }) => [span, host])).toEqual([
      [onLine(4), 'a.example.com'],
      [onLine(14), 'b.example.com'],
    ]);
  });

  it('leaves it to pins-overridden where the same anchors are exempt from the pins', () => {
    expect(check(domain('a.example.com', { userAnchors, overrides: [override('user', false, 4)] }))).toEqual(
      [],
    );
    expect(
      check(domain('a.example.com', { userAnchors, overrides: [override('@raw/ca', false, 5)] })),
    ).toHaveLength(1);
  });

  it('keeps the data short', () => {
    const many = Array.from({ length: 101 }, (_, at) => domain(`h${at}.example.com`, { userAnchors }));
    expect(check(...many)[0]?.data?.['domains']).toHaveLength(100);
  });

  it.each<[string, Partial<PinnedDomain>]>([
    ['nobody trusts them', { userAnchors: null, overrides: [override('system', true)] }],
    ['the entry pins nothing', { userAnchors, groups: [] }],
    ['the entry matches no host', { userAnchors, neverMatches: 'it is empty.' }],
  ])('is silent where %s', (_, fields) => {
    expect(check(domain('a.example.com', fields))).toEqual([]);
  });
});
