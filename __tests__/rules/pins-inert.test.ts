import { describe, expect, it } from 'vitest';
import { pinsInert } from '../../src/rules/pins-inert.ts';
import { domain, onLine, storeSubject } from '../support/subjects.ts';

const FLUTTER = { name: 'Flutter (dart:io)', reason: 'Dart has its own.', evidence: 'pubspec.yaml:9' };
const KTOR = { name: 'Ktor CIO', reason: 'Ktor has its own.', evidence: 'app/build.gradle:20' };
const pinned = [
  domain('x.example.com', { groups: [], span: onLine(2) }),
  domain('a.example.com', { span: onLine(4) }),
  domain('b.example.com'),
  domain('a.example.com'),
];

describe('pins-inert', () => {
  it('says what goes past the pins, where that is to be seen, and what to do', () => {
    expect(pinsInert.meta.severity).toBe('warning');
    expect(pinsInert.check(storeSubject({ domains: pinned }, { uncovered: [FLUTTER] }))).toEqual([
      {
        message:
          'Flutter (dart:io) is part of the app (pubspec.yaml:9), and the pins for `a.example.com` and `b.example.com` do not hold for its connections.\nDart has its own.',
        hint: 'send requests to these hosts through the platform (cupertino_http on iOS, ok_http on Android), or pin in Dart as well, with a SecurityContext of your own roots',
        span: onLine(4),
        key: 'Flutter (dart:io)',
        data: { stack: 'Flutter (dart:io)', evidence: 'pubspec.yaml:9' },
      },
    ]);
  });

  it('one for each stack', () => {
    const found = pinsInert.check(storeSubject({ domains: pinned }, { uncovered: [FLUTTER, KTOR] }));
    expect(found.map(({ key }) => key)).toEqual(['Flutter (dart:io)', 'Ktor CIO']);
    expect(found[1]?.hint).toBe(
      'send requests to these hosts through the platform, or pin in that client as well',
    );
  });

  it('evidence stays on its line', () => {
    const uncovered = [{ ...KTOR, name: 'Ktor\nCIO', evidence: 'a\nb:1' }];
    const [problem] = pinsInert.check(storeSubject({ domains: pinned }, { uncovered }));
    expect(problem?.message).toMatch(/^Ktor CIO is part of the app \(a b:1\), /);
  });

  it('is silent where nothing is pinned, or nothing goes past', () => {
    const none = [domain('a.example.com', { groups: [] })];
    expect(pinsInert.check(storeSubject({ domains: none }, { uncovered: [KTOR] }))).toEqual([]);
    expect(pinsInert.check(storeSubject({ domains: pinned }))).toEqual([]);
  });
});
