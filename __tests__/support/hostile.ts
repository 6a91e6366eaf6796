/** What a file, a certificate or a server may put into a name or a message, to be read as something else. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['Markdown', '[x](https://evil.example) ![y](z) **b** `c` | d @octocat'],
  ['a workflow command', '::error file=a::forged'],
  ['a workflow command on a line of its own', 'a\n::error::forged\n  ::set-output name=a::b'],
  ['commands of other runners', '##[error]forged ##vso[task.complete]x ##teamcity[buildStop]'],
  ['ANSI escapes', '\u001b[31mred\u001b[0m \u009b2J'],
  ['bidirectional controls', 'a\u202egpj.exe\u2066b\u2069'],
  ['the end of a CDATA section', 'a]]>b<![CDATA[c'],
  ['entities and quotes', '&lt;b&gt; "a" \'b\' &#0; &evil;'],
  ['characters that XML has not', 'a\u0000b\u0008c\ufffe\uffffd'],
  ['lone surrogates', 'a\ud800b\udc00'],
  ['other line ends', 'a\r\nb\rc\u2028d\u0085e'],
  ['a path to elsewhere', '../../../etc/passwd?x=1#y%2f'],
  ['a scheme', 'javascript:alert(1)//'],
  ['100,000 characters', 'x'.repeat(100_000)],
  ['100,000 characters outside the plane', '\u{1f600}'.repeat(50_000)],
];

/** Controls that move a cursor, turn the reading direction or are half a character, line feeds apart. */
export const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
