import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { configurationFor } from './configuring.ts';
import type { Progress } from './connections.ts';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Fixing } from './fixing.ts';
import type { Evaluation } from './model/evaluation.ts';
import { type Command, options } from './options.ts';
import type { WorkflowRun } from './proposing.ts';
import { annotations } from './report/annotations.ts';
import { observedSentence } from './report/answers.ts';
import type { LineLink, Links } from './report/cells.ts';
import { markdownReport } from './report/markdown.ts';
import { progressLogLine } from './report/progress.ts';
import { countFindings, isoDate, verdictSentence } from './report/proof-table.ts';
import { terminalReport } from './report/terminal.ts';
import { type Checked, check, observeProject } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
import { VERSION } from './version.ts';
import { writeNamedFile } from './workspace/files.ts';

const announce = { error: core.error, warning: core.warning, notice: core.notice };

const MODES = ['check', 'fix', 'observe', 'generate'] as const;

void main().catch((error: unknown) => {
  if (error instanceof UsageError || error instanceof EnvironmentError) {
    core.setFailed(error.hint === null ? error.message : `${error.message}\n-> ${error.hint}`);
  } else {
    core.setFailed(`A fault of Pinwarden ${VERSION} itself: ${(error as Error).stack ?? String(error)}`);
  }
});

async function main(): Promise<void> {
  const mode = MODES.find((each) => each === (core.getInput('mode') || 'check'));
  if (mode === undefined) {
    throw new UsageError(`\`mode\` is \`${core.getInput('mode')}\`; it takes one of ${MODES.join(', ')}.`);
  }
  const path = resolve(workspace(), core.getInput('path') || '.');
  const configured = await configurationFor(path, core.getInput('config').trim());
  const settings = readSettings((name) => given(mode, name), process.env, configured);
  if (mode === 'generate') return runGenerate(settings);
  await { check: runCheck, fix: runFix, observe: runObserve }[mode](path, settings);
}

/** An input of the Action. One that is another command's is a mistake that would go unnoticed. */
function given(mode: Command, name: string): string | string[] | undefined {
  const option = options.find((each) => each.name === name);
  if (option?.action !== true) return undefined;
  const value = option.type === 'list' ? core.getMultilineInput(name) : core.getInput(name);
  // The Action's report goes to `json-file`.
  const elsewhere = (mode === 'check' || mode === 'fix') && (name === 'output' || name === 'format');
  const used = option.commands.includes(mode) && !elsewhere;
  // A token is there without being given.
  if (value.length > 0 && !used && name !== 'token') {
    throw new UsageError(`\`${name}\` has no meaning where \`mode\` is \`${mode}\`.`);
  }
  return value;
}

async function runObserve(path: string, settings: Settings): Promise<void> {
  const { text, set, left } = await withLog((progress) => observeProject(path, settings, progress));
  const file = settings.output ?? temporary('pinwarden-observations.json');
  await writeNamedFile(file, text);
  core.setOutput('observations', file);
  core.info(observedSentence(set, left));
}

async function runGenerate(settings: Settings): Promise<void> {
  const { generate } = await import('./generating.ts');
  const { generatedTexts, generationNotes } = await import('./report/generated.ts');
  const hosts = core.getMultilineInput('hosts').flatMap((line) => line.split(/[\s,]+/).filter(Boolean));
  if (hosts.length === 0) throw new UsageError('`hosts` names no host.', 'hosts: api.example.com');
  const made = await withLog((progress) => generate(hosts, settings, Date.now(), progress));
  const texts = generatedTexts(made);
  print(`${generationNotes(made)}\n${texts}`);
  const refusals = [...made.refusals, ...made.texts.flatMap(({ refusal }) => refusal ?? [])];
  // Of several kinds the others are worth having.
  if (refusals.length > 0 && made.texts.every(({ text }) => text === null)) {
    core.setFailed(`Nothing is generated. ${refusals.join(' ')}`);
    return;
  }
  const file = settings.output ?? temporary('pinwarden-generated.txt');
  await writeNamedFile(file, texts);
  core.setOutput('generated', file);
  if (made.partial) core.warning('Not every address answered: pins of what the others serve may be missing.');
}

