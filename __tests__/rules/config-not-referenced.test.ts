import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../src/model/pins.ts';
import { configNotReferenced } from '../../src/rules/config-not-referenced.ts';
import { domain, storeSubject } from '../support/subjects.ts';

const check = (deployment: Partial<Deployment>, domains = [domain('a.example')]) =>
  configNotReferenced.check(storeSubject({ domains, path: 'app/src/main/res/xml/pins.v2.xml' }, deployment));

describe('config-not-referenced', () => {
  it('says which manifests were looked at and what is not pinned', () => {
    const evidence = ['app/src/main/AndroidManifest.xml names none'];
    const [problem, ...others] = check({ state: 'not-referenced', evidence });
    expect(others).toEqual([]);
    expect(configNotReferenced.meta.severity).toBe('warning');
    expect(problem?.message).toBe(
      'Nothing puts this file in force (app/src/main/AndroidManifest.xml names none): no app is built with it, and 1 pinned domain in it is not pinned.',
    );
    expect(problem?.hint).toContain('android:networkSecurityConfig="@xml/pins.v2"');
    expect(problem?.data).toMatchObject({ evidence, pinnedDomains: 1 });
  });

  it.each([
    [
      'two',
      [domain('a'), domain('b'), domain('c', { groups: [] })],
      ', and 2 pinned domains in it are not pinned.',
    ],
    ['none', [domain('c', { groups: [] })], 'Nothing puts this file in force: no app is built with it.'],
  ])('counts pinned domains: %s', (_, domains, text) => {
    expect(check({ state: 'not-referenced' }, domains)[0]?.message).toContain(text);
  });

  it.each(['in-force', 'companion', 'not-known'] as const)('a file that is %s is none', (state) => {
    expect(check({ state })).toEqual([]);
  });
});
