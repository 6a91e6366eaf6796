type Style = 'bold' | 'dim';
const CODES: Readonly<Record<Style, number>> = { bold: 1, dim: 2 };
const INDENT = '  ';
/** Longer lines of prose are hard to follow, however wide the terminal. */
const WIDEST = 100;

/**
 * One of our own Markdown pages for a terminal with colours: headings bold, code dim, prose filled, tables as they are.
 * `width`: characters a line; null leaves the lines as they were written.
 */
export function pageForTerminal(markdown: string, width: number | null): string {
  const lines: string[] = [];
  let prose: string[] = [];
  let code = false;
  const flush = (): void => {
    if (prose.length > 0) lines.push(paintInline(fill(withoutLinks(prose.join('\n')), width)));
    prose = [];
  };
  for (const line of markdown.trimEnd().split('\n')) {
    const fence = line.startsWith('```');
    // An item of a list begins a paragraph of its own.
    if (fence || code || line === '' || /^(#|\||\s*(?:[-*]|\d+\.) )/.test(line)) flush();
    if (fence) code = !code;
    else if (code) lines.push(line === '' ? '' : paint('dim', `${INDENT}${line}`));
    else if (line.startsWith('#')) lines.push(paint('bold', withoutLinks(line.replace(/^#+ /, ''))));
    else if (line === '' || line.startsWith('|')) lines.push(line);
    else prose.push(line);
  }
  flush();
  return `${lines.join('\n')}\n`;
}

/** What `pinwarden explain` answers without a topic. */
export function topicsText(topics: readonly { readonly id: string; readonly title: string }[]): string {
  const longest = Math.max(...topics.map(({ id }) => id.length));
  return [
    'pinwarden explain TOPIC, where TOPIC is one of these:',
    '',
    ...topics.map(({ id, title }) => `${INDENT}${id.padEnd(longest)}  ${title}`),
    '',
    'or the id of a rule, as a finding names it: pinwarden explain live-pin-missing',
    '',
  ].join('\n');
}

function paint(style: Style, text: string): string {
  return `\u001b[${CODES[style]}m${text}\u001b[0m`;
}

/** A page of ours can't be opened from a terminal; its name is what to give to `pinwarden explain`. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, name: string, address: string) =>
    /^https?:/.test(address) ? `${name} (${address})` : name,
  );
}

function paintInline(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`')
        ? paint('dim', part.slice(1, -1))
        : part.replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint('bold', strong)),
    )
    .join('');
}

/** Breaks a paragraph or an item anew; further lines of an item stand under its first word. */
function fill(paragraph: string, width: number | null): string {
  if (width === null) return paragraph;
  const hanging = ' '.repeat(/^\s*(?:[-*] |\d+\. )?/.exec(paragraph)?.[0].length ?? 0);
  const lines: string[] = [];
  let line = /^\s*/.exec(paragraph)?.[0] ?? '';
  for (const word of paragraph.trim().split(/\s+/)) {
    const empty = line.trim() === '';
    if (!empty && line.length + 1 + word.length > Math.min(width, WIDEST)) {
      lines.push(line);
      line = `${hanging}${word}`;
    } else line += `${empty ? '' : ' '}${word}`;
  }
  return [...lines, line].join('\n');
}