async function runCheck(path: string, settings: Settings): Promise<void> {
  const now = Date.now();
  const checked = await withLog((progress) => check(path, settings, now, progress));
  const { evaluation, project } = checked;
  const folder = relative(workspace(), project.root).split(sep).join('/');
  const links = await linksFrom(folder);

  print(terminalReport(evaluation, { color: true, width: null, prefix: folder === '' ? '' : `${folder}/` }));
  annotate(evaluation, folder);
  const summary = markdownReport(evaluation, links);
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary, true).write();
  await setReports(checked, settings, now, folder, links);
  if (settings.comment !== 'never') await runComment(evaluation, settings.comment, settings, links);
  conclude(evaluation, settings.unreachable);
}

async function runComment(
  evaluation: Evaluation,
  when: 'always' | 'on-failure',
  { proposal }: Settings,
  links: Links,
): Promise<void> {
  const { commentOn } = await import('./proposing.ts');
  const outcome = await commentOn(evaluation, when, proposal.token, await workflowRun(links.line), links);
  if (outcome === null) {
    core.info('Comment: this run is of no pull request.');
    return;
  }
  const { operation, url, notes, obstacle } = outcome;
  for (const note of notes) core.warning(note);
  // The report is in the summary all the same, and the verdict is another matter.
  if (obstacle !== null) core.warning(`${obstacle.message}\n-> ${obstacle.hint}`);
  core.info(`Comment: ${operation}${url === null ? '' : ` ${url}`}`);
}

/** The reports as files, and the outputs that say the same. */
async function setReports(
  checked: Checked,
  settings: Settings,
  now: number,
  folder: string,
  links: Links,
): Promise<void> {
  const { evaluation } = checked;
  const json = settings.reportFiles.get('json') ?? temporary('pinwarden-report.json');
  const wanted = { ...settings, reportFiles: new Map([...settings.reportFiles, ['json', json] as const]) };
  const { reportFiles } = await import('./reporting.ts');
  const files = await reportFiles(checked, wanted, now, { folder, links, isOnGitHub: true });
  for (const { path, text } of files) await writeNamedFile(path, text);
  const count = (severity: string): number =>
    evaluation.findings.filter((finding) => finding.severity === severity).length;
  core.setOutput('verdict', evaluation.verdict);
  core.setOutput('errors', count('error'));
  core.setOutput('warnings', count('warning'));
  core.setOutput('report', json);
  const day = (instant: number | null): string => (instant === null ? '' : isoDate(instant));
  core.setOutput('breaks-on', day(evaluation.breaksOn));
  core.setOutput('unprotected-on', day(evaluation.unprotectedOn));
}

/** The repair goes into a pull request; the work tree stays as it is. */
async function runFix(path: string, settings: Settings): Promise<void> {
  const { diffOf, fix, patchOf } = await import('./fixing.ts');
  const { repairText } = await import('./report/repair.ts');
  const now = Date.now();
  const fixing = await withLog((progress) => fix(path, settings, now, progress));
  const folder = relative(workspace(), fixing.tree.root).split(sep).join('/');
  const prefix = folder === '' ? '' : `${folder}/`;
  const style = { color: true, width: null, prefix };
  print(repairText(fixing, { diff: diffOf(fixing), isDryRun: true, style }));
  annotate(fixing.before, folder);
  const links = await linksFrom(folder);
  await setReports({ ...fixing, evaluation: fixing.after }, settings, now, folder, links);
  const patch = patchOf(fixing, (file) => `${prefix}${file}`);
  const changed = fixing.repairs.filter(({ before, after }) => before !== after);
  const patchFile = settings.patch ?? temporary('pinwarden.patch');
  if (patch.length > 0) await writeNamedFile(patchFile, patch);
  core.setOutput('patch', patch.length > 0 ? patchFile : '');
  core.setOutput('changed-files', changed.map((each) => `${prefix}${each.path}`).join('\n'));
  if (!settings.dryRun) await runPropose(fixing, settings, folder);
  else if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(markdownReport(fixing.after, links), true).write();
  }
  conclude(fixing.after, settings.unreachable);
}

