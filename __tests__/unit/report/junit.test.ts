import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation, Proof } from '../../../src/model/evaluation.ts';
import { junitReport } from '../../../src/report/junit.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';
import { HOSTILE, UNPRINTABLE } from '../../support/hostile.ts';
import { hasCommand } from '../../support/servers.ts';
import { facts, ignoreWith } from '../../support/subjects.ts';

interface Case {
  readonly '@name': string;
  readonly '@classname': string;
  readonly [outcome: string]: unknown;
}

interface Suite {
  readonly [name: string]: unknown;
  readonly testcase: readonly Case[];
  readonly properties: { readonly property: readonly unknown[] };
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'testsuite' || name === 'testcase' || name === 'property',
});

const PATH = 'app/src/main/res/xml/pins.xml';

function suitesOf(parts: Partial<Evaluation>): readonly Suite[] {
  const report = junitReport(evaluationWith(parts));
  expect(XMLValidator.validate(report)).toBe(true);
  return PARSER.parse(report).testsuites.testsuite;
}

function casesOf(parts: Partial<Evaluation>): readonly Case[] {
  return suitesOf(parts).flatMap(({ testcase }) => testcase);
}

/** What became of the first case that isn't the verdict. */
function outcomeOf(parts: Partial<Evaluation>): string {
  const [first] = casesOf(parts);
  return ['failure', 'error', 'skipped'].find((outcome) => outcome in (first as Case)) ?? 'passed';
}

describe('a proof', () => {
  it.each<[Proof['outcome'], string]>([
    ['accepted', 'passed'],
    ['partial', 'failure'],
    ['refused', 'failure'],
    ['unprotected', 'failure'],
    ['untrusted', 'failure'],
    ['unresolved', 'error'],
    ['not-observed', 'error'],
    ['skipped', 'skipped'],
  ])('that is %s is a case that reads as %s', (outcome, expected) => {
    expect(outcomeOf({ proofs: [proofWith({ outcome })] })).toBe(expected);
    expect(outcomeOf({ proofs: [proofWith({ outcome })], verdict: 'inconclusive' })).toBe(expected);
  });

  it.each<[Proof['outcome'], string]>([
    ['unresolved', 'skipped'],
    ['not-observed', 'skipped'],
    ['refused', 'failure'],
    ['untrusted', 'failure'],
    ['accepted', 'passed'],
  ])('that is %s is %s where the unseen may pass', (outcome, expected) => {
    const proofs = [proofWith({ outcome })];
    expect(outcomeOf({ proofs, verdict: 'pass' })).toBe(expected);
    expect(outcomeOf({ proofs, verdict: 'fail', offline: true })).toBe(expected);
  });

  it('says where, what and until when', () => {
    const proof = proofWith({
      outcome: 'untrusted',
      reason: 'the chain has <expired>',
      addresses: ['192.0.2.7', null],
    });
    const [first] = casesOf({ proofs: [proof] });
    expect(first).toEqual({
      '@name': 'connects: api.example.com',
      '@classname': PATH,
      '@time': '0',
      failure: {
        '@type': 'untrusted',
        '@message': 'untrusted: the chain has <expired>',
        '#text': [
          'untrusted: the chain has <expired>',
          'Addresses: 192.0.2.7, -',
          'Keys: any',
          'Backup: yes',
          'Breaks on: 2027-01-20',
        ].join('\n'),
      },
    });
  });

  it('that passes says no more', () => {
    const [first] = casesOf({ proofs: [proofWith({})] });
    expect(Object.keys(first as Case).sort()).toEqual(['@classname', '@name', '@time']);
  });
});

describe('a proof of what is set aside', () => {
  const proofs = [proofWith({ outcome: 'refused' })];
  const setAside = [{ finding: findingWith({}), ignore: null }];

  it.each<[Proof['outcome'], string]>([
    ['refused', 'skipped'],
    ['partial', 'skipped'],
    ['unprotected', 'skipped'],
    ['untrusted', 'failure'],
    ['not-observed', 'error'],
    ['accepted', 'passed'],
  ])('that is %s is %s', (outcome, expected) => {
    expect(outcomeOf({ proofs: [proofWith({ outcome })], setAside })).toBe(expected);
  });

  it('says so', () => {
    expect(casesOf({ proofs, setAside })[0]?.['skipped']).toMatch(/^set aside: refused: refused\n/);
    expect(String(casesOf({ proofs, setAside })[0]?.['skipped']).split('\n')).toHaveLength(5);
  });

  it.each([
    ['an error stands', { severity: 'error' as const }, 'failure'],
    ['a warning stands', { severity: 'warning' as const }, 'failure'],
    ['a notice stands', { severity: 'notice' as const }, 'skipped'],
    ['an error of another host stands', { host: 'other.example.com' }, 'skipped'],
    ['an error of another store stands', { path: 'other.xml' }, 'skipped'],
  ])('counts or not: %s', (_, finding, expected) => {
    expect(outcomeOf({ proofs, setAside, findings: [findingWith(finding)] })).toBe(expected);
  });

  it.each([
    ['another host', { host: 'other.example.com' }],
    ['another store', { path: 'other.xml' }],
    ['no host', { host: null }],
  ])('of %s fails', (_, finding) => {
    expect(outcomeOf({ proofs, setAside: [{ finding: findingWith(finding), ignore: null }] })).toBe(
      'failure',
    );
  });
});

