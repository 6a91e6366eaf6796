import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import type { Progress } from './connections.ts';
import { EnvironmentError, UsageError } from './errors.ts';
import type { Evaluation } from './model/evaluation.ts';
import { type Command, options } from './options.ts';
import { annotations } from './report/annotations.ts';
import { observedSentence } from './report/answers.ts';
import { jsonReport } from './report/json.ts';
import { type LineLink, markdownReport } from './report/markdown.ts';
import { progressLogLine } from './report/progress.ts';
import { countFindings, isoDate, verdictSentence } from './report/proof-table.ts';
import { terminalReport } from './report/terminal.ts';
import { check, observeProject } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
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
  const command = core.getInput('command') || 'check';
  if (command !== 'check' && command !== 'observe' && command !== 'generate') {
    throw new UsageError(`\`command\` is \`${command}\`; it takes one of check, observe, generate.`);
  }
  const settings = readSettings((name) => given(command, name), process.env);
  if (command === 'generate') return runGenerate(settings);
  const path = resolve(workspace(), core.getInput('path') || '.');
  await (command === 'observe' ? runObserve(path, settings) : runCheck(path, settings));
}

/** An input of the Action. One that is another command's is a mistake that would go unnoticed. */
function given(command: Command, name: string): string | string[] | undefined {
  const option = options.find((each) => each.name === name);
  if (option?.action !== true) return undefined;
  const value = option.type === 'list' ? core.getMultilineInput(name) : core.getInput(name);
  // The Action's report goes to `json-file`.
  const elsewhere = command === 'check' && (name === 'output' || name === 'format');
  const used = option.commands.includes(command) && !elsewhere;
  if (value.length > 0 && !used) {
    throw new UsageError(`\`${name}\` has no meaning where \`command\` is \`${command}\`.`);
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
  const { evaluation, root } = await withLog((progress) => check(path, settings, Date.now(), progress));
  const folder = relative(workspace(), root).split(sep).join('/');

  print(terminalReport(evaluation, { color: true, width: null, prefix: folder === '' ? '' : `${folder}/` }));
  annotate(evaluation, folder);
  if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(markdownReport(evaluation, await lineLink(folder)), true).write();
  }
  const report = settings.jsonFile ?? temporary('pinwarden-report.json');
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
