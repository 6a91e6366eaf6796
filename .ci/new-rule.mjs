// npm run new-rule -- ID "Title": a rule with its page and its test, registered, all of it green from the start, for its
// author to change. The example rule complains of a domain named todo.example.com.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = '', title = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(id) || !/^[A-Z].{9,79}[^.]$/.test(title)) {
  fail('usage: npm run new-rule -- RULE-ID "A title of one line, without a full stop"');
}
const at = (path) => resolve(root, path);
if (existsSync(at(`src/rules/${id}.ts`))) fail(`There is a rule ${id} already.`);
const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

write(
  `src/rules/${id}.ts`,
  `import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const ${name} = defineRule({
  meta: {
    id: '${id}',
    title: ${literal(title)},
    severity: 'notice',
    sources: [sources.androidGuide],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store }) {
    return store.domains.flatMap(({ name, span }) =>
      name === 'todo.example.com'
        ? [{ message: \`\${quote(name)} is yet to be named.\`, hint: 'write the host', span, host: name }]
        : [],
    );
  },
});
`,
);
write(
  `src/rules/${id}.md`,
  `# ${id}

${title}.

## What it finds

Say it for somebody who has never heard of a SubjectPublicKeyInfo. It is a notice.

## Why it matters

Say what happens to the app's users, with the incident where there was one.

## Example

\`\`\`xml
<network-security-config>
  <domain-config>
    <domain includeSubdomains="false">todo.example.com</domain>
    <pin-set>
      <pin digest="SHA-256">2CwN49ux5pA5OpC3CXZEifKo6Ckmh822o/OCyWHq03o=</pin>
      <pin digest="SHA-256">w9rk28IPhaajxvfzLpJw/bX0Z3ZnN1LkDnmq5vGlsAs=</pin>
    </pin-set>
  </domain-config>
</network-security-config>
\`\`\`

\`\`\`text
app/src/main/res/xml/network_security_config.xml:3:39 notice ${id}
  \`todo.example.com\` is yet to be named.
  -> write the host
\`\`\`

## How to fix

Say the steps.

## When to ignore

Say when the finding is right and yet nothing is to be done.

## Source

- [Android developers: Network security configuration](https://developer.android.com/privacy-and-security/security-config)
`,
);
write(
  `__tests__/rules/${id}.test.ts`,
  `import { describe, expect, it } from 'vitest';
import { ${name} } from '../../src/rules/${id}.ts';
import { domain, storeSubject } from '../support/subjects.ts';

const check = (host: string) => ${name}.check(storeSubject({ domains: [domain(host)] }));

describe('${id}', () => {
  it('tells a name that is yet to be written', () => {
    const [problem, ...others] = check('todo.example.com');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ message: '\`todo.example.com\` is yet to be named.', host: 'todo.example.com' });
  });

  it.each(['api.example.com', 'todo.example.org', 'a.todo.example.com'])('is silent about %s', (host) => {
    expect(check(host)).toEqual([]);
  });
});
`,
);
register();
// How long a line becomes depends on the names.
execFileSync(
  process.execPath,
  [
    at('node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--write',
    `src/rules/${id}.ts`,
    `__tests__/rules/${id}.test.ts`,
  ],
  { cwd: root, stdio: 'ignore' },
);
process.stdout.write(`src/rules/${id}.ts, its page and its test are there, and it is registered last. Now:
  1. write the rule, a test for each side of each condition, and the page; name the source that the rule rests on
  2. UPDATE_PAGES=1 npx vitest run __tests__/unit/rules/pages.test.ts -t ${id}   (writes the example's output; read it)
  3. UPDATE_README=1 npx vitest run __tests__/contract/registries.test.ts
  4. UPDATE_SCHEMA=1 npx vitest run __tests__/unit/config/schema.test.ts
  5. put it where it belongs in src/rules/index.ts, npm run build, npm test
`);

/** Imports stand in the order of their paths. */
function register() {
  const path = 'src/rules/index.ts';
  const text = readFileSync(at(path), 'utf8');
  const line = `import { ${name} } from './${id}.ts';`;
  const imports = [...text.matchAll(/^import \{ \w+ \} from '\.\/(.+)\.ts';$/gm)];
  const next = imports.find(([, other]) => other > id);
  const place = next === undefined ? text.indexOf('import type') : next.index;
  const withImport = `${text.slice(0, place)}${line}\n${text.slice(place)}`;
  write(path, withImport.replace(/\n\];\n$/, `\n  ${name},\n];\n`));
}

function literal(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function write(path, text) {
  writeFileSync(at(path), text);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
