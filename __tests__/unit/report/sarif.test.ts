import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation, Finding } from '../../../src/model/evaluation.ts';
import type { RuleFacts } from '../../../src/model/rule-facts.ts';
import { type Fix, type SarifContext, sarifReport } from '../../../src/report/sarif.ts';
import { CUTS_OFF } from '../../../src/report/sarif-rules.ts';
import { rules } from '../../../src/rules/index.ts';
import { evaluationWith, findingWith } from '../../support/evaluations.ts';
import { HOSTILE, UNPRINTABLE } from '../../support/hostile.ts';
import { facts, ignoreWith } from '../../support/subjects.ts';

interface Message {
  readonly text: string;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: Readonly<Record<string, number>>;
  };
  readonly message?: Message;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: Message;
  readonly locations: readonly [Location];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly unknown[];
  readonly suppressions: readonly unknown[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Descriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: Readonly<Record<string, unknown>> & { readonly tags: readonly string[] };
}

interface Run {
  readonly tool: { readonly driver: Readonly<Record<string, unknown>> & { rules: readonly Descriptor[] } };
  readonly automationDetails: { readonly id: string };
  readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
  readonly columnKind: string;
  readonly newlineSequences: readonly string[];
  readonly invocations: readonly [Readonly<Record<string, unknown>>];
  readonly results: readonly Result[];
  readonly properties: Readonly<Record<string, unknown>>;
}

// OASIS, SARIF 2.1.0 (rtm.5), as the package @microsoft/jest-sarif carries it. What marks it as a draft 4 schema goes:
// it uses nothing that later drafts read otherwise.
const SCHEMA = new URL('../../support/sarif-2.1.0.schema.json', import.meta.url);
let faultsOf: (report: unknown) => unknown;

beforeAll(() => {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  faultsOf = (report) => {
    validate(report);
    return validate.errors ?? null;
  };
});

const RULE: RuleFacts = {
  id: 'live-pin-missing',
  title: 'No pin is on a trust path that the host serves',
  severity: 'error',
  page: '# live-pin-missing\n\nNone of the pins\nis in use.\n\n## What it finds\n\nMore.\n',
  helpUri: 'https://docs.example/live-pin-missing',
  mastg: ['MASTG-TEST-0242'],
  cwe: [295],
};

const CONTEXT: SarifContext = {
  version: '1.2.3',
  rules: [{ ...RULE, id: 'pins-shadowed', severity: 'warning', helpUri: null, mastg: [], cwe: [] }, RULE],
  prefix: '',
  fixes: new Map(),
  setAside: 'marked',
};

/** The run of a report, once it has been held against the schema and through a file. */
function runOf(evaluation: Partial<Evaluation>, context: Partial<SarifContext> = {}): Run {
  const report = sarifReport(evaluationWith(evaluation), { ...CONTEXT, ...context });
  const read = JSON.parse(Buffer.from(JSON.stringify(report)).toString('utf8'));
  expect(faultsOf(read)).toBeNull();
  expect(read.version).toBe('2.1.0');
  return read.runs[0];
}

function resultOf(finding: Partial<Finding>, context: Partial<SarifContext> = {}): Result {
  return runOf({ findings: [findingWith(finding)] }, context).results[0] as Result;
}

function ruleOf(rule: Partial<RuleFacts>): Descriptor {
  return runOf({}, { rules: [{ ...RULE, ...rule }] }).tool.driver.rules[0] as Descriptor;
}

const DEFAULT_PLACE = 'app/src/main/res/xml/pins.xml';

