import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../src/forecast.ts';
import type { Backup } from '../../src/model/backup.ts';
import type { Connection } from '../../src/model/evaluation.ts';
import type { PinGroup, Policy } from '../../src/model/pins.ts';
import {
  backup,
  certificate,
  chainOf,
  connection,
  DAY,
  expiry,
  failed,
  HOST,
  ISSUING,
  LEAF,
  NOW,
  policySubject,
  ROOT,
  trustPath,
} from '../support/subjects.ts';

const HORIZON = NOW + 3000 * DAY;
const outlook = (
  groups: readonly PinGroup[],
  connections: readonly Connection[],
  fields: Partial<Policy> = {},
  { backups = [], now = NOW, until = HORIZON }: { backups?: Backup[]; now?: number; until?: number } = {},
) => outlookOf('pins.xml', policySubject(groups, [], fields).policy, connections, backups, now, until);
/** LEAF ends in 50 days, the others in 1000. */
const SERVED = [connection()];

describe('the first day on which an app stops connecting', () => {
  it('is that of the leaf, and what the pins let in says what mends it', () => {
    const { stopsConnecting } = outlook([chainOf('leaf', 'backup')], SERVED);
    expect(stopsConnecting).toEqual({
      at: LEAF.notAfter + 1,
      extent: 'all',
      why: 'the certificate `leaf` ends',
      needs: 'pinned-key',
    });
    expect(outlook([chainOf('issuing', 'backup')], SERVED).stopsConnecting?.needs).toBe('renewal');
    expect(outlook([chainOf('root', 'backup')], SERVED).stopsConnecting?.needs).toBe('renewal');
  });

  it('is now where no pin matches, and a release mends it', () => {
    const { stopsConnecting } = outlook([chainOf('other', 'backup')], SERVED);
    expect(stopsConnecting).toEqual({ at: NOW, extent: 'all', why: 'no pin matches', needs: 'release' });
  });

  it('is the day on which the path with the pin goes and the other stays', () => {
    const cross = certificate('issuing', 'old root', { notAfter: NOW + 20 * DAY, fingerprint: 'cross' });
    const old = certificate('old root', 'old root');
    const paths = [trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, cross, old)];
    const { stopsConnecting, events } = outlook([chainOf('old root', 'backup')], [connection(paths)]);
    // On the path without it devices are shut out already.
    expect(stopsConnecting).toMatchObject({ at: NOW, extent: 'some', needs: 'release' });
    expect(events.map(({ at, kind }) => [at, kind])).toContainEqual([NOW + 20 * DAY + 1, 'certificate-ends']);
    const later = outlook([chainOf('old root', 'backup')], [connection([paths[1] as never])]);
    expect(later.stopsConnecting).toMatchObject({
      at: NOW + 20 * DAY + 1,
      why: 'the certificate `issuing` ends',
    });
  });

  it('is for some where one of two answers is shut out', () => {
    const renewed = trustPath(certificate('new', 'issuing', { isCa: false }), ISSUING, ROOT);
    const both = [connection(), connection([renewed], { address: '192.0.2.2' })];
    expect(outlook([chainOf('leaf', 'backup')], both).stopsConnecting).toMatchObject({
      at: NOW,
      extent: 'some',
    });
  });

  it('is not known of what was not seen, and not told beyond the horizon', () => {
    expect(outlook([chainOf('leaf')], []).stopsConnecting).toBeNull();
    expect(outlook([chainOf('leaf')], [failed('connect', 'ECONNREFUSED')]).stopsConnecting).toBeNull();
    expect(outlook([chainOf('leaf')], SERVED, {}, { until: LEAF.notAfter }).stopsConnecting).toBeNull();
    expect(
      outlook([chainOf('leaf')], SERVED, {}, { until: LEAF.notAfter + 1 }).stopsConnecting,
    ).not.toBeNull();
  });

  it('goes on past the end of the pin set, when nobody looks at the pins', () => {
    const expires = expiry(NOW - 10 * DAY);
    const { stopsConnecting } = outlook([chainOf('other')], SERVED, { expires });
    expect(stopsConnecting?.at).toBe(LEAF.notAfter + 1);
  });
});

