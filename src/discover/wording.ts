const LONGEST_QUOTE = 120;

/** Text of the tree in backquotes, on one line and cut, so that it can't forge a line. Escaping is the reports'. */
export function quote(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `\`${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}\``;
}
