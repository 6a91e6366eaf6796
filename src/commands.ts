import { relative, sep } from 'node:path';
import { emit, tellAge, terminalStyle, whole, withProgress, write } from './console.ts';
import type { Evaluation, Verdict } from './model/evaluation.ts';
import type { Checked } from './run.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';

// What each command does, once its words and options are read. What isn't needed for one is loaded by another.

export const EXIT = { pass: 0, fail: 1, usage: 2, inconclusive: 3, fault: 70 } as const;

export async function runCheck([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { check } = await import('./run.ts');
  const now = Date.now();
  const checked = await withProgress((progress) => check(path, settings, now, progress));
  const { evaluation, project, sight } = checked;
  if (settings.observations.length > 0) tellAge(sight.set);
  await writeReports(checked, settings, now);
  if (settings.writeBaseline && settings.baseline !== null)
    return saveBaseline(evaluation, settings.baseline);
  const prefix = prefixOf(project.root);
  if (settings.format === 'json') {
    const { jsonReport } = await import('./report/json.ts');
    await emit(settings, `${JSON.stringify(jsonReport(evaluation, VERSION), null, 2)}\n`);
  } else if (settings.quiet) {
    const { quietReport } = await import('./report/terminal.ts');
    await emit(settings, quietReport(evaluation, prefix));
  } else if (settings.format === 'markdown') {
    const { markdownReport } = await import('./report/markdown.ts');
    await emit(settings, `${markdownReport(evaluation)}\n`);
  } else {
    const { terminalReport } = await import('./report/terminal.ts');
    await emit(settings, terminalReport(evaluation, { ...terminalStyle(settings), prefix }));
  }
  return exitCode(evaluation.verdict, settings);
}

/** What stands is known from now on. */
async function saveBaseline(evaluation: Evaluation, baseline: string): Promise<number> {
  const { writeBaseline } = await import('./baseline.ts');
  const count = await whole(() => writeBaseline(baseline, evaluation));
  process.stderr.write(`pinwarden: ${count} findings are known from now on, in ${baseline}\n`);
  return EXIT.pass;
}

export async function runForecast([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { check } = await import('./run.ts');
  const { evaluation, project, sight } = await withProgress((progress) =>
    check(path, settings, Date.now(), progress),
  );
  if (settings.observations.length > 0) tellAge(sight.set);
  const { forecastText } = await import('./report/forecast.ts');
  const { forecastJson } = await import('./report/json.ts');
  const text =
    settings.format === 'json'
      ? `${JSON.stringify(forecastJson(evaluation), null, 2)}\n`
      : forecastText(evaluation, { ...terminalStyle(settings), prefix: prefixOf(project.root) });
  await emit(settings, text);
  // What is to come is no fault; what could not be asked can't be foreseen.
  return evaluation.verdict === 'inconclusive' ? exitCode(evaluation.verdict, settings) : EXIT.pass;
}

export async function runFix([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { diffOf, fix, patchOf, writeRepairs } = await import('./fixing.ts');
  const { repairText } = await import('./report/repair.ts');
  const now = Date.now();
  const made = await withProgress((progress) => fix(path, settings, now, progress));
  if (settings.observations.length > 0) tellAge(made.sight.set);
  if (settings.patch !== null) await write(settings.patch, patchOf(made));
  await writeReports({ ...made, evaluation: made.after }, settings, now);
  if (!settings.dryRun) await whole(() => writeRepairs(made));
  const style = { ...terminalStyle(settings), prefix: prefixOf(made.tree.root) };
  await emit(settings, repairText(made, { diff: diffOf(made), isDryRun: settings.dryRun, style }));
  return exitCode(made.after.verdict, settings);
}

/** The reports that files were named for; the verdict is the same whatever was asked for. */
async function writeReports(checked: Checked, settings: Settings, now: number): Promise<void> {
  if (settings.reportFiles.size === 0) return;
  const { reportFiles } = await import('./reporting.ts');
  const { folderInRepository } = await import('./workspace/git-root.ts');
  const folder = await folderInRepository(checked.project.root);
  const place = { folder, links: { line: () => null, rule: () => null }, isOnGitHub: false };
  for (const { path, text } of await reportFiles(checked, settings, now, place)) await write(path, text);
}

/** From where the user stands to the folder that paths are relative to. */
function prefixOf(root: string): string {
  const way = relative(process.cwd(), root);
  return way === '' ? '' : `${way.split(sep).join('/')}/`;
}

function exitCode(verdict: Verdict, { unreachable }: Settings): number {
  return verdict === 'inconclusive' && unreachable === 'warning' ? EXIT.pass : EXIT[verdict];
}

export async function runObserve([path = '.']: readonly string[], settings: Settings): Promise<number> {
  const { observeProject } = await import('./run.ts');
  const { text, set, left } = await withProgress((progress) => observeProject(path, settings, progress));
  await emit(settings, text);
  const { observedSentence } = await import('./report/answers.ts');
  process.stderr.write(`pinwarden: ${observedSentence(set, left)}\n`);
  return EXIT.pass;
}

export async function runGenerate(hosts: readonly string[], settings: Settings): Promise<number> {
  const { generate } = await import('./generating.ts');
  const { generatedTexts, generationJson, generationNotes } = await import('./report/generated.ts');
  const made = await withProgress((progress) => generate(hosts, settings, Date.now(), progress));
  const { format } = settings;
  if (format === 'json') await emit(settings, `${JSON.stringify(generationJson(made), null, 2)}\n`);
  else if (format === 'terminal' && settings.output === null) {
    await emit(
      settings,
      [generationNotes(made), generatedTexts(made)].filter((part) => part !== '').join('\n'),
    );
  } else {
    // What is to be pasted goes alone to where it was sent.
    process.stderr.write(generationNotes(made));
    if (made.refusals.length === 0) await emit(settings, generatedTexts(made));
  }
  const refused =
    made.refusals.length > 0 || made.texts.some(({ refusal }) => refusal !== null && format !== 'all');
  if (refused)
    return made.chains.every(({ failure }) => failure !== null) && made.partial
      ? EXIT.inconclusive
      : EXIT.fail;
  return made.partial ? EXIT.inconclusive : EXIT.pass;
}

export async function runPins(targets: readonly string[], settings: Settings): Promise<number> {
  const { pinsOf } = await import('./inspect.ts');
  const { pinsJson, pinsText } = await import('./report/answers.ts');
  const lists = await withProgress((progress) => pinsOf(targets, settings, Date.now(), progress));
  await emit(
    settings,
    settings.format === 'json' ? `${JSON.stringify(pinsJson(lists), null, 2)}\n` : pinsText(lists),
  );
  // Pins of a chain that isn't trusted are nobody's to copy.
  if (lists.some(({ distrust }) => distrust !== null)) return EXIT.fail;
  const missing = lists.some(({ failure }) => failure !== null && failure.stage !== 'skipped');
  return missing ? EXIT.inconclusive : EXIT.pass;
}

export async function runPolicy(
  [host = '', path = '.']: readonly string[],
  settings: Settings,
): Promise<number> {
  const { policiesFor } = await import('./inspect.ts');
  const { policyAnswerJson, policyText } = await import('./report/answers.ts');
  const { unreadable } = await import('./report/json.ts');
  const answer = await policiesFor(host, path);
  const now = settings.at ?? Date.now();
  const text =
    settings.format === 'json'
      ? `${JSON.stringify(policyAnswerJson(answer, now), null, 2)}\n`
      : policyText(answer, now);
  await emit(settings, text);
  const unread =
    answer.problems.some(({ severity }) => severity === 'error') ||
    answer.stores.some(({ facts }) => unreadable(facts.store) !== null);
  return unread ? EXIT.inconclusive : EXIT.pass;
}

export async function runExplain([topic]: readonly string[], settings: Settings): Promise<number> {
  const { page, topics } = await import('./explain/index.ts');
  const { pageForTerminal, topicsText } = await import('./report/page.ts');
  if (topic === undefined) {
    await emit(settings, topicsText(topics()));
    return EXIT.pass;
  }
  const text = await page(topic);
  const { color, width } = terminalStyle(settings);
  await emit(settings, color ? pageForTerminal(text, width) : text);
  return EXIT.pass;
}

export async function runDemo(_: readonly string[], settings: Settings): Promise<number> {
  const { demo } = await import('./demo/index.ts');
  const asAnnounced = await demo(
    (text) => process.stdout.write(text),
    { ...terminalStyle(settings), prefix: '' },
    settings.keep,
  );
  return asAnnounced ? EXIT.pass : EXIT.fail;
}
