import { describe, expect, it } from 'vitest';
import { type EvaluationInput, evaluate } from '../../src/evaluate.ts';
import type { Backup } from '../../src/model/backup.ts';
import type { Connection, Ignore } from '../../src/model/evaluation.ts';
import type { PinGroup, Policy } from '../../src/model/pins.ts';
import type { StorePolicies } from '../../src/rules/rule.ts';
import {
  backup,
  certificate,
  chainOf,
  connection,
  DAY,
  domain,
  expiry,
  facts,
  failed,
  group,
  HOST,
  ISSUING,
  ignoreWith,
  LEAF,
  NOW,
  pin,
  pinOf,
  ROOT,
  rawPin,
  THRESHOLDS,
  trustPath,
  variablePin,
} from '../support/subjects.ts';

function store(
  groups: readonly PinGroup[],
  parts: Partial<Policy> = {},
  path = 'res/xml/pins.xml',
): StorePolicies {
  const domains = [domain(HOST, { groups })];
  const policy: Policy = {
    host: HOST,
    pinned: groups.length > 0,
    groups,
    expires: null,
    enforced: true,
    overridden: false,
    from: domains,
    reason: '',
    ...parts,
  };
  return { ...facts({ domains, path }), policies: policy.pinned ? [policy] : [] };
}

function run(
  stores: readonly StorePolicies[],
  connections: readonly Connection[],
  parts: Partial<EvaluationInput> = {},
) {
  return evaluate({
    stores,
    problems: [],
    bundles: [],
    ignores: [],
    baseline: null,
    horizonMs: 400 * DAY,
    observed: new Map(stores.length === 0 ? [] : [[HOST, connections]]),
    previous: null,
    backups: new Map(),
    offline: false,
    now: NOW,
    thresholds: THRESHOLDS,
    severities: new Map(),
    failOn: 'error',
    ...parts,
  });
}

const rulesOf = (evaluation: ReturnType<typeof run>) => evaluation.findings.map(({ rule }) => rule);
const GOOD = [chainOf('leaf', 'backup')];

