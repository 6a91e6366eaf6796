// Strings from certificates and files go nowhere without one of these: each escapes for one destination.

/** Control characters, line and paragraph separators, bidirectional controls, and lone surrogates. */
const UNPRINTABLE =
  /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;
/** Longer strings from outside are cut: nobody reads them, and a report has to be opened. */
const LONGEST = 500;

/** One line of plain text: what can't be seen or would move the cursor is shown as `\u{...}`. */
export function plain(text: string): string {
  const shown = text.replace(UNPRINTABLE, (character) => {
    return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
  });
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Text inside Markdown, table cells included: no markup, no HTML, no mention, no autolink. */
export function markdown(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/@(?=\w)/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;');
}

/** Text as code inside Markdown, table cells included. */
export function markdownCode(text: string): string {
  const shown = plain(text);
  // A code span has no way to hold these inside a table cell.
  return /[`|\\<&]/.test(shown) ? `<code>${markdown(text)}</code>` : `\`${shown}\``;
}

/** A message of ours inside Markdown: what it quotes in backquotes becomes code, and nothing else has a meaning. */
export function markdownProse(text: string): string {
  const parts = text.split('`');
  // An odd backquote comes from outside: then there is no telling what is quoted.
  if (parts.length % 2 === 0) return markdown(text);
  return parts.map((part, index) => (index % 2 === 0 ? markdown(part) : markdownCode(part))).join('');
}
