// node reporting.mjs BUILD_FOLDER CONFIG_FOLDER PORT ANCHORS..., a child of run.mjs: asks the hosts of a repository and writes every
// report of what was found; tells how long each took, in milliseconds.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [build, folder, port, ...anchors] = process.argv.slice(2);
const { check, evaluateProject } = await import(`${build}/run.js`);
const { reportFiles } = await import(`${build}/reporting.js`);
const { readSettings, REPORT_KINDS } = await import(`${build}/settings.js`);

const out = mkdtempSync(join(tmpdir(), 'pinwarden-bench-reports-'));
const given = {
  'connect-to': [`*=127.0.0.1:${port}`],
  'allow-private-addresses': 'true',
  'trust-anchors': anchors,
  ...Object.fromEntries(REPORT_KINDS.map((kind) => [`${kind}-file`, join(out, kind)])),
};
const settings = readSettings((name) => given[name]);
const place = { folder: '', links: { line: () => null, rule: () => null }, isOnGitHub: true };
const rounds = [];
for (let round = 0; round < 4; round++) {
  const now = Date.now();
  const start = performance.now();
  const checked = await check(folder, settings, now);
  const asked = performance.now();
  evaluateProject(checked.project, checked.sight, settings, now);
  const evaluated = performance.now();
  const files = await reportFiles(checked, settings, now, place);
  const reported = performance.now();
  // The first round compiles.
  if (round === 0) continue;
  rounds.push({
    hosts: checked.evaluation.hosts.length,
    findings: checked.evaluation.findings.length,
    probing: asked - start - (evaluated - asked),
    reporting: reported - evaluated,
    bytes: files.reduce((sum, { text }) => sum + text.length, 0),
  });
}
rounds.sort((a, b) => a.reporting / a.probing - b.reporting / b.probing);
console.log(JSON.stringify(rounds[1]));
