import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHub, READ_ONLY, startGitHub } from '../support/github.ts';
import { type Authority, type Issued, root } from '../support/pki.ts';
import { pinwarden } from '../support/run.ts';
import { androidApp, NSC_PATH, nsc } from '../support/sample.ts';
import { type Running, startTls } from '../support/servers.ts';
import { step } from '../support/step.ts';
import { layOut } from '../support/tree.ts';

const HOST = 'api.example.com';
const SPARE = 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=';
const KINDS = ['json', 'sarif', 'html', 'junit', 'codequality', 'badge'] as const;

let authority: Authority;
let leaf: Issued;
let server: Running;
let folder: string;

beforeAll(async () => {
  authority = await root({ name: 'Test Root' });
  leaf = await authority.issueLeaf({ dnsNames: [HOST], days: [-1, 200] });
  server = await startTls([leaf]);
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-reports-'));
  writeFileSync(join(folder, 'root.pem'), authority.pem);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const probing = () => [
  `--connect-to=${HOST}=127.0.0.1:${server.port}`,
  '--allow-private-addresses',
  `--trust-anchors=${join(folder, 'root.pem')}`,
  '--timeout=5',
  '--retries=0',
];
const broken = () =>
  layOut({ ...androidApp(HOST, [SPARE, `A${SPARE.slice(1)}`]), '.git/HEAD': 'ref: refs/heads/main\n' });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: {
              readonly charOffset?: number;
              readonly charLength?: number;
              readonly startLine?: number;
            };
            readonly insertedContent?: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

describe('pinwarden check writes every report that a file is named for', () => {
  const files = () => KINDS.map((kind) => `--${kind}-file=${join(folder, `report.${kind}`)}`);

  it('all at once, with the same verdict', async () => {
    const tree = broken();
    const bare = await pinwarden(['check', tree, ...probing()]);
    const all = await pinwarden(['check', tree, ...probing(), ...files()]);
    expect([all.code, all.stderr]).toEqual([1, '']);
    expect(all.stdout).toBe(bare.stdout);

    const schema = JSON.parse(
      readFileSync(new URL('../../src/report/report.schema.json', import.meta.url), 'utf8'),
    );
    const isReport = new Ajv2020({ formats: { 'date-time': true } }).compile(schema);
    expect(isReport(JSON.parse(read('report.json'))) ? null : isReport.errors).toBeNull();
    expect(read('report.html')).toMatch(/^<!doctype html>/i);
    expect(read('report.junit')).toContain('<testsuite');
    expect(JSON.parse(read('report.codequality'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ check_name: 'live-pin-missing' })]),
    );
    expect(JSON.parse(read('report.badge'))).toMatchObject({ schemaVersion: 1, label: 'pins' });
  });

  it('SARIF names the file from the root of the repository, and its fix mends the finding', async () => {
    const tree = broken();
    const sarif = join(folder, 'fix.sarif');
    await pinwarden(['check', join(tree, 'app'), ...probing(), `--sarif-file=${sarif}`]);
    const { runs } = JSON.parse(readFileSync(sarif, 'utf8')) as Sarif;
    const result = runs[0]?.results.find(({ ruleId }) => ruleId === 'live-pin-missing');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(NSC_PATH);
    const replacements = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    expect(replacements.map(({ insertedContent }) => insertedContent?.text).join('')).toContain(leaf.pin);
  });

  it('a healthy repository has no results, and says which rules there are', async () => {
    const tree = layOut(androidApp(HOST, [leaf.pin, SPARE]));
    const sarif = join(folder, 'healthy.sarif');
    const { code } = await pinwarden(['check', tree, ...probing(), `--sarif-file=${sarif}`]);
    const { runs } = JSON.parse(readFileSync(sarif, 'utf8')) as Sarif;
    expect([code, runs[0]?.results]).toEqual([0, []]);
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toContain('live-pin-missing');
  });

  it('nothing is written where a file can not be, and the run says so', async () => {
    const { code, stderr } = await pinwarden([
      'check',
      broken(),
      ...probing(),
      '--html-file=/dev/null/report.html',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('/dev/null/report.html');
  });
});

describe('pinwarden check --quiet', () => {
  it('is one line a finding that editors parse', async () => {
    const tree = broken();
    const { code, stdout } = await pinwarden(['check', '.', '--quiet', ...probing()], { cwd: tree });
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^[^\s:]+:\d+:\d+ (error|warning|notice) [a-z-]+/);
    expect(lines[0]).toContain(`${NSC_PATH}:4:43 error live-pin-missing ${HOST}: None of the 2 pins`);
  });

  it('is nothing where nothing is found', async () => {
    const tree = layOut({ 'app/src/main/AndroidManifest.xml': '<manifest/>' });
    const { stdout } = await pinwarden(['check', tree, '--quiet', '--if-none-found', 'ignore']);
    expect(stdout).toBe('');
  });
});

describe('pinwarden forecast', () => {
  const tree = () =>
    layOut({
      ...androidApp(HOST, []),
      [NSC_PATH]: nsc(HOST, [leaf.pin, SPARE], { expiration: '2099-01-01' }),
    });

  it('says on which day what ends, and passes', async () => {
    const { code, stdout, stderr } = await pinwarden(['forecast', tree(), ...probing()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^\d{4}-\d\d-\d\d {2}api\.example\.com stops connecting: the certificate `api\.example\.com` ends \(only a renewal/m,
    );
    expect(stdout).toContain('If nobody does anything, the first app stops connecting on ');
  });

  it('answers what will be true at another date, and as JSON', async () => {
    const at = ['--at', '2098-12-31T12:00:00Z', '--format', 'json'];
    const { stdout } = await pinwarden(['forecast', tree(), ...probing(), ...at]);
    expect(JSON.parse(stdout)).toMatchObject({
      unprotectedOn: '2098-12-31T12:00:00.000Z',
      forecast: [{ host: HOST, stopsConnecting: { at: '2098-12-31T12:00:00.000Z' } }],
    });
  });

  it('knows nothing of a server that it could not ask', async () => {
    const { code } = await pinwarden([
      'forecast',
      tree(),
      '--timeout=1',
      '--retries=0',
      '--connect-to',
      `${HOST}=127.0.0.1:1`,
      '--allow-private-addresses',
    ]);
    expect(code).toBe(3);
  });
});

describe('in a workflow step', () => {
  it('the reports are files of the workspace, and the outputs say both days', async () => {
    const tree = layOut({
      ...androidApp(HOST, []),
      [NSC_PATH]: nsc(HOST, [leaf.pin, SPARE], { expiration: '2099-01-01' }),
      'root.pem': authority.pem,
    });
    const ran = await step(
      tree,
      {
        'connect-to': `${HOST}=127.0.0.1:${server.port}`,
        'allow-private-addresses': 'true',
        'trust-anchors': join(tree, 'root.pem'),
        'sarif-file': join(tree, 'pins.sarif'),
        'html-file': join(tree, 'pins.html'),
        horizon: '36500',
      },
      folder,
    );
    expect(ran.stdout).not.toContain('::error');
    expect(ran.outputs).toMatchObject({ verdict: 'pass', 'unprotected-on': '2098-12-31' });
    expect(ran.outputs['breaks-on']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(existsSync(join(tree, 'pins.html'))).toBe(true);
    expect(JSON.parse(readFileSync(join(tree, 'pins.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(ran.summary).toContain('### Forecast');
  });
});

describe('the comment on the pull request', () => {
  let github: GitHub;
  beforeAll(async () => {
    github = await startGitHub({ files: { a: 'b\n' } });
    await github.commitToBranch('topic', { a: 'c\n' });
    await fetch(`${github.url}/repos/${github.repository}/pulls`, {
      method: 'POST',
      headers: { authorization: `token ${github.token}`, 'user-agent': 'test' },
      body: JSON.stringify({ title: 'A change', head: 'topic', base: 'main' }),
    });
  });
  afterAll(() => github.close());

  const checked = (pins: readonly string[], inputs: Record<string, string>, token = github.token) =>
    step(
      layOut({ ...androidApp(HOST, pins), 'root.pem': authority.pem }),
      {
        'connect-to': `${HOST}=127.0.0.1:${server.port}`,
        'allow-private-addresses': 'true',
        'trust-anchors': join(folder, 'root.pem'),
        token,
        ...inputs,
      },
      folder,
      {
        env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: github.repository },
        event: { pull_request: { number: 1, head: { sha: 'f'.repeat(40) } } },
      },
    );
  const bodies = async () => (await github.comments(1)).map(({ body }) => body);

  it('comes with the failure, changes in place, and is no reason to fail', async () => {
    const good = [leaf.pin, SPARE];
    const bad = [SPARE, `A${SPARE.slice(1)}`];
    expect((await checked(good, { comment: 'on-failure' })).code).toBe(0);
    expect(await bodies()).toEqual([]);
    expect((await checked(bad, { comment: 'on-failure' })).code).toBe(1);
    expect(await bodies()).toEqual([expect.stringContaining('Pinwarden: fail')]);
    expect((await checked(good, { comment: 'on-failure' })).code).toBe(0);
    expect(await bodies()).toEqual([expect.stringContaining('Pinwarden: pass')]);
    await checked(bad, {});
    expect(await bodies()).toEqual([expect.stringContaining('Pinwarden: pass')]);
    github.settings.tokenMayWrite = READ_ONLY;
    const refused = await checked(bad.reverse(), { comment: 'always' });
    expect(refused.stdout).toContain('::warning::');
    expect(refused.stdout).toContain('pull-requests: write');
    expect(github.violations).toEqual([]);
  });
});
