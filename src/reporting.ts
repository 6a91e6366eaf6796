import { page } from './explain/index.ts';
import type { Repair } from './model/repair.ts';
import type { RuleFacts } from './model/rule-facts.ts';
import type { Links } from './report/cells.ts';
import { rules } from './rules/index.ts';
import type { Checked } from './run.ts';
import type { ReportKind, Settings } from './settings.ts';
import { configurationsOf, fixesOf, foreseenRepairs } from './suggesting.ts';
import { VERSION } from './version.ts';

/** What a report says beside the evaluation. */
export interface ReportPlace {
  /** The checked folder below the root of the repository; empty for the root itself. */
  readonly folder: string;
  readonly links: Links;
  /** The reports go to GitHub, whose code scanning knows no suppressions. */
  readonly isOnGitHub: boolean;
}

export interface ReportFile {
  readonly kind: ReportKind;
  readonly path: string;
  readonly text: string;
}

/** Every report that a file was named for, rendered from one evaluation. `now` in milliseconds since the epoch. */
export async function reportFiles(
  checked: Checked,
  settings: Settings,
  now: number,
  place: ReportPlace,
): Promise<ReportFile[]> {
  const render = renderers(checked, settings, now, place);
  const files: ReportFile[] = [];
  for (const [kind, path] of settings.reportFiles) files.push({ kind, path, text: await render[kind]() });
  return files;
}

function renderers(
  checked: Checked,
  settings: Settings,
  now: number,
  { folder, links, isOnGitHub }: ReportPlace,
): Readonly<Record<ReportKind, () => Promise<string>>> {
  const { evaluation } = checked;
  let made: readonly Repair[] | undefined;
  const repairs = (): readonly Repair[] => {
    made ??= foreseenRepairs(checked, settings, now);
    return made;
  };
  return {
    json: async () => {
      const { jsonReport } = await import('./report/json.ts');
      return json(jsonReport(evaluation, VERSION));
    },
    sarif: async () => {
      const { sarifReport } = await import('./report/sarif.ts');
      return json(
        sarifReport(evaluation, {
          version: VERSION,
          rules: await ruleFacts(links),
          prefix: folder,
          fixes: fixesOf(checked, repairs(), settings, now),
          setAside: isOnGitHub ? 'left-out' : 'marked',
        }),
      );
    },
    html: async () => {
      const { htmlReport } = await import('./report/html.ts');
      return htmlReport(evaluation, {
        version: VERSION,
        rules: await ruleFacts(links),
        links,
        configurations: configurationsOf(checked, repairs()),
      });
    },
    junit: async () => {
      const { junitReport } = await import('./report/junit.ts');
      return junitReport(evaluation);
    },
    codequality: async () => {
      const { codeQualityReport } = await import('./report/codequality.ts');
      return json(codeQualityReport(evaluation, folder));
    },
    badge: async () => {
      const { badge } = await import('./report/badge.ts');
      return json(badge(evaluation));
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function ruleFacts(links: Links): Promise<RuleFacts[]> {
  return Promise.all(
    rules.map(async ({ meta }) => ({
      id: meta.id,
      title: meta.title,
      severity: meta.severity,
      page: await page(meta.id),
      helpUri: links.rule(meta.id),
      mastg: meta.mastg ?? [],
      cwe: meta.cwe ?? [],
    })),
  );
}