describe('a finding', () => {
  it('that is an error fails with message, hint and place', () => {
    const finding = findingWith({ message: 'One.\nTwo & three.', hint: 'do this\nthen that' });
    expect(casesOf({ findings: [finding] })[0]).toEqual({
      '@name': 'live-pin-missing: api.example.com',
      '@classname': PATH,
      '@time': '0',
      failure: {
        '@type': 'live-pin-missing',
        '@message': 'One.',
        '#text': `One.\nTwo & three.\n-> do this\n-> then that\n${PATH}:3:9`,
      },
    });
  });

  it.each(['warning', 'notice'] as const)(
    'that is a %s is skipped, with its text where viewers show it',
    (severity) => {
      const [first] = casesOf({ findings: [findingWith({ severity, hint: null })] });
      expect(first?.['skipped']).toBe(`${severity}: None of the 2 pins matches.\n${PATH}:3:9`);
      expect(first).not.toHaveProperty('failure');
    },
  );

  it('about no host and no file goes by its rule', () => {
    const [suite] = suitesOf({ findings: [findingWith({ host: null, path: '.', hint: null })] });
    expect(suite).toMatchObject({ '@name': 'repository' });
    expect(suite?.testcase[0]).toMatchObject({
      '@name': 'live-pin-missing',
      '@classname': 'repository',
      failure: { '#text': 'None of the 2 pins matches.' },
    });
  });

  it.each([
    [null, 'known from the baseline'],
    [ignoreWith({ reason: 'a test host', until: null }), 'set aside: a test host'],
    [ignoreWith({ reason: 'a test host', until: '2027-01-31' }), 'set aside until 2027-01-31: a test host'],
  ])('that is set aside is skipped with the reason', (ignore, first) => {
    const [only] = casesOf({ setAside: [{ finding: findingWith({ hint: null }), ignore }] });
    expect(only?.['@name']).toBe('live-pin-missing: api.example.com');
    expect(only?.['skipped']).toBe(`${first}\nNone of the 2 pins matches.\n${PATH}:3:9`);
  });
});

describe('the verdict', () => {
  it.each([
    ['pass', 'passed', 'There was nothing to ask.'],
    ['fail', 'failure', 'What the repository ships and what the servers show do not fit.'],
    [
      'inconclusive',
      'error',
      'Something that was to be looked at could not be judged; that is never a pass.',
    ],
  ] as const)('%s is the last case, and reads as %s', (verdict, outcome, sentence) => {
    const suites = suitesOf({ verdict, findings: [findingWith({ severity: 'notice' })] });
    const last = suites.at(-1) as Suite;
    expect(last['@name']).toBe('pinwarden');
    expect(last.testcase).toHaveLength(1);
    expect(last.testcase[0]).toMatchObject({ '@name': 'verdict', '@classname': 'pinwarden' });
    if (outcome === 'passed') expect(last.testcase[0]).not.toHaveProperty('failure');
    else expect(last.testcase[0]).toMatchObject({ [outcome]: { '@message': `${verdict}: ${sentence}` } });
    expect(last).toMatchObject({
      '@failures': verdict === 'fail' ? '1' : '0',
      '@errors': verdict === 'inconclusive' ? '1' : '0',
    });
  });
});

