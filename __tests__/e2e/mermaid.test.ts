import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownReport } from '../../src/report/markdown.ts';
import { pullRequestBody } from '../../src/report/pull-request.ts';
import { CHROMIUM, launch } from '../support/browser.ts';
import { evaluationWith } from '../support/evaluations.ts';
import { HOSTILE } from '../support/hostile.ts';
import { nscText, repaired } from '../support/repairs.ts';
import { connection, DAY, HOST, NOW, pinOf } from '../support/subjects.ts';

// GitHub draws a chart or an error, and says neither beforehand: the real package is asked.

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

describe.skipIf(CHROMIUM === null)('charts that Mermaid reads (Chromium is not installed)', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    await page.addScriptTag({ content: readFileSync(MERMAID, 'utf8') });
  });
  afterAll(() => browser.close());

  const chartsIn = (text: string): string[] =>
    [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map((found) => found[1] as string);
  /** The kind of diagram; rejects with Mermaid's own complaint. */
  const parsed = (chart: string): Promise<string> =>
    page.evaluate<string>(`mermaid.parse(${JSON.stringify(chart)}).then(({ diagramType }) => diagramType)`);
  const drawn = (chart: string): Promise<string> =>
    page.evaluate<string>(`mermaid.render('chart', ${JSON.stringify(chart)}).then(({ svg }) => svg)`);

  const summary = (host: string, path: string): string =>
    markdownReport(
      evaluationWith({
        now: NOW,
        breaksOn: NOW + DAY,
        outlooks: [NOW - DAY, NOW + DAY, NOW + 900 * DAY].map((at, index) => ({
          host: `${host}${index}`,
          path,
          stopsConnecting: { at, extent: 'all', why: 'x', needs: 'release' },
          stopsProtecting: { at: at + DAY, extent: 'some', why: 'y', needs: 'release' },
          events: [],
        })),
      }),
    );

  it('of the summary', async () => {
    const charts = chartsIn(summary(HOST, 'app/src/main/res/xml/pins.xml'));
    expect(charts).toHaveLength(1);
    expect(await parsed(charts[0] as string)).toBe('gantt');
    expect(await drawn(charts[0] as string)).toContain('connects to');
  });

  it('of the pull request', async () => {
    const answer = repaired({
      files: {
        'app/src/main/res/xml/nsc.xml': nscText([HOST], [pinOf('old'), pinOf('backup')], '2027-02-01'),
      },
      seen: { [HOST]: [connection()] },
    });
    const charts = chartsIn(pullRequestBody(answer, { version: '1', runUrl: null, link: () => null }));
    expect(charts).toHaveLength(1);
    expect(await parsed(charts[0] as string)).toBe('gantt');
  });

  it.each(HOSTILE)('with a host called %s', async (_, text) => {
    const charts = chartsIn(summary(text, text));
    expect(charts).toHaveLength(1);
    expect(await parsed(charts[0] as string)).toBe('gantt');
  });

  it('and the reader would refuse a broken one', async () => {
    await expect(parsed('gantt\n    section\u003a\n    }{ <<')).rejects.toThrow();
    await expect(parsed('gannt\n    x :2027-01-01, 2027-01-02')).rejects.toThrow();
  });
});
