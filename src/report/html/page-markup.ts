import { type Content, code, html, link, type Markup, scrolling } from './markup.ts';

/** Where a link of a page leads from the report: an address or a place in it; null where it leads nowhere. */
export type Resolve = (target: string) => string | null;

/** Lists in lists in lists: nobody writes more. */
const DEEPEST = 4;
const ITEM = /^(?:[-*]|(\d{1,3})\.) +/;

/** The part of Markdown that our pages are written in: headings, paragraphs, lists, tables, code, strong text, links. */
export function pageMarkup(markdown: string, resolve: Resolve, level: number): Markup {
  return html`${blocks(markdown.split(/\r?\n/), resolve, level, 0)}`;
}

function blocks(lines: readonly string[], resolve: Resolve, level: number, depth: number): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  const takeWhile = (wanted: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && wanted(lines[at] as string)) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] as string;
    const heading = /^(#{1,6}) +(.*)$/.exec(line);
    if (line.trim() === '') at++;
    else if (line.startsWith('```')) {
      at++;
      const text = takeWhile((each) => !each.startsWith('```'));
      at++;
      parts.push(
        scrolling(
          'Code',
          html`<pre><code translate="no">${text.map((each) => html`${each}\n`)}</code></pre>`,
        ),
      );
    } else if (heading !== null) {
      at++;
      parts.push(headingMarkup((heading[1] as string).length + level, inline(heading[2] as string, resolve)));
    } else if (line.startsWith('|')) {
      parts.push(
        tableMarkup(
          takeWhile((each) => each.startsWith('|')),
          resolve,
        ),
      );
    } else if (ITEM.test(line) && depth < DEEPEST) {
      const items = takeWhile((each) => ITEM.test(each) || /^\s+\S/.test(each) || isContinued(each));
      parts.push(listMarkup(items, resolve, level, depth));
    } else {
      at++;
      const text = [line, ...takeWhile((each) => isContinued(each) && !ITEM.test(each))];
      parts.push(html`<p>${inline(text.join(' '), resolve)}</p>`);
    }
  }
  return parts;
}

function isContinued(line: string): boolean {
  return line.trim() !== '' && !/^(?:#{1,6} |```|\|)/.test(line);
}

function headingMarkup(level: number, content: Content): Markup {
  if (level <= 3) return html`<h3>${content}</h3>`;
  return level === 4 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
}

function listMarkup(lines: readonly string[], resolve: Resolve, level: number, depth: number): Markup {
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line.replace(/^ {1,3}/, ''));
  }
  const inner = items.map((item) => html`<li>${itemMarkup(item, resolve, level, depth)}</li>`);
  const first = ITEM.exec(lines[0] as string)?.[1];
  return first === undefined ? html`<ul>${inner}</ul>` : html`<ol start="${Number(first)}">${inner}</ol>`;
}

/** The text of an item, then what is nested in it. */
function itemMarkup(lines: readonly string[], resolve: Resolve, level: number, depth: number): Content {
  const nested = lines.findIndex((line, index) => index > 0 && (ITEM.test(line) || line.startsWith('```')));
  const text = nested === -1 ? lines : lines.slice(0, nested);
  const rest = nested === -1 ? [] : blocks(lines.slice(nested), resolve, level, depth + 1);
  return [inline(text.join(' '), resolve), ...rest];
}

function tableMarkup(lines: readonly string[], resolve: Resolve): Markup {
  const cells = (line: string): string[] =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  const [head = '', ...rest] = lines;
  const rows = rest.filter((line) => !/^[|\s:-]+$/.test(line));
  const header = cells(head).map((cell) => html`<th>${inline(cell, resolve)}</th>`);
  const body = rows.map(
    (row) => html`<tr>${cells(row).map((cell) => html`<td>${inline(cell, resolve)}</td>`)}</tr>`,
  );
  return scrolling('Table', html`<table><thead><tr>${header}</tr></thead><tbody>${body}</tbody></table>`);
}

/** No alternative can run past the character that would begin it anew: the time is linear. */
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\(([^()\s[\]]+)\)/g;

function inline(text: string, resolve: Resolve): Markup {
  const parts: Content[] = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, quoted, strong, name, target] = match;
    parts.push(text.slice(last, match.index));
    last = match.index + whole.length;
    if (quoted !== undefined) parts.push(code(quoted));
    else if (strong !== undefined) parts.push(html`<strong>${inline(strong, resolve)}</strong>`);
    else parts.push(linkMarkup(inline(name as string, resolve), resolve(target as string)));
  }
  parts.push(text.slice(last));
  return html`${parts}`;
}

function linkMarkup(name: Markup, target: string | null): Markup {
  if (target !== null && /^#[a-z][a-z\d-]*$/.test(target)) return html`<a href="${target}">${name}</a>`;
  return link(target?.startsWith('https://') ? target : null, name);
}