describe('the verdict', () => {
  it('is pass when every policy has a live pin and a backup', () => {
    const evaluation = run([store(GOOD)], [connection()]);
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.verdict).toBe('pass');
  });

  it('is fail when a pin is missing', () => {
    expect(run([store([chainOf('other', 'backup')])], [connection()]).verdict).toBe('fail');
  });

  it.each([
    ['the host could not be reached', [failed('connect', 'ECONNREFUSED')]],
    ['one address of two could not be reached', [connection(), failed('connect', 'ETIMEDOUT', '192.0.2.2')]],
    ['nobody asked', []],
    ['every address was skipped', [failed('skipped', 'ENETUNREACH', '2001:db8::1')]],
    ['the address was refused by policy', [failed('refused-by-policy', 'PRIVATE_ADDRESS', '10.0.0.1')]],
  ])('is inconclusive when %s, however good the file is', (_, connections) => {
    const evaluation = run([store(GOOD)], connections);
    expect(evaluation.verdict).toBe('inconclusive');
  });

  it('stays pass when an address family without a route was skipped and another answered', () => {
    const evaluation = run([store(GOOD)], [connection(), failed('skipped', 'ENETUNREACH', '2001:db8::1')]);
    expect(evaluation.verdict).toBe('pass');
  });

  it('is fail rather than inconclusive when both hold', () => {
    const connections = [connection(), failed('connect', 'ECONNREFUSED', '192.0.2.2')];
    expect(run([store([chainOf('other', 'backup')])], connections).verdict).toBe('fail');
  });

  it('is inconclusive when a build variable hides the pins', () => {
    const evaluation = run([store([group('leaf', [variablePin('$(PIN)')])])], [connection()]);
    expect(evaluation.verdict).toBe('inconclusive');
  });

  it('is never pass over a chain that no device trusts, whichever rules are off', () => {
    const severities = new Map([['host-mismatch', 'off' as const]]);
    const bad = connection(undefined, { coversHost: false });
    expect(run([store(GOOD)], [bad], { severities }).verdict).toBe('inconclusive');
  });

  it('is fail when the leaf is not for TLS servers', () => {
    const bad = connection(undefined, { forServers: false, verifyError: 'NOT_VERIFIED' });
    expect(run([store(GOOD)], [bad]).verdict).toBe('fail');
  });

  it.each([
    ['error', 'fail'],
    ['warning', 'inconclusive'],
    ['notice', 'pass'],
  ] as const)('over a place that could not be read, told as %s, is %s', (severity, verdict) => {
    const start = { line: 1, column: 1 };
    const place = { path: 'ios', start, end: start, message: 'Not read.', hint: null, unread: true } as const;
    const problems = [{ ...place, rule: 'config-malformed', severity } as const];
    expect(run([store(GOOD)], [connection()], { problems }).verdict).toBe(verdict);
    expect(run([store(GOOD)], [], { problems, offline: true }).verdict).toBe(verdict);
  });

  it('goes by the files alone when offline', () => {
    expect(run([store(GOOD)], [], { offline: true }).verdict).toBe('pass');
    expect(run([store([chainOf('leaf')])], [], { offline: true }).verdict).toBe('fail');
    expect(run([store(GOOD)], [], { offline: true }).proofs).toEqual([]);
  });

  it('is fail when nothing pins anything', () => {
    expect(rulesOf(run([], []))).toEqual(['no-pins-found']);
    expect(run([], []).verdict).toBe('fail');
    expect(run([store([])], []).verdict).toBe('fail');
    expect(run([], [], { severities: new Map([['no-pins-found', 'off']]) }).verdict).toBe('pass');
  });

  it.each([
    ['error', 'pass'],
    ['warning', 'fail'],
    ['notice', 'fail'],
    ['never', 'pass'],
  ] as const)('with fail-on %s is %s over a warning', (failOn, verdict) => {
    const severities = new Map([['backup-pin-missing', 'warning' as const]]);
    expect(run([store([chainOf('leaf')])], [connection()], { severities, failOn }).verdict).toBe(verdict);
  });
});

