import { describe, expect, it } from 'vitest';
import type { Deployment, PinnedDomain } from '../../src/model/pins.ts';
import { osBelowPinning } from '../../src/rules/os-below-pinning.ts';
import { domain, onLine, storeSubject } from '../support/subjects.ts';

const pinned = [domain('a.example.com'), domain('b.example.com', { span: onLine(8) })];
const check = (
  minimumOs: string | null,
  format: 'android-nsc' | 'ios-ats' = 'android-nsc',
  domains: readonly PinnedDomain[] = pinned,
  deployment: Partial<Deployment> = {},
) => osBelowPinning.check(storeSubject({ format, domains }, { minimumOs, ...deployment }));

describe('os-below-pinning', () => {
  it('says from which version on the pins hold, and for whom they do not', () => {
    expect(osBelowPinning.meta.severity).toBe('notice');
    expect(check('21')).toEqual([
      {
        message:
          '`minSdk 21` lets the app run on devices before Android 7.0 (API level 24), whose system reads no pins from this file: there, connections to `a.example.com` and `b.example.com` are not pinned.',
        hint: 'raise minSdk to 24, or pin in code as well for the older devices',
        span: pinned[0]?.span,
        data: { setting: 'minSdk', minimumOs: '21', since: '24' },
      },
    ]);
  });

  it('speaks in the terms of the platform', () => {
    const [problem] = check('13.4', 'ios-ats');
    expect(problem?.message).toContain(
      '`IPHONEOS_DEPLOYMENT_TARGET 13.4` lets the app run on devices before iOS 14,',
    );
    expect(problem?.hint).toContain('raise IPHONEOS_DEPLOYMENT_TARGET to 14.0');
  });

  it.each<[string | null, 'android-nsc' | 'ios-ats', number]>([
    ['23', 'android-nsc', 1],
    ['24', 'android-nsc', 0],
    ['25', 'android-nsc', 0],
    ['9', 'android-nsc', 1],
    ['100', 'android-nsc', 0],
    ['13.7', 'ios-ats', 1],
    ['13.10', 'ios-ats', 1],
    ['9.0', 'ios-ats', 1],
    ['14', 'ios-ats', 0],
    ['14.0', 'ios-ats', 0],
    ['14.0.1', 'ios-ats', 0],
    ['15.0', 'ios-ats', 0],
    ['15', 'ios-ats', 0],
    [null, 'android-nsc', 0],
    ['', 'android-nsc', 0],
    ['$(MIN)', 'ios-ats', 0],
    ['13.x', 'ios-ats', 0],
    ['x13', 'ios-ats', 0],
  ])('%s on %s', (minimumOs, format, count) => {
    expect(check(minimumOs, format)).toHaveLength(count);
  });

  it('names a host once, at the first pinned entry', () => {
    const [problem] = check('21', 'android-nsc', [
      domain('x.example.com', { groups: [], span: onLine(2) }),
      domain('a.example.com', { span: onLine(4) }),
      domain('a.example.com', { span: onLine(6) }),
    ]);
    expect(problem?.span).toEqual(onLine(4));
    expect(problem?.message).toContain('connections to `a.example.com` are not pinned');
  });

  it('is silent without pins', () => {
    expect(check('21', 'android-nsc', [domain('a.example.com', { groups: [] })])).toEqual([]);
  });

  it.each([
    ['in-force', 1],
    ['not-known', 1],
    ['not-referenced', 0],
    ['companion', 0],
  ] as const)('%s', (state, count) => {
    expect(check('21', 'android-nsc', pinned, { state })).toHaveLength(count);
  });
});
