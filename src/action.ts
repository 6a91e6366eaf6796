import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Evaluation } from './model/evaluation.ts';
import { options } from './options.ts';
import { annotations } from './report/annotations.ts';
import { jsonReport } from './report/json.ts';
import { type LineLink, markdownReport } from './report/markdown.ts';
import { countFindings, isoDate, verdictSentence } from './report/proof-table.ts';
import { terminalReport } from './report/terminal.ts';
import { check } from './run.ts';
import { readSettings } from './settings.ts';
import { VERSION } from './version.ts';
import { writeNamedFile } from './workspace/files.ts';

const announce = { error: core.error, warning: core.warning, notice: core.notice };

void main().catch((error: unknown) => {
  if (error instanceof UsageError || error instanceof EnvironmentError) {
    core.setFailed(error.hint === null ? error.message : `${error.message}\n-> ${error.hint}`);
  } else {
    core.setFailed(`A fault of Pinwarden ${VERSION} itself: ${(error as Error).stack ?? String(error)}`);
  }
});

async function main(): Promise<void> {
  const settings = readSettings((name) => {
    const option = options.find((each) => each.name === name);
    if (option?.action !== true) return undefined;
    return option.type === 'list' ? core.getMultilineInput(name) : core.getInput(name);
  });
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const path = resolve(workspace, core.getInput('path') || '.');
  const { evaluation, root } = await check(path, settings, Date.now());
  const folder = relative(workspace, root).split(sep).join('/');

  print(terminalReport(evaluation, { color: true, width: null, prefix: folder === '' ? '' : `${folder}/` }));
  annotate(evaluation, folder);
  if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(markdownReport(evaluation, await lineLink(folder)), true).write();
  }
  const report = settings.jsonFile ?? join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'pinwarden-report.json');
  await writeNamedFile(report, `${JSON.stringify(jsonReport(evaluation, VERSION), null, 2)}\n`);
  const count = (severity: string): number =>
    evaluation.findings.filter((finding) => finding.severity === severity).length;
  core.setOutput('verdict', evaluation.verdict);
  core.setOutput('errors', count('error'));
  core.setOutput('warnings', count('warning'));
  core.setOutput('report', report);
  core.setOutput('breaks-on', evaluation.breaksOn === null ? '' : isoDate(evaluation.breaksOn));
  conclude(evaluation, settings.unreachable);
}

/** The log holds strings from files and certificates: none of them may be taken for a workflow command. */
function print(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}::${token}::\n`);
}

function annotate(evaluation: Evaluation, folder: string): void {
  const { shown, leftOut } = annotations(evaluation, folder);
  for (const { severity, title, message, file, startLine, endLine, columns } of shown) {
    announce[severity](message, {
      title,
      ...(file === null ? {} : { file, startLine, endLine }),
      ...(file === null || columns === null ? {} : { startColumn: columns.start, endColumn: columns.end }),
    });
  }
  if (leftOut !== null) core.notice(leftOut, { title: 'Pinwarden: findings not shown' });
}

/** Addresses of lines at the commit that was checked; none outside GitHub. */
async function lineLink(folder: string): Promise<LineLink> {
  if (!process.env['GITHUB_REPOSITORY']) return () => null;
  // Its client is most of the Action's start-up time, and only the context is needed here.
  const { context } = await import('@actions/github');
  const { owner, repo } = context.repo;
  const head = context.payload.pull_request?.['head'] as { sha?: string } | undefined;
  const base = `${context.serverUrl}/${owner}/${repo}/blob/${head?.sha ?? context.sha}`;
  return (path, line) => {
    const segments = (folder === '' ? path : `${folder}/${path}`).split('/').map(encodeURIComponent);
    return `${base}/${segments.join('/').replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29'))}#L${line}`;
  };
}

function conclude(evaluation: Evaluation, unreachable: 'error' | 'warning'): void {
  const sentence = `${evaluation.verdict}: ${verdictSentence(evaluation)} (${countFindings(evaluation)})`;
  if (evaluation.verdict === 'pass') core.info(sentence);
  else if (evaluation.verdict === 'inconclusive' && unreachable === 'warning') core.warning(sentence);
  else core.setFailed(sentence);
}