describe('a result', () => {
  it('has rule, level, message, region and fingerprint', () => {
    expect(resultOf({})).toEqual({
      ruleId: 'live-pin-missing',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'None of the 2 pins matches.\n-> pinwarden pins api.example.com' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: DEFAULT_PLACE, uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 24 },
          },
        },
      ],
      partialFingerprints: { 'pinwarden/v1': '0'.repeat(64) },
      suppressions: [],
      properties: { host: 'api.example.com', hint: 'pinwarden pins api.example.com' },
    });
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'note'],
  ] as const)('of severity %s has level %s, whatever the rule says', (severity, level) => {
    expect(resultOf({ severity }).level).toBe(level);
  });

  it('names a rule that is not in the list without a place in it', () => {
    const result = resultOf({ rule: 'another' });
    expect(result.ruleId).toBe('another');
    expect(result).not.toHaveProperty('ruleIndex');
  });

  it('goes without hint and host where the finding has none', () => {
    const result = resultOf({ hint: null, host: null });
    expect(result.message.text).toBe('None of the 2 pins matches.');
    expect(result.properties).toEqual({ host: null, hint: null });
  });

  it('has no empty message, which GitHub refuses', () => {
    expect(resultOf({ message: ' ', hint: null }).message.text).toBe('live-pin-missing');
  });

  it('keeps its fingerprint when lines move, and leaves the hash of the line to the upload action', () => {
    const moved = resultOf({ start: { line: 90, column: 1 }, end: { line: 91, column: 2 } });
    expect(moved.partialFingerprints).toEqual(resultOf({}).partialFingerprints);
  });

  it('has a text that GitLab takes: cut at 1024 units, never in the middle of a character', () => {
    const lines = (count: number) => Array.from({ length: count }, () => 'x'.repeat(99)).join('\n');
    expect(resultOf({ message: lines(10), hint: null }).message.text).toBe(lines(10));
    const cut = resultOf({ message: lines(11), hint: null }).message.text;
    expect(cut).toHaveLength(1024);
    expect(cut.endsWith('…')).toBe(true);
    const smiles = `${'x'.repeat(400)}\n${'x'.repeat(400)}\n${'x'.repeat(220)}\u{1f600}\u{1f600}\u{1f600}`;
    expect(resultOf({ message: smiles, hint: null }).message.text).toMatch(/^[x\n]+…$/);
  });
});