describe('suites', () => {
  it('are the pin stores in their order, then other files, each with counts and facts', () => {
    const suites = suitesOf({
      stores: [facts({ path: 'b.xml' }), facts({ path: 'a.xml' }), facts({ path: 'a.xml' })],
      proofs: [proofWith({ path: 'a.xml' }), proofWith({ path: 'a.xml', outcome: 'not-observed' })],
      findings: [
        findingWith({ path: 'Manifest.xml' }),
        findingWith({ path: 'a.xml' }),
        findingWith({ path: 'a.xml', severity: 'warning' }),
      ],
    });
    expect(suites.map((suite) => suite['@name'])).toEqual(['b.xml', 'a.xml', 'Manifest.xml', 'pinwarden']);
    const { testcase: _, properties, ...attributes } = suites[1] as Suite;
    expect(attributes).toEqual({
      '@name': 'a.xml',
      '@package': 'pinwarden',
      '@id': '1',
      '@tests': '4',
      '@failures': '1',
      '@errors': '1',
      '@skipped': '1',
      '@time': '0',
      '@timestamp': '2026-11-24T00:00:00',
      '@hostname': 'localhost',
      'system-out': '',
      'system-err': '',
      '#text': expect.stringMatching(/^\s*$/),
    });
    expect(properties.property).toEqual([
      { '@name': 'verdict', '@value': 'fail' },
      { '@name': 'format', '@value': 'android-nsc' },
      { '@name': 'platform', '@value': 'android' },
      { '@name': 'deployment', '@value': facts().deployment.state },
    ]);
    expect(suites[2]?.properties.property).toEqual([{ '@name': 'verdict', '@value': 'fail' }]);
  });

  it('have no two cases of one name, of which GitLab would drop one', () => {
    const names = (hosts: readonly string[]) =>
      casesOf({ proofs: hosts.map((host) => proofWith({ host })) })
        .map((each) => each['@name'])
        .slice(0, -1);
    expect(names(['a', 'b', 'a', 'a'])).toEqual([
      'connects: a',
      'connects: b',
      'connects: a #2',
      'connects: a #3',
    ]);
    expect(names(['a #2', 'a', 'a'])).toEqual(['connects: a #2', 'connects: a', 'connects: a #3']);
    const long = 'x'.repeat(600);
    expect(new Set(names([`${long}1`, `${long}2`])).size).toBe(2);
  });

  it('take no time to speak of, be all cases of one name', () => {
    const findings = Array.from({ length: 20_000 }, () => findingWith({}));
    const before = performance.now();
    junitReport(evaluationWith({ findings }));
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

/** Everything that can hold text from outside, holding this. */
function holding(text: string): Evaluation {
  const finding = findingWith({ host: text, message: text, hint: text, path: text });
  return evaluationWith({
    stores: [facts({ path: text })],
    proofs: [proofWith({ host: text, path: text, outcome: 'untrusted', reason: text, addresses: [text] })],
    findings: [finding, findingWith({ ...finding, severity: 'warning' })],
    setAside: [{ finding, ignore: ignoreWith({ reason: text }) }],
  });
}

describe('hostile text', () => {
  it.each(HOSTILE)('%s is text and nothing else', (_, text) => {
    const report = junitReport(holding(text));
    expect(XMLValidator.validate(report)).toBe(true);
    expect(report).not.toMatch(UNPRINTABLE);
    expect(report).not.toMatch(/[\ufffe\uffff]/);
    expect(report).not.toMatch(/<!\[CDATA|\]\]>|<script|<!DOCTYPE/);
    // What a runner would obey, were the report printed to its log.
    expect(report).not.toMatch(/^\s*::|##\[|##vso|##teamcity/m);
    expect(report.length).toBeLessThan(40_000);
  });

  it('is shown as it was written', () => {
    const [first] = casesOf({
      findings: [findingWith({ message: '::error::x\n::b ##[c] <d>"&]]>', hint: null })],
    });
    expect(first?.['failure']).toEqual({
      '@type': 'live-pin-missing',
      '@message': '::error::x',
      '#text': `::error::x\n::b ##[c] <d>"&]]>\n${PATH}:3:9`,
    });
    const [other] = casesOf({ findings: [findingWith({ message: '\ufffe\uffff', hint: null })] });
    expect(other?.['failure']).toMatchObject({ '@message': '\\u{fffe}\\u{ffff}' });
  });
});

describe.skipIf(!hasCommand('xmllint', '--version'))(
  'the schema of Jenkins (skipped where xmllint of libxml2-utils is missing)',
  () => {
    const schema = fileURLToPath(new URL('../../support/jenkins-junit.xsd', import.meta.url));
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'pinwarden-junit-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('takes every report', () => {
      const everything: readonly Partial<Evaluation>[] = [
        {},
        { verdict: 'pass', offline: true },
        ...HOSTILE.map(([, text]) => holding(text)),
        {
          verdict: 'inconclusive',
          stores: [facts({})],
          proofs: (
            [
              'accepted',
              'partial',
              'refused',
              'unprotected',
              'unresolved',
              'untrusted',
              'not-observed',
              'skipped',
            ] as const
          ).map((outcome) => proofWith({ outcome })),
        },
      ];
      const files = everything.map((parts, index) => {
        const file = join(folder, `${index}.xml`);
        writeFileSync(file, junitReport(evaluationWith(parts)));
        return file;
      });
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' });
    });
  },
);
