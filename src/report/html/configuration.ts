import { plain } from '../escape.ts';
import { plural } from '../proof-table.ts';
import type { Configuration } from './context.ts';
import { difference, type Line, linesOf } from './difference.ts';
import { entities, html, jointed, type Markup, scrolling, trusted } from './markup.ts';

/** So many unchanged lines stand around a change; longer stretches are folded. */
const CONTEXT = 4;

/** The files of one platform: as they stand, and what a repair would change. */
export function configurationPanel(configurations: readonly Configuration[]): Markup {
  return html`${configurations.map(part)}`;
}

function part({ path, platform, title, before, after, isRepaired }: Configuration, index: number): Markup {
  const id = `${platform}-${index + 1}`;
  const lines = after === null ? null : difference(before, after);
  const added = lines?.filter(({ kind }) => kind === 'added').length ?? 0;
  const removed = lines?.filter(({ kind }) => kind === 'removed').length ?? 0;
  const words =
    lines === null
      ? isRepaired
        ? 'A repair would change nothing in it.'
        : 'What a repair would change was not worked out for a file of this size: pinwarden fix --dry-run shows it.'
      : `As a repair would leave it: ${plural(added, 'line')} added, ${removed} taken out.`;
  return html`<section class="card configuration" id="${id}"><div class="title"><h3>${title}</h3>${jointed(path)}</div>
<div class="actions"><p>${words}</p><button type="button" data-copies="${id}-text" hidden>${after === null ? 'Copy the file' : 'Copy the file as it should be'}</button></div>
${lines === null ? whole(path, before) : changes(path, lines)}
<script type="application/json" id="${id}-text">${json(after ?? before)}</script></section>`;
}

function whole(path: string, text: string): Markup {
  const lines = linesOf(text).map(
    (line, index): Line => ({ kind: 'same', text: line, before: index + 1, after: index + 1 }),
  );
  return scrolling(
    path,
    html`<div class="diff" translate="no">${fold(lines, lines.length > 60 ? 40 : 60, 0)}</div>`,
  );
}

/** Changed lines with those around them; the others are folded. */
function changes(path: string, lines: readonly Line[]): Markup {
  const parts: Markup[] = [];
  let same: Line[] = [];
  const flush = (last: boolean): void => {
    parts.push(fold(same, parts.length === 0 ? 0 : CONTEXT, last ? 0 : CONTEXT));
    same = [];
  };
  lines.forEach((line) => {
    if (line.kind === 'same') same.push(line);
    else {
      flush(false);
      parts.push(lineMarkup(line));
    }
  });
  flush(true);
  return scrolling(`Changes in ${path}`, html`<div class="diff" translate="no">${parts}</div>`);
}

/** Unchanged lines, of which so many at the start and at the end are shown. */
function fold(lines: readonly Line[], atStart: number, atEnd: number): Markup {
  if (lines.length <= atStart + atEnd + 2) return html`${lines.map(lineMarkup)}`;
  const folded = lines.slice(atStart, lines.length - atEnd);
  return html`${lines.slice(0, atStart).map(lineMarkup)}<details class="fold"><summary>${folded.length} unchanged lines</summary>${folded.map(lineMarkup)}</details>${atEnd === 0 ? null : lines.slice(-atEnd).map(lineMarkup)}`;
}

/** The numbers and signs beside a line are the style's: whoever marks the text doesn't get them. */
function lineMarkup({ kind, text, before, after }: Line): Markup {
  const shown = trusted(
    text
      .split('\t')
      .map((each) => entities(plain(each)))
      .join('\t'),
  );
  if (kind === 'added') return html`<ins class="line" data-b="${after}">${shown}\n</ins>`;
  if (kind === 'removed') return html`<del class="line" data-a="${before}">${shown}\n</del>`;
  return html`<span class="line" data-a="${before}" data-b="${after}">${shown}\n</span>`;
}

/** A string as JSON that can't end the element that it stands in. */
function json(text: string): Markup {
  const escaped = JSON.stringify(text).replace(
    /[<>&\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return trusted(escaped);
}