describe('where a result is', () => {
  const uriOf = (finding: Partial<Finding>, prefix: string): string =>
    resultOf(finding, { prefix }).locations[0].physicalLocation.artifactLocation.uri;

  it.each([
    ['a/b.xml', '', 'a/b.xml'],
    ['a/b.xml', 'apps/mobile', 'apps/mobile/a/b.xml'],
    ['a/b.xml', './apps/mobile/', 'apps/mobile/a/b.xml'],
    ['../.github/pinwarden.yml', 'mobile', '.github/pinwarden.yml'],
    ['a b/ü#?%:[1].xml', '', 'a%20b/%C3%BC%23%3F%25%3A%5B1%5D.xml'],
    ['javascript:x.xml', '', 'javascript%3Ax.xml'],
  ])('%j below %j is %s', (path, prefix, uri) => {
    expect(uriOf({ path }, prefix)).toBe(uri);
    expect(() => new URL(uri, 'https://example.com/')).not.toThrow();
  });

  it.each([['.'], ['../outside.xml'], ['/absolute.xml'], ['a/..']])(
    '%j is put at the first line of the first pin store, and says so',
    (path) => {
      const run = runOf(
        { findings: [findingWith({ path })], stores: [facts({ path: 'first.xml' }), facts({})] },
        {},
      );
      expect(run.results[0]?.locations).toEqual([
        {
          physicalLocation: {
            artifactLocation: { uri: 'first.xml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
          },
          message: { text: 'About the whole repository; this place stands for it.' },
        },
      ]);
    },
  );

  it('is the first pin store below the folder that was checked', () => {
    const run = runOf(
      {
        findings: [findingWith({ path: '.' })],
        stores: [facts({ path: '/x.xml' }), facts({ path: 'y.xml' })],
      },
      { prefix: 'apps' },
    );
    expect(run.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('apps/y.xml');
  });

  it('is the configuration file where there is no pin store, for GitHub takes no report with a result in no file', () => {
    expect(uriOf({ path: '.' }, 'apps/mobile')).toBe('.github/pinwarden.yml');
  });
});

describe('a rule', () => {
  it('has its page as help, and its first paragraph as description', () => {
    const { properties: _, ...rule } = ruleOf({});
    expect(rule).toEqual({
      id: 'live-pin-missing',
      shortDescription: { text: RULE.title },
      fullDescription: { text: 'None of the pins is in use.' },
      help: { text: RULE.page, markdown: RULE.page },
      helpUri: 'https://docs.example/live-pin-missing',
      defaultConfiguration: { level: 'error' },
    });
    expect(ruleOf({ helpUri: null })).not.toHaveProperty('helpUri');
  });

  it.each([[''], ['\n'], ['# live-pin-missing\n']])(
    'makes do with its title where the page is %j',
    (page) => {
      const rule = ruleOf({ page });
      expect(rule.fullDescription.text).toBe(RULE.title);
      expect(rule.help.text.trim()).not.toBe('');
    },
  );

  it('has no longer description than GitHub takes', () => {
    const rule = ruleOf({ title: 't'.repeat(2000), page: `# x\n\n${'p'.repeat(2000)}` });
    expect(rule.shortDescription.text).toHaveLength(1024);
    expect(rule.fullDescription.text).toHaveLength(1024);
    expect(rule.help.text.length).toBeGreaterThan(2000);
  });

  it('has tags, with the numbers of its weaknesses as GitHub writes them', () => {
    expect(ruleOf({ cwe: [295, 79] }).properties.tags).toEqual([
      'security',
      'certificate-pinning',
      'external/cwe/cwe-295',
      'external/cwe/cwe-079',
      'external/mastg/mastg-test-0242',
    ]);
  });

  it('has no more tags than GitHub takes', () => {
    expect(ruleOf({ cwe: Array.from({ length: 30 }, (_, at) => at) }).properties.tags).toHaveLength(20);
  });

  it.each([
    ['live-pin-missing', 'error', '9.5', 'error'],
    ['live-pin-missing', 'warning', '7.5', 'warning'],
    ['live-pin-missing', 'notice', '4.5', 'recommendation'],
    ['pins-shadowed', 'error', '8.0', 'error'],
    ['pins-shadowed', 'warning', '5.5', 'warning'],
    ['pins-shadowed', 'notice', '2.0', 'recommendation'],
  ] as const)('%s of severity %s scores %s', (id, severity, score, problem) => {
    expect(ruleOf({ id, severity }).properties).toMatchObject({
      'security-severity': score,
      'problem.severity': problem,
      precision: 'high',
    });
  });

  it('that cuts apps off is one that there is', () => {
    const known = new Set(rules.map(({ meta }) => meta.id));
    expect([...CUTS_OFF].filter((id) => !known.has(id))).toEqual([]);
  });

  it('is listed whether or not it found anything, with its real page', async () => {
    const real = rules.map(({ meta }): RuleFacts => {
      const page = readFileSync(new URL(`../../../src/rules/${meta.id}.md`, import.meta.url), 'utf8');
      const { id, title, severity, mastg = [], cwe = [] } = meta;
      return { id, title, severity, page, helpUri: null, mastg, cwe };
    });
    const listed = runOf({}, { rules: real }).tool.driver.rules;
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ meta }) => meta.id));
    for (const { fullDescription } of listed) {
      expect(fullDescription.text).toMatch(/[.:]$/);
      expect(fullDescription.text).not.toContain('\n');
    }
  });
});

describe('what is set aside', () => {
  const finding = findingWith({ rule: 'pins-shadowed' });
  const suppressionOf = (ignore: ReturnType<typeof ignoreWith> | null): unknown =>
    runOf({ setAside: [{ finding, ignore }] }, { prefix: 'app' }).results[0]?.suppressions;

  it('by the configuration file is suppressed from outside, with reason and place', () => {
    const ignore = ignoreWith({
      reason: 'known',
      until: null,
      path: '../.github/pinwarden.yml',
      start: { line: 4, column: 5 },
      end: { line: 6, column: 7 },
      covers: null,
    });
    expect(suppressionOf(ignore)).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'known',
        location: {
          physicalLocation: {
            artifactLocation: { uri: '.github/pinwarden.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 5, endLine: 6, endColumn: 7 },
          },
        },
      },
    ]);
  });

  it('by a remark is suppressed in the source, with its last day', () => {
    const ignore = ignoreWith({ reason: 'r', until: '2027-01-31', path: '/x', covers: { start: 0, end: 9 } });
    expect(suppressionOf(ignore)).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'until 2027-01-31: r' },
    ]);
  });

  it('by the baseline is suppressed from outside', () => {
    expect(suppressionOf(null)).toEqual([
      { kind: 'external', status: 'accepted', justification: 'Known from the baseline.' },
    ]);
  });

  it('comes after all that stands, and is left out where suppressions are not read', () => {
    const evaluation = {
      findings: [findingWith({ severity: 'notice' as const })],
      setAside: [{ finding, ignore: null }],
    };
    expect(runOf(evaluation).results.map(({ ruleId }) => ruleId)).toEqual([
      'live-pin-missing',
      'pins-shadowed',
    ]);
    const without = runOf(evaluation, { setAside: 'left-out' });
    expect(without.results.map(({ ruleId }) => ruleId)).toEqual(['live-pin-missing']);
    expect(without.invocations[0]).toMatchObject({ toolExecutionNotifications: [] });
  });
});

