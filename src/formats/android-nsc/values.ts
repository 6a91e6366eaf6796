/** `String.trim` of Java: off goes what is not above U+0020, a no-break space stays. */
export function javaTrim(text: string): string {
  const { start, end } = javaTrimRange(text);
  return text.slice(start, end);
}

/** Where the trimmed text begins and ends; both at the end when nothing is left. */
export function javaTrimRange(text: string): { readonly start: number; readonly end: number } {
  let end = text.length;
  let start = 0;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

/** What C's `isspace` takes for white space: the build tool drops text that holds nothing else. */
export function isBlank(text: string): boolean {
  return /^[ \t\n\v\f\r]*$/.test(text);
}

/**
 * A boolean attribute as the build tool compiles it: `true`, `True`, `TRUE`, the same of `false`, or an integer. Null for
 * anything else, resource references included: the platform then takes its default.
 */
export function readBoolean(value: string): boolean | null {
  const trimmed = value.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
  if (/^(?:true|True|TRUE)$/.test(trimmed)) return true;
  if (/^(?:false|False|FALSE)$/.test(trimmed)) return false;
  // aapt2's ResTable::stringToInt: hexadecimal has no sign and a small x.
  if (!/^(?:0x[\dA-Fa-f]{1,8}|-?\d{1,10})$/.test(trimmed)) return null;
  return /[1-9A-Fa-f]/.test(trimmed.replace(/^0x/, ''));
}

/** Text from the file in backquotes, on one line and cut. */
export function quote(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `\`${line.length > 120 ? `${line.slice(0, 120)}…` : line}\``;
}
