import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReport } from '../../src/report/html.ts';
import { CHROMIUM, launch, overflow, type Visit, violations, visit } from '../support/browser.ts';
import { contextWith, manyHosts, twoApps } from '../support/report-fixture.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(CHROMIUM === null)('the HTML report in Chromium (skipped where it is missing)', () => {
  let folder: string;
  let browser: Browser;
  const files: Record<string, string> = {};
  const apps = twoApps();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pinwarden-html-'));
    for (const [name, { evaluation, configurations }] of [
      ['apps', apps],
      ['many', manyHosts(300, 600)],
    ] as const) {
      files[name] = join(folder, `${name}.html`);
      writeFileSync(files[name], htmlReport(evaluation, contextWith({ configurations })));
    }
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const file = (name: string): string => files[name] as string;
  /** Nothing was asked for but the file and what it holds in itself, and nothing was complained of. */
  async function leave({ requests, complaints, close }: Visit, name: string): Promise<void> {
    expect(complaints).toEqual([]);
    const address = pathToFileURL(file(name)).href;
    const elsewhere = requests.filter(
      (url) => !url.startsWith('data:') && url.replace(/#.*$/, '') !== address,
    );
    expect(elsewhere).toEqual([]);
    await close();
  }
  const shown = ({ page }: Visit): Promise<string[]> =>
    page.locator('.panel:visible').evaluateAll((panels) => panels.map(({ id }) => id));

  it('goes from tab to tab by mouse and keyboard, and remembers where it is', async () => {
    const visiting = await visit(browser, file('apps'));
    const { page } = visiting;
    expect(await shown(visiting)).toEqual(['results']);
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs.map((each) => each.replace(/\s*\d+$/, ''))).toEqual([
      'Results',
      'Timeline',
      'Android',
      'iOS',
      'Findings',
      'Help',
    ]);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    expect(await shown(visiting)).toEqual(['timeline']);
    for (const [key, id] of [
      ['ArrowRight', 'android'],
      ['End', 'help'],
      ['ArrowRight', 'results'],
      ['ArrowLeft', 'help'],
      ['Home', 'results'],
      ['ArrowRight', 'timeline'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await shown(visiting)).toEqual([id]);
      expect(await page.locator(':focus').getAttribute('id')).toBe(`tab-${id}`);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
    }
    expect(await page.getByRole('tab', { selected: true }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('role')).toBe('tabpanel');
    await leave(visiting, 'apps');
  });

  it('opens what an address points to', async () => {
    const visiting = await visit(browser, file('apps'), {}, '#host-api.example.com');
    const { page } = visiting;
    expect(await shown(visiting)).toEqual(['results']);
    expect(await page.getByText('Example Issuing E5').last().isVisible()).toBe(true);
    await page.goto(`${pathToFileURL(file('apps')).href}#rule-live-pin-missing`);
    expect(await shown(visiting)).toEqual(['help']);
    await page.goto(`${pathToFileURL(file('apps')).href}#findings`);
    await page.locator('#found-live-pin-missing h3 a').click();
    expect(await shown(visiting)).toEqual(['help']);
    await leave(visiting, 'apps');
  });

  it('filters findings by text, severity, rule and host', async () => {
    const visiting = await visit(browser, file('many'), {}, '#findings');
    const { page } = visiting;
    const count = page.locator('[data-count="finding"]');
    const visible = (): Promise<number> => page.locator('[data-item="finding"]:visible').count();
    expect(await count.innerText()).toBe('600 of 600 shown');
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('error');
    expect([await visible(), await count.innerText()]).toEqual([200, '200 of 600 shown']);
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('weak-key');
    expect(await visible()).toBe(40);
    await page.getByRole('combobox', { name: 'Host' }).selectOption('host-9.example.com');
    expect([await visible(), await page.locator('.group:visible').count()]).toEqual([2, 1]);
    await page.getByLabel('Search findings').fill('IN 309 days');
    expect(await visible()).toBe(1);
    await page.getByLabel('Search findings').fill('nothing like that');
    expect(await page.getByText('No finding is left with these filters.').isVisible()).toBe(true);
    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByLabel('Search hosts').fill('host-29');
    expect(await page.locator('[data-item="host"]:visible').count()).toBe(11);
    await leave(visiting, 'many');
  });

  it('copies a configuration, with and without the browser’s clipboard', async () => {
    const wanted = apps.configurations[0]?.after ?? '';
    for (const broken of [false, true]) {
      const visiting = await visit(
        browser,
        file('apps'),
        { permissions: ['clipboard-read', 'clipboard-write'] },
        '#android',
      );
      const { page } = visiting;
      if (broken)
        await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
      await page.getByRole('button', { name: 'Copy the file as it should be' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(wanted);
      await page.evaluate('navigator.clipboard.writeText = undefined');
      await leave(visiting, 'apps');
    }
  });

  it('shows tips of the drawing to the mouse and to the keyboard', async () => {
    const visiting = await visit(browser, file('apps'), {}, '#timeline');
    const { page } = visiting;
    const tip = page.locator('.tip');
    await page.locator('.timeline .mark.stops path').first().hover({ force: true });
    expect(await tip.innerText()).toContain('stops connecting now: no pin matches');
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await page.locator('.timeline .row').first().focus();
    expect(await tip.innerText()).toContain('login.example.com in app/src/main');
    await page.keyboard.press('ArrowDown');
    expect(await tip.innerText()).toContain('pay.example.com in app/src/main');
    expect(await page.locator('.timeline .row[tabindex="0"]').count()).toBe(1);
    await leave(visiting, 'apps');
  });

  it('has two sets of colours and keeps the one that was chosen', async () => {
    const visiting = await visit(browser, file('apps'), { colorScheme: 'dark' });
    const { page } = visiting;
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.getByRole('button', { name: 'Light colours' }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await ground()).toBe(dark);
    await leave(visiting, 'apps');
  });

  it('shows everything without scripts', async () => {
    const visiting = await visit(browser, file('apps'), { javaScriptEnabled: false });
    expect(await visiting.page.locator('.panel:visible').count()).toBe(6);
    expect(await visiting.page.locator('button:visible, .filters:visible').count()).toBe(0);
    await leave(visiting, 'apps');
  });

  it('is printed whole, in dark ink on white', async () => {
    const viewport = { width: 794, height: 1123 };
    const visiting = await visit(browser, file('apps'), { colorScheme: 'dark', viewport });
    const { page } = visiting;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.panel:visible').count()).toBe(6);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(24, 32, 44)');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(0);
    await leave(visiting, 'apps');
  });

  describe.each([
    ['light', DESK],
    ['dark', DESK],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('in %s colours at %j', (colorScheme, viewport) => {
    it('axe-core has nothing against any tab, and the page is no wider than the window', async () => {
      const visiting = await visit(browser, file('apps'), { colorScheme, viewport });
      const { page } = visiting;
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
      await leave(visiting, 'apps');
    });
  });

  it('holds 300 hosts on a phone', async () => {
    const visiting = await visit(browser, file('many'), { viewport: PHONE });
    const { page } = visiting;
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await overflow(page)).toBe(0);
    }
    await leave(visiting, 'many');
  });
});
