const LONGEST_QUOTE = 120;

/** Text of the tree on one line, so that it can't forge a line of its own. Escaping is the reports'. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Text of the tree in backquotes, on one line and cut. */
export function quote(text: string): string {
  const line = oneLine(text);
  return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}\``;
}
