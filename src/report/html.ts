import { createHash } from 'node:crypto';
import type { Evaluation } from '../model/evaluation.ts';
import { configurationPanel } from './html/configuration.ts';
import { type HtmlContext, type Page, pageOf } from './html/context.ts';
import { findingsPanel } from './html/findings.ts';
import { pageHead } from './html/head.ts';
import { helpPanel } from './html/help.ts';
import { html, ICONS, type Markup, trusted } from './html/markup.ts';
import { resultsPanel } from './html/results.ts';
import { EARLY_SCRIPT, SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { timelinePanel } from './html/timeline.ts';

export type { Configuration, HtmlContext } from './html/context.ts';

interface Panel {
  readonly id: string;
  readonly title: string;
  /** Beside the title in the tab; null where nothing is to be counted. */
  readonly count: number | null;
  readonly content: Markup;
}

const PLATFORMS = [
  ['android', 'Android'],
  ['ios', 'iOS'],
] as const;

/**
 * One page that needs nothing else: no request leaves it, and by its own policy nothing runs but the two scripts whose hashes it
 * names. All of it can be read without scripts, and printed.
 */
export function htmlReport(evaluation: Evaluation, context: HtmlContext): string {
  const page = pageOf(evaluation, context);
  const panels = panelsOf(page);
  const tabs = panels.map(
    ({ id, title, count }) =>
      html`<a id="tab-${id}" href="#${id}">${title}${count === null ? null : html` <span class="number">${count}</span>`}</a>`,
  );
  const sections = panels.map(
    ({ id, title, content }) =>
      html`<section class="panel" id="${id}"><h2>${title}</h2>\n${content}</section>\n`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Pinwarden: ${evaluation.verdict}</title>
<link rel="icon" href="${trusted(FAVICON)}">
<style>${trusted(STYLE)}</style>
<script>${trusted(EARLY_SCRIPT)}</script>
</head>
<body>
${ICONS}
<div class="page">
${pageHead(page)}
<nav class="tabs" aria-label="Parts of the report"><div data-tabs>${tabs}</div></nav>
<main>
${sections}</main>
<footer class="quiet">Pinwarden ${context.version}</footer>
</div>
<div class="tip" data-tip-box hidden></div>
<p class="offstage" role="status" data-status></p>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}

function panelsOf(page: Page): Panel[] {
  const { findings, hosts } = page.evaluation;
  const configurations = PLATFORMS.flatMap(([id, title]): Panel[] => {
    const own = page.context.configurations.filter(({ platform }) => platform === id);
    return own.length === 0 ? [] : [{ id, title, count: null, content: configurationPanel(own) }];
  });
  return [
    { id: 'results', title: 'Results', count: hosts.length, content: resultsPanel(page) },
    { id: 'timeline', title: 'Timeline', count: null, content: timelinePanel(page) },
    ...configurations,
    { id: 'findings', title: 'Findings', count: findings.length, content: findingsPanel(page) },
    { id: 'help', title: 'Help', count: null, content: helpPanel(page) },
  ];
}

/** Directives whose value holds no character that an attribute would have to escape. */
function policy(): Markup {
  const scripts = [EARLY_SCRIPT, SCRIPT].map(source).join(' ');
  return trusted(
    `default-src 'none'; style-src ${source(STYLE)}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232456c8'/%3E%3Cpath d='M4 8.3l2.8 2.8L12 5.4' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";
