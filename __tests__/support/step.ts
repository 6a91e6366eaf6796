import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTION, type Ran, run } from './run.ts';

export interface StepRan extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What the runner says otherwise than of a pull request. */
export interface Context {
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: unknown;
}

/**
 * Runs dist/index.js as the Actions runner does: inputs, files and context in the environment, in the workspace. `runner` is
 * the folder that the runner has for itself, RUNNER_TEMP.
 */
export async function step(
  tree: string,
  inputs: Readonly<Record<string, string>>,
  runner: string,
  context: Context = {},
): Promise<StepRan> {
  const own = mkdtempSync(join(runner, 'step-'));
  const files = { output: join(own, 'output'), summary: join(own, 'summary'), event: join(own, 'event') };
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  const event = context.event ?? { pull_request: { number: 7, head: { sha: 'f'.repeat(40) } } };
  writeFileSync(files.event, JSON.stringify(event));
  const env: Record<string, string> = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: tree,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'e'.repeat(40),
    RUNNER_TEMP: runner,
    ...context.env,
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  const ran = await run(process.execPath, [ACTION], { cwd: tree, env });
  const outputs = Object.fromEntries(
    [...readFileSync(files.output, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
      ([, name, , value]) => [name, value],
    ),
  );
  return { ...ran, outputs, summary: readFileSync(files.summary, 'utf8') };
}

/** A folder of the runner's own. */
export function makeRunner(): string {
  return mkdtempSync(join(tmpdir(), 'pinwarden-runner-'));
}