describe('fixes', () => {
  const fix: Fix = {
    description: 'Add the `pin`.',
    replacements: [
      {
        path: 'a.xml',
        start: 20,
        end: 25,
        startPosition: { line: 2, column: 3 },
        endPosition: { line: 2, column: 8 },
        text: '<pin>\r\n',
      },
      {
        path: 'b.xml',
        start: 0,
        end: 0,
        startPosition: { line: 1, column: 1 },
        endPosition: { line: 1, column: 1 },
        text: 'x',
      },
      {
        path: 'a.xml',
        start: 30,
        end: 30,
        startPosition: { line: 3, column: 1 },
        endPosition: { line: 3, column: 1 },
        text: 'y',
      },
    ],
  };
  const fixesOf = (fixes: readonly Fix[], fingerprint = '0'.repeat(64)): unknown =>
    resultOf({}, { fixes: new Map([[fingerprint, fixes]]), prefix: 'app' }).fixes;
  const replaced = (line: number, from: number, to: number, offset: number, text: string): unknown => ({
    deletedRegion: {
      startLine: line,
      startColumn: from,
      endLine: line,
      endColumn: to,
      charOffset: offset,
      charLength: to - from,
    },
    insertedContent: { text },
  });

  it('are told file by file, text byte for byte', () => {
    expect(fixesOf([fix])).toEqual([
      {
        description: { text: 'Add the `pin`.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'app/a.xml', uriBaseId: '%SRCROOT%' },
            replacements: [replaced(2, 3, 8, 20, '<pin>\r\n'), replaced(3, 1, 1, 30, 'y')],
          },
          {
            artifactLocation: { uri: 'app/b.xml', uriBaseId: '%SRCROOT%' },
            replacements: [replaced(1, 1, 1, 0, 'x')],
          },
        ],
      },
    ]);
  });

  it('of another finding, without a part, or with a part outside the repository are none', () => {
    expect(fixesOf([fix], 'f'.repeat(64))).toBeUndefined();
    expect(fixesOf([{ ...fix, replacements: [] }])).toBeUndefined();
    const outside = { ...fix.replacements[0], path: '../../x' } as Fix['replacements'][number];
    expect(fixesOf([{ ...fix, replacements: [...fix.replacements, outside] }])).toBeUndefined();
  });
});