async function runPropose(fixing: Fixing, settings: Settings, folder: string): Promise<void> {
  const { proposeFix } = await import('./proposing.ts');
  const { pullRequestBody } = await import('./report/pull-request.ts');
  const link = await lineLink(folder);
  const run = await workflowRun(link);
  const { pullRequest, issue } = await proposeFix(fixing, settings.proposal, run);
  const { operation, number, url, branch, commit, notes, obstacle } = pullRequest;
  core.setOutput('pull-request-number', number ?? '');
  core.setOutput('pull-request-url', url ?? '');
  core.setOutput('pull-request-operation', operation);
  core.setOutput('branch', branch);
  core.setOutput('commit-sha', commit ?? '');
  const line =
    url === null ? `Pull request: ${operation}.` : `Pull request ${operation}: [#${number}](${url})`;
  if (process.env['GITHUB_STEP_SUMMARY']) {
    const body = pullRequestBody(fixing, { version: VERSION, runUrl: null, link });
    const parts = [line, body, markdownReport(fixing.after, { line: link, rule: ruleLink })];
    await core.summary.addRaw(parts.join('\n\n'), true).write();
  }
  for (const note of [...notes, ...(issue?.notes ?? [])]) core.warning(note);
  for (const each of [obstacle, issue?.obstacle ?? null]) {
    if (each !== null) core.setFailed(`${each.message}\n-> ${each.hint}`);
  }
  core.info(url === null ? line : `Pull request ${operation}: ${url}`);
}

async function workflowRun(link: LineLink): Promise<WorkflowRun> {
  const { context } = await import('@actions/github');
  const { owner, repo } = context.repo;
  const repository = `${owner}/${repo}`;
  const head = context.payload.pull_request?.['head'] as
    | { readonly ref?: string; readonly repo?: { readonly full_name?: string } | null }
    | undefined;
  const from = head?.repo?.full_name;
  return {
    apiUrl: context.apiUrl,
    serverUrl: context.serverUrl,
    repository,
    branch: head?.ref ?? /^refs\/heads\/(.+)$/.exec(context.ref ?? '')?.[1] ?? null,
    isFromFork: head !== undefined && from !== undefined && from.toLowerCase() !== repository.toLowerCase(),
    url: context.runId > 0 ? `${context.serverUrl}/${repository}/actions/runs/${context.runId}` : null,
    pullRequest: context.payload.pull_request?.number ?? null,
    workspace: workspace(),
    link,
  };
}

function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

function temporary(name: string): string {
  return join(process.env['RUNNER_TEMP'] ?? tmpdir(), name);
}

/** A folded group of the log with a line for each answer; none when nobody is asked. */
async function withLog<Result>(work: (progress: Progress) => Promise<Result>): Promise<Result> {
  const token = randomUUID();
  let begun = false;
  try {
    return await work((event) => {
      if (!begun) process.stdout.write(`::group::Asking the pinned hosts\n::stop-commands::${token}\n`);
      begun = true;
      if (event.kind === 'answered') process.stdout.write(`${progressLogLine(event)}\n`);
    });
  } finally {
    if (begun) process.stdout.write(`::${token}::\n::endgroup::\n`);
  }
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

async function linksFrom(folder: string): Promise<Links> {
  return { line: await lineLink(folder), rule: ruleLink };
}

/** The page of a rule in the Action's own repository, at the version that runs; none for an action of the checkout. */
function ruleLink(id: string): string | null {
  const repository = process.env['GITHUB_ACTION_REPOSITORY'];
  const ref = process.env['GITHUB_ACTION_REF'];
  if (!repository || !ref) return null;
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return `${server}/${repository}/blob/${encodeURIComponent(ref)}/src/rules/${id}.md`;
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