describe('findings', () => {
  it('take the place of the entry that pins, and a host is told in one file only', () => {
    const bad = connection(undefined, { coversHost: false });
    const evaluation = run([store(GOOD, {}, 'b.xml'), store(GOOD, {}, 'a.xml')], [bad]);
    expect(evaluation.findings.filter(({ rule }) => rule === 'host-mismatch')).toHaveLength(1);
    expect(evaluation.findings[0]).toMatchObject({
      path: 'b.xml',
      host: HOST,
      start: { line: 5, column: 1 },
    });
  });

  it('keep their fingerprint when lines move, and differ by rule, path and host', () => {
    const first = run([store([chainOf('leaf')])], [connection()]).findings[0];
    const moved = store([group('chain', chainOf('leaf').pins, 40)]);
    const second = run([moved], [connection()]).findings[0];
    expect(first?.start.line).not.toBe(second?.start.line);
    expect(first?.fingerprint).toBe(second?.fingerprint);
    const elsewhere = run([store([chainOf('leaf')], {}, 'other.xml')], [connection()]).findings[0];
    expect(elsewhere?.fingerprint).not.toBe(first?.fingerprint);
  });

  it('have different fingerprints even where nothing but their place tells them apart', () => {
    const problem = { code: 'x', effect: 'lint' as const, message: 'm', hint: null };
    const problems = [1, 2, 3].map((at) => ({ ...problem, span: { start: at, end: at } }));
    const twice = { ...facts({ problems, domains: [] }), policies: [] };
    const { findings } = run([twice, store(GOOD)], [connection()]);
    expect(findings).toHaveLength(3);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it('are sorted by file, place and weight, whatever the order of the stores', () => {
    const stores = [store([chainOf('x')], {}, 'b.xml'), store([chainOf('x')], {}, 'a.xml')];
    const places = (list: StorePolicies[]) =>
      run(list, [connection()]).findings.map(({ path, rule }) => `${path} ${rule}`);
    expect(places(stores)).toEqual(places([...stores].reverse()));
    expect(places(stores)).toEqual(['a.xml live-pin-missing', 'b.xml live-pin-missing']);
  });

  it('obey the severity that the user chose, off included', () => {
    const severities = new Map([['live-pin-missing', 'notice' as const]]);
    const evaluation = run([store([chainOf('other', 'backup')])], [connection()], { severities });
    expect(evaluation.findings.map(({ severity }) => severity)).toEqual(['notice']);
    const off = run([store([chainOf('other', 'backup')])], [connection()], {
      severities: new Map([['live-pin-missing', 'off' as const]]),
    });
    expect(off.findings).toEqual([]);
  });

  it('record what was not observed', () => {
    const { rules } = run([store(GOOD)], []);
    const record = (rule: string) => rules.find((each) => each.rule === rule);
    expect(record('live-pin-missing')).toMatchObject({ checked: 0, notObserved: 1 });
    expect(record('endpoint-unreachable')).toMatchObject({ checked: 0, notObserved: 1 });
    expect(record('ios-list-swapped')).toMatchObject({ checked: 0, notApplicable: 1 });
    expect(record('pin-malformed')).toMatchObject({ checked: 1 });
  });

  it('look at a pin set that many domains share once, not once a domain', () => {
    const pins = chainOf('a', 'b', 'c', 'd').pins;
    let looks = 0;
    const shared: PinGroup = {
      ...group('chain', []),
      get pins() {
        looks++;
        return pins;
      },
    };
    const domains = Array.from({ length: 500 }, (_, at) =>
      domain(`h${at}.example.com`, { groups: [shared] }),
    );
    const policies = domains.map(
      (each) => ({ ...store([shared]).policies[0], host: each.name, from: [each] }) as Policy,
    );
    run([{ ...facts({ domains }), policies }], [], { observed: new Map(), offline: true });
    expect(looks).toBeLessThan(100);
  });

  it('name a rule that fails instead of losing the run', () => {
    const hostile = store(GOOD);
    Object.defineProperty(hostile.store.domains[0], 'shadows', {
      get: () => {
        throw new Error('out of order');
      },
    });
    const evaluation = run([hostile], [connection()]);
    expect(evaluation.findings).toMatchObject([{ rule: 'rule-failed', severity: 'error' }]);
    expect(evaluation.findings[0]?.message).toContain('pins-shadowed failed: out of order');
    expect(evaluation.verdict).toBe('fail');
  });
});

describe('what was to be asked', () => {
  const lacking = failed('skipped', 'NO_RSA_CERTIFICATE', '192.0.2.1', 'none', { keyType: 'rsa' });

  it('is seen where a host has one kind of certificate alone', () => {
    const { verdict, proofs } = run([store(GOOD)], [connection(undefined, { keyType: 'ecdsa' }), lacking]);
    expect(verdict).toBe('pass');
    expect(proofs).toMatchObject([{ keyTypes: ['ecdsa'], outcome: 'accepted' }]);
  });

  it('is missing where a file of observations lacks it, and that is no pass', () => {
    const missing = failed('not-asked', 'NOT_IN_FILES', null);
    expect(run([store(GOOD)], [connection(), missing]).verdict).toBe('inconclusive');
    expect(run([store(GOOD)], [missing]).verdict).toBe('inconclusive');
  });

  it('is a host under a parent that no server answers for', () => {
    const parent = domain(HOST, { includeSubdomains: true });
    const covering = (host: string) => ({ ...(store(GOOD).policies[0] as Policy), host, from: [parent] });
    const both = { ...store(GOOD), policies: [covering(HOST), covering(`www.${HOST}`)] };
    const gone = failed('dns', 'ENOTFOUND', null);
    const asked = (below: Connection) =>
      run([both], [], {
        observed: new Map([
          [HOST, [gone]],
          [`www.${HOST}`, [below]],
        ]),
      });
    const { verdict, proofs, findings } = asked(connection());
    expect({ verdict, findings }).toEqual({ verdict: 'pass', findings: [] });
    expect(proofs.map(({ host, outcome }) => `${host} ${outcome}`)).toEqual([
      `${HOST} skipped`,
      `www.${HOST} accepted`,
    ]);
    expect(asked(gone).verdict).toBe('inconclusive');
  });
});

describe('the proof table', () => {
  it('has one row for each distinct chain, with everywhere that it is served', () => {
    const other = trustPath(certificate('other', 'issuing'), ISSUING, ROOT);
    const { proofs } = run(
      [store([chainOf('issuing', 'backup')])],
      [
        connection(undefined, { keyType: 'ecdsa', vantage: 'eu' }),
        connection([other], { keyType: 'rsa' }),
        connection(undefined, { address: '192.0.2.2', keyType: 'ecdsa', vantage: 'us' }),
      ],
    );
    expect(proofs).toMatchObject([
      { addresses: ['192.0.2.1', '192.0.2.2'], keyTypes: ['ecdsa'], vantages: ['eu', 'us'] },
      { addresses: ['192.0.2.1'], keyTypes: ['rsa'], vantages: [] },
    ]);
  });

  const first = (evaluation: ReturnType<typeof run>) => evaluation.proofs[0];

  it('says which pin matched which certificate', () => {
    const proof = first(run([store([chainOf('issuing', 'backup')])], [connection()]));
    expect(proof).toMatchObject({ outcome: 'accepted', backup: 'present', addresses: ['192.0.2.1'] });
    expect(proof?.matches[0]?.match).toMatchObject({ certificate: ISSUING, depth: 1 });
  });

  it('wants every group of a conjunction', () => {
    const groups = [
      group('leaf', chainOf('leaf', 'spare').pins),
      group('issuers', chainOf('other', 'spare').pins),
    ];
    const proof = first(run([store(groups)], [connection()]));
    expect(proof?.outcome).toBe('refused');
    expect(proof?.matches.map(({ match }) => match?.depth ?? null)).toEqual([0, null]);
  });

  it('does not let pins come into an untrusted chain', () => {
    const proof = first(run([store(GOOD)], [connection(undefined, { coversHost: false })]));
    expect(proof).toMatchObject({ outcome: 'untrusted', breaksOn: NOW });
  });

  it('leaves open what a build variable holds', () => {
    const groups = [group('leaf', [variablePin('$(PIN)')])];
    expect(first(run([store(groups)], [connection()]))?.outcome).toBe('unresolved');
  });

  it('calls a malformed pin no match and no backup', () => {
    const groups = [group('chain', [...chainOf('leaf').pins, rawPin('x', null, {})])];
    expect(first(run([store(groups)], [connection()]))).toMatchObject({
      outcome: 'accepted',
      backup: 'none',
    });
  });

  it('does not take the hash of nothing for a backup', () => {
    const nothing = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    const groups = [group('chain', [...chainOf('leaf').pins, rawPin(nothing, nothing, null)])];
    expect(first(run([store(groups)], [connection()]))).toMatchObject({
      outcome: 'accepted',
      backup: 'none',
    });
  });

  it('shows that nothing is checked once the pin set lapses somewhere', () => {
    const before = run([store(GOOD, { expires: expiry(NOW + 1) })], [connection()]);
    expect(first(before)?.outcome).toBe('accepted');
    const since = run([store(GOOD, { expires: expiry(NOW) })], [connection()]);
    expect(first(since)).toMatchObject({ outcome: 'unprotected', breaksOn: NOW });
  });

  it('tells a path that is accepted from one that is not', () => {
    const old = certificate('old root');
    const cross = certificate('root', 'old root');
    const paths = [trustPath(LEAF, ISSUING, ROOT), trustPath(LEAF, ISSUING, cross, old)];
    const proof = first(run([store([chainOf('old root', 'backup')])], [connection(paths)]));
    expect(proof).toMatchObject({ outcome: 'partial', reason: 'accepted on 1 of 2 trust paths' });
  });
});

describe('breaks on', () => {
  it('is the end of the path that lasts longest', () => {
    const long = trustPath({ ...LEAF, notAfter: NOW + 90 * DAY }, ISSUING, ROOT);
    const short = { ...long, validUntil: NOW + 5 * DAY };
    expect(run([store(GOOD)], [connection([short, long])]).breaksOn).toBe(NOW + 90 * DAY + 1);
  });

  it('is the address that ends first', () => {
    const early = trustPath(
      { ...LEAF, fingerprint: 'e'.repeat(64), notAfter: NOW + 30 * DAY },
      ISSUING,
      ROOT,
    );
    const connections = [connection(), connection([early], { address: '192.0.2.2' })];
    expect(run([store(GOOD)], connections).breaksOn).toBe(NOW + 30 * DAY + 1);
  });

  it('is the first instant at which the pin set lapses, if that is sooner', () => {
    const expires = expiry(NOW + 3 * DAY);
    expect(run([store(GOOD, { expires })], [connection()]).unprotectedOn).toBe(NOW + 3 * DAY);
    expect(run([store(GOOD, { expires })], [], { offline: true }).unprotectedOn).toBe(NOW + 3 * DAY);
  });

  it('is now when it has broken, and is not known when nothing is', () => {
    expect(run([store([chainOf('other', 'backup')])], [connection()]).breaksOn).toBe(NOW);
    expect(run([store(GOOD, { overridden: true })], [connection()]).unprotectedOn).toBe(NOW);
    expect(run([store(GOOD)], []).breaksOn).toBeNull();
  });
});

describe('what the proof says of the backup', () => {
  const request = backup({ form: 'request', file: 'backup.csr' });
  const lost = { ...request, file: 'lost.csr', pin: pinOf('lost') };
  const leaves = [group('leaf', [pin('leaf'), pin('backup')])];
  const judged = (
    groups: readonly PinGroup[],
    backups: readonly Backup[],
    connections: readonly Connection[] = [connection()],
  ) => run([store(groups)], connections, { backups: new Map([[HOST, backups]]) });

  it.each([
    ['proven', 'something in hand is accepted', GOOD, [request]],
    ['proven', 'one of several is', leaves, [lost, request]],
    ['refused', 'what is in hand is not', leaves, [lost]],
    ['present', 'what is in hand decides nothing', GOOD, [lost]],
    ['present', 'nothing is in hand', GOOD, []],
    ['present', 'what is in hand is to be served next', leaves, [{ ...lost, role: 'next' }]],
    ['none', 'every pin is live and what is in hand decides nothing', [chainOf('leaf', 'issuing')], [lost]],
    ['none', 'every pin is live', [chainOf('leaf')], []],
  ] as const)('is `%s` where %s', (expected, _, groups, backups) => {
    expect(judged(groups, backups).proofs.map((proof) => proof.backup)).toEqual([expected]);
  });

  it('is asked of every list', () => {
    const both = [...leaves, group('issuers', [pin('issuing'), pin('spare issuing')])];
    const above = [{ pin: pinOf('spare issuing'), label: 'spare issuing', notAfter: NOW + DAY }];
    expect(judged(both, [request]).proofs[0]?.backup).toBe('present');
    expect(judged(both, [{ ...request, issuers: above }]).proofs[0]?.backup).toBe('proven');
    expect(judged(both, [{ ...lost, issuers: above }]).proofs[0]?.backup).toBe('refused');
  });

  it('is nothing where the host was not seen', () => {
    expect(judged(GOOD, [request], [failed('connect', 'ECONNREFUSED')]).proofs[0]?.backup).toBeNull();
    expect(judged(GOOD, [request], []).proofs[0]?.backup).toBeNull();
  });

  it('goes with a finding that fails the run, in the file that refuses alone', () => {
    const stores = [
      store(leaves, {}, 'a.xml'),
      store([group('leaf', [pin('leaf'), pin('lost')])], {}, 'b.xml'),
    ];
    const evaluation = run(stores, [connection()], { backups: new Map([[HOST, [lost]]]) });
    expect(evaluation.verdict).toBe('fail');
    expect(evaluation.findings).toMatchObject([{ rule: 'backup-refused', path: 'a.xml', host: HOST }]);
    expect(evaluation.proofs.map(({ path, backup: said }) => `${path} ${said}`)).toEqual([
      'a.xml refused',
      'b.xml proven',
    ]);
  });

  it('needs no server: what is in hand is judged offline too', () => {
    const parts = { backups: new Map([[HOST, [lost]]]), offline: true };
    expect(rulesOf(run([store(leaves)], [], parts))).toEqual(['backup-refused']);
    const proven = { ...parts, thresholds: { ...THRESHOLDS, requireBackup: 'proven' as const } };
    expect(run([store(GOOD)], [], proven).verdict).toBe('fail');
    expect(run([store(GOOD)], [], { ...proven, backups: new Map([[HOST, [request]]]) }).verdict).toBe('pass');
  });
});

describe('what somebody has accepted', () => {
  const bare = [store([chainOf('leaf')])];
  const ignore = (fields: Partial<Ignore> = {}) => ignoreWith({ rule: 'backup-pin-missing', ...fields });

  it('is set aside, and the verdict does not look at it', () => {
    expect(run(bare, [connection()]).verdict).toBe('fail');
    const evaluation = run(bare, [connection()], { ignores: [ignore({ host: HOST })] });
    expect(evaluation.verdict).toBe('pass');
    expect(rulesOf(evaluation)).not.toContain('backup-pin-missing');
    expect(evaluation.setAside.map(({ finding, ignore: by }) => [finding.rule, by?.reason])).toEqual([
      ['backup-pin-missing', 'known'],
    ]);
  });

  it('never makes good what was not seen', () => {
    const ignores = [ignoreWith({ rule: 'endpoint-unreachable' })];
    expect(run([store(GOOD)], [failed('connect', 'ECONNREFUSED')], { ignores }).verdict).toBe('inconclusive');
  });

  it('counts again past its day, at the place of the entry', () => {
    const past = ignore({ until: '2027-01-09', path: 'p.yml', start: { line: 7, column: 5 } });
    const { findings, verdict } = run(bare, [connection()], { ignores: [past] });
    expect(verdict).toBe('fail');
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'ignore-expired', path: 'p.yml', start: { line: 7, column: 5 } }),
      ]),
    );
  });

  it.each<[string, string, Partial<EvaluationInput>, readonly Connection[], boolean]>([
    ['of a rule that was asked', 'pin-malformed', {}, [connection()], true],
    ['of a rule of the files alone, offline', 'pin-malformed', { offline: true }, [], true],
    ['of a rule that needs servers, offline', 'live-pin-missing', { offline: true }, [], false],
    [
      'of a rule that needs servers, which were silent',
      'live-pin-missing',
      {},
      [failed('connect', 'X')],
      false,
    ],
    ['of no rule', 'pin-malforme', {}, [connection()], true],
  ])('an entry without use %s', (_, rule, parts, connections, told) => {
    const evaluation = run([store(GOOD)], connections, { ...parts, ignores: [ignoreWith({ rule })] });
    expect(rulesOf(evaluation).includes('ignore-unused')).toBe(told);
  });

  it('by a remark in the store holds for what it covers', () => {
    const [first] = bare;
    if (first === undefined) throw new Error('no store');
    const remark = (start: number, end: number) => {
      const span = { start: 0, end: 10 };
      const known = {
        rule: 'backup-pin-missing',
        until: null,
        reason: 'known',
        tool: null,
        span,
        covers: { start, end },
      };
      return [{ ...first, store: { ...first.store, suppressions: [known] } }];
    };
    const all = run(remark(0, 10_000), [connection()]);
    expect([all.verdict, all.setAside.length]).toEqual(['pass', 1]);
    expect(all.setAside[0]?.ignore).toMatchObject({ path: first.store.path, start: { line: 1, column: 1 } });
    expect(run(remark(0, 1), [connection()]).verdict).toBe('fail');
  });

  it("of another tool's may have its use there", () => {
    const [first] = bare;
    if (first === undefined) throw new Error('no store');
    const remark = (rule: string) => {
      const span = { start: 0, end: 10 };
      const covers = { start: 0, end: 10_000 };
      const known = { rule, until: null, reason: 'tools:ignore', tool: 'Android Lint', span, covers };
      return run([{ ...first, store: { ...first.store, suppressions: [known] } }], [connection()]);
    };
    expect(remark('backup-pin-missing').verdict).toBe('pass');
    expect(rulesOf(remark('pin-malformed'))).not.toContain('ignore-unused');
  });

  it('by a baseline, and tells how much of it is gone', () => {
    const before = run(bare, [connection()]);
    expect(before.goneFromBaseline).toBeNull();
    const baseline = new Set([...before.findings.map(({ fingerprint }) => fingerprint), 'gone']);
    const after = run(bare, [connection()], { baseline });
    expect(after).toMatchObject({ verdict: 'pass', findings: [], goneFromBaseline: 1 });
    expect(after.setAside.every(({ ignore: by }) => by === null)).toBe(true);
  });
});