describe('the first day on which a host is not protected', () => {
  it('is that of the pin set, with its window round the world', () => {
    const expires = expiry(NOW + 5 * DAY);
    const { stopsProtecting, events } = outlook([chainOf('leaf')], SERVED, { expires });
    expect(stopsProtecting).toMatchObject({ at: NOW + 5 * DAY, extent: 'some', needs: 'release' });
    expect(stopsProtecting?.why).toBe(`the pin set lapses (${expires.date})`);
    expect(events[0]).toMatchObject({ kind: 'pin-set-lapses', at: expires.lapsesFrom, by: expires.lapsedBy });
  });

  it.each<[string, Partial<Policy>, object | null]>([
    ['it is in the middle of it', { expires: expiry(NOW - 1, NOW + 1) }, { at: NOW, extent: 'some' }],
    ['it is over', { expires: expiry(NOW - 2, NOW) }, { at: NOW, extent: 'all' }],
    ['it begins now', { expires: expiry(NOW, NOW + 1) }, { at: NOW, extent: 'some' }],
    ['it is beyond the horizon', { expires: expiry(HORIZON + 1) }, null],
    ['it is at the horizon', { expires: expiry(HORIZON) }, { at: HORIZON }],
    ['there is none', {}, null],
    [
      'public roots override the pins',
      { overridden: true },
      { at: NOW, why: expect.stringContaining('overridden') },
    ],
    ['they are not enforced', { enforced: false }, { at: NOW, why: expect.stringContaining('not enforced') }],
    ['there are no pins', { pinned: false }, null],
  ])('%s', (_, fields, expected) => {
    const { stopsProtecting } = outlook([chainOf('leaf')], SERVED, fields);
    if (expected === null) expect(stopsProtecting).toBeNull();
    else expect(stopsProtecting).toMatchObject(expected);
  });
});

describe('what comes about', () => {
  it('is told once each, in order, and only ahead', () => {
    const young = certificate('leaf', 'issuing', { notBefore: NOW + DAY, notAfter: NOW + 9 * DAY });
    const paths = [
      trustPath(young, ISSUING, ROOT),
      trustPath(young, certificate('issuing', 'b'), certificate('b')),
    ];
    const { events } = outlook([chainOf('leaf')], [connection(paths), connection(paths, { address: '::1' })]);
    expect(events.slice(0, 2).map(({ what }) => what)).toEqual([
      'the certificate `leaf` becomes valid',
      'the certificate `leaf` ends',
    ]);
    expect(new Set(events.map(({ at, what }) => `${at} ${what}`)).size).toBe(events.length);
    expect(events.every(({ at }) => at > NOW)).toBe(true);
  });

  it('knows the end of a backup, and not that of what is to be served next', () => {
    const spare = certificate('spare', 'other ca', { isCa: false, notAfter: NOW + 30 * DAY });
    const { served } = connection([trustPath(spare, certificate('other ca'))]);
    const spares = [backup({ served }), backup({ served, role: 'next', file: 'next.pem' })];
    const { events } = outlook([chainOf('leaf')], SERVED, {}, { backups: spares });
    expect(events.filter(({ kind }) => kind === 'backup-ends')).toEqual([
      {
        at: NOW + 30 * DAY + 1,
        by: NOW + 30 * DAY + 1,
        kind: 'backup-ends',
        what: 'the backup `backup.pem` ends',
      },
    ]);
  });

  it('ends paths through an authority that is to be retired, which no certificate says', () => {
    // DigiCert Global Root CA leaves Mozilla's and Chrome's stores on 2026-04-15 (src/rules/retired-authorities.ts).
    const root = certificate('DigiCert Global Root CA', undefined, {
      pin: 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=',
      notAfter: Date.UTC(2031, 10, 10),
      notBefore: Date.UTC(2006, 10, 10),
    });
    const early = Date.UTC(2026, 0, 10);
    const leaf = certificate('leaf', 'issuing', { notBefore: early - DAY, notAfter: early + 300 * DAY });
    const seen = connection([trustPath(leaf, certificate('issuing', 'root', { notBefore: 0 }), root)]);
    const served = { ...seen, observation: { ...seen.observation, at: new Date(early).toISOString() } };
    const { stopsConnecting, events } = outlook(
      [chainOf('leaf')],
      [served as Connection],
      {},
      { now: early },
    );
    expect(events.find(({ kind }) => kind === 'authority-retires')?.what).toContain(
      'DigiCert Global Root CA',
    );
    expect(stopsConnecting).toMatchObject({ at: Date.UTC(2026, 3, 15), needs: 'pinned-key' });
  });

  it('belongs to its host and store', () => {
    expect(outlook([chainOf('leaf')], SERVED)).toMatchObject({ host: HOST, path: 'pins.xml' });
  });
});