describe('the run', () => {
  it('names the tool, its category and how columns and lines are counted', () => {
    const run = runOf({ breaksOn: Date.UTC(2027, 1, 1) });
    expect(run.tool.driver).toMatchObject({ name: 'Pinwarden', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(run.automationDetails).toEqual({ id: 'pinwarden/' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.newlineSequences).toEqual(['\r\n', '\n', '\r']);
    expect(run.originalUriBaseIds).toEqual({
      '%SRCROOT%': { description: { text: 'The root of the repository.' } },
    });
    expect(run.properties).toEqual({
      verdict: 'fail',
      offline: false,
      now: '2026-11-24T00:00:00.000Z',
      breaksOn: '2027-02-01T00:00:00.000Z',
    });
    expect(runOf({}).properties).toMatchObject({ breaksOn: null });
  });

  it('has a category of its own for a folder of the repository', () => {
    expect(runOf({}, { prefix: 'apps/mobile/' }).automationDetails.id).toBe('pinwarden/apps/mobile/');
  });

  it.each([
    ['pass', 0, true, []],
    ['fail', 1, true, []],
    [
      'inconclusive',
      3,
      false,
      [['warning', 'Something that was to be looked at could not be judged; that is never a pass.']],
    ],
  ] as const)('says how a check that ends in %s has ended', (verdict, exitCode, successful, notes) => {
    expect(runOf({ verdict }).invocations).toEqual([
      {
        executionSuccessful: successful,
        exitCode,
        exitCodeDescription: verdict,
        toolExecutionNotifications: notes.map(([level, text]) => ({ level, message: { text } })),
      },
    ]);
  });

  it('says when no server was asked', () => {
    expect(runOf({ verdict: 'pass', offline: true }).invocations[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [
        { level: 'note', message: { text: 'No server was asked: the files are judged by themselves.' } },
      ],
    });
  });
});

describe('limits', () => {
  const notesOf = (run: Run): unknown => run.invocations[0].toolExecutionNotifications;
  const leftOut = (text: string): unknown => [
    {
      level: 'warning',
      message: {
        text: `${text} left out, the least grave ones: GitHub takes no more. The JSON report has all.`,
      },
    },
  ];
  const many = (count: number, parts: Partial<Finding>): Finding[] =>
    Array.from({ length: count }, () => findingWith(parts));

  it('keeps the gravest 5,000 and counts the others', () => {
    const findings = [
      ...many(3000, { severity: 'notice' }),
      ...many(1, { severity: 'error', rule: 'pins-shadowed' }),
      ...many(2001, { severity: 'warning' }),
    ];
    const run = runOf({ findings, setAside: [{ finding: findingWith({}), ignore: null }] });
    expect(run.results).toHaveLength(5000);
    expect(run.results[0]).toMatchObject({ level: 'error', ruleId: 'pins-shadowed' });
    expect(run.results.filter(({ level }) => level === 'warning')).toHaveLength(2001);
    expect(run.results.flatMap(({ suppressions }) => suppressions)).toEqual([]);
    expect(notesOf(run)).toEqual(leftOut('3 results are'));
  });

  it('says nothing where 5,000 are all', () => {
    const run = runOf({ findings: many(5000, {}) });
    expect(run.results).toHaveLength(5000);
    expect(notesOf(run)).toEqual([]);
    expect(notesOf(runOf({ findings: many(5001, {}) }))).toEqual(leftOut('1 result is'));
  });

  it('keeps the order of what is equally grave', () => {
    const findings = [3, 1, 2].map((line) => findingWith({ start: { line, column: 1 } }));
    const lines = runOf({ findings }).results.map(
      ({ locations }) => locations[0].physicalLocation.region['startLine'],
    );
    expect(lines).toEqual([3, 1, 2]);
  });

  it('leaves out what would make the upload too large, and only that', () => {
    const long = findingWith({ path: `${'x'.repeat(5_000_000)}.xml` });
    const run = runOf({ findings: [long, long, long, findingWith({})] });
    expect(run.results).toHaveLength(3);
    expect(run.results[2]?.locations[0].physicalLocation.artifactLocation.uri).toBe(DEFAULT_PLACE);
    expect(notesOf(run)).toEqual(leftOut('1 result is'));
  });

  it('takes no time to speak of', () => {
    const evaluation = evaluationWith({ findings: many(20_000, {}) });
    const before = performance.now();
    sarifReport(evaluation, CONTEXT);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('hostile text', () => {
  it.each(HOSTILE)('%s is text and nothing else', (_, text) => {
    const ignore = ignoreWith({ reason: text, path: text });
    const finding = findingWith({ host: text, message: text, hint: text, path: text });
    const run = runOf({
      findings: [finding],
      setAside: [{ finding, ignore }],
      stores: [facts({ path: text })],
    });
    const strings: string[] = [];
    JSON.stringify(run.results, (_key, value) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    for (const each of strings) expect(each).not.toMatch(UNPRINTABLE);
    for (const { message, locations } of run.results) {
      expect(message.text.length).toBeLessThanOrEqual(1024);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
      expect(uri).not.toMatch(/(^|\/)\.\.(\/|$)/);
    }
  });

  it('shows a link as it was written', () => {
    expect(resultOf({ message: 'see [x](1) and [y]', hint: null }).message.text).toBe(
      'see \\[x\\](1) and \\[y\\]',
    );
    expect(resultOf({ message: 'a[0] is fine', hint: null }).message.text).toBe('a[0] is fine');
  });
});