describe('rules that schools differ on', () => {
  it('are asked only where they are given a weight', () => {
    const without = run([store(GOOD)], [connection()]);
    expect(rulesOf(without)).not.toContain('expiration-missing');
    expect(without.rules.find(({ rule }) => rule === 'expiration-missing')).toMatchObject({
      checked: 0,
      notApplicable: 1,
    });
    const severities = new Map([['expiration-missing', 'error'] as const]);
    expect(run([store(GOOD)], [connection()], { severities }).verdict).toBe('fail');
  });
});

describe('does a pin survive the next renewal?', () => {
  const survives = (...keys: string[]) =>
    run([store([chainOf(...keys)])], [connection()]).proofs[0]?.survives;
  it.each([
    [
      ['leaf', 'backup'],
      [true, false, false, false],
    ],
    [
      ['issuing', 'backup'],
      [true, true, false, false],
    ],
    [
      ['root', 'backup'],
      [true, true, true, false],
    ],
    [
      ['leaf', 'root'],
      [true, true, true, false],
    ],
  ])('%j', (keys, [sameKey, newKey, newIssuer, newRoot]) => {
    expect(survives(...keys)).toEqual({ sameKey, newKey, newIssuer, newRoot });
  });

  it('lists of which each must match last as long as the first to end', () => {
    const groups = [group('leaf', [pin('leaf')]), group('issuers', [pin('root'), pin('other')])];
    const [proof] = run([store(groups)], [connection()]).proofs;
    expect(proof?.survives).toEqual({ sameKey: true, newKey: false, newIssuer: false, newRoot: false });
    expect(
      proof?.pins.map(({ scope, certificate, survives: own }) => [scope, certificate, own?.newIssuer]),
    ).toEqual([
      ['leaf', 'leaf', false],
      ['issuers', 'root', true],
      ['issuers', null, undefined],
    ]);
  });

  it('is not known where nothing matches', () => {
    expect(survives('other', 'backup')).toBeNull();
  });
});
