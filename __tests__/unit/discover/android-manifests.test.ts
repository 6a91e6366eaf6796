import { describe, expect, it } from 'vitest';
import { type Entry, layOut } from '../../support/tree.ts';
import { find, manifest, OTHER_XML, PINS, places, states } from './project.ts';

const MAIN = 'app/src/main/AndroidManifest.xml';
const FILE = 'app/src/main/res/xml/nsc.xml';
const NAMED = manifest('@xml/nsc');
const ANDROID = 'http://schemas.android.com/apk/res/android';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('a manifest is read', () => {
  it.each<[string, string | Uint8Array]>([
    [
      'with another prefix',
      `<manifest xmlns:a="${ANDROID}"><application a:networkSecurityConfig="@xml/nsc"/></manifest>`,
    ],
    [
      'with the prefix declared on the application',
      `<manifest><application xmlns:a="${ANDROID}" a:networkSecurityConfig="@xml/nsc"/></manifest>`,
    ],
    [
      'without a declaration of android',
      '<manifest><application android:networkSecurityConfig="@xml/nsc"/></manifest>',
    ],
    [
      'in single quotes with blanks round the value',
      `<manifest xmlns:android='${ANDROID}'><application android:networkSecurityConfig=' @xml/nsc '/></manifest>`,
    ],
    ['with a package in the reference', manifest('@com.example.app:xml/nsc')],
    ['in UTF-16, little end first', utf16(NAMED, 'le')],
    ['in UTF-16, big end first', utf16(NAMED, 'be')],
    ['behind a byte order mark', `\uFEFF${NAMED}`],
    ['with CRLF', NAMED.replaceAll('\n', '\r\n')],
    ['with bytes of another encoding', Buffer.from(NAMED.replace('"x"', '"caf\u00e9"'), 'latin1')],
    [
      'with a declaration and comments before the root',
      `<?xml version="1.0" encoding="utf-8"?>\n<!-- x -->\n${NAMED}`,
    ],
  ])('%s', async (_, text) => {
    const { deployments, problems } = await find({ [MAIN]: text, [FILE]: PINS });
    expect(deployments[FILE]?.state).toBe('in-force');
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'an attribute without a namespace',
      '<manifest><application networkSecurityConfig="@xml/nsc"/></manifest>',
    ],
    [
      'an attribute of another namespace',
      '<manifest xmlns:android="urn:x"><application android:networkSecurityConfig="@xml/nsc"/></manifest>',
    ],
    [
      'an activity',
      `<manifest xmlns:android="${ANDROID}"><application><activity android:networkSecurityConfig="@xml/nsc"/></application></manifest>`,
    ],
    [
      'a comment',
      `<manifest xmlns:android="${ANDROID}"><!-- <application android:networkSecurityConfig="@xml/nsc"/> --><application/></manifest>`,
    ],
  ])('and %s names nothing', async (_, text) => {
    const { deployments } = await find({ [MAIN]: text, [FILE]: PINS });
    expect(deployments[FILE]?.state).toBe('not-referenced');
  });

  it.each<[string, string, number]>([
    ['a tag that never closes', '<manifest>\n  <application>\n</manifest>\n', 3],
    ['merge markers', NAMED.replace('  <application', '<<<<<<< HEAD\n  <application'), 2],
    ['nothing', '', 1],
    ['another root', '<!-- x -->\n<resources/>\n', 2],
    ['an attribute twice', '<manifest>\n<application a="1" a="2"/></manifest>', 2],
  ])(
    'or, holding %s, is reported with its line, and the file is checked all the same',
    async (_, text, line) => {
      const { deployments, problems } = await find({ [MAIN]: text, [FILE]: PINS });
      expect(deployments[FILE]).toMatchObject({ state: 'not-known', evidence: [`${MAIN} can't be read`] });
      expect(problems).toMatchObject([
        { path: MAIN, start: { line }, rule: 'config-malformed', severity: 'warning' },
      ]);
    },
  );

  it('without expanding entities', async () => {
    const bomb = `<!DOCTYPE manifest [<!ENTITY a "@xml/nsc"><!ENTITY b "&a;&a;&a;&a;">]>\n${manifest('&a;')}`;
    const { deployments, problems } = await find({ [MAIN]: bomb, [FILE]: PINS });
    expect(deployments[FILE]?.state).toBe('not-known');
    expect(problems).toHaveLength(1);
  });
});

describe('a manifest that names a file that is nowhere', () => {
  it('is an error at the attribute', async () => {
    const { problems } = await find({ [MAIN]: manifest('@xml/foo'), [FILE]: PINS });
    expect(problems).toEqual([
      {
        path: MAIN,
        start: { line: 3, column: 5 },
        end: { line: 3, column: 45 },
        rule: 'config-not-referenced',
        severity: 'error',
        message: expect.stringContaining(
          'names `@xml/foo`, but no `res/xml/foo.xml` is in the module `app` or in a module that it is built with',
        ),
        hint: `Name a file that exists, e.g. \`@xml/nsc\` (${FILE}), or add this one.`,
      },
    ]);
  });

  it('says where the file belongs when there is none at all', async () => {
    const { problems } = await find({ 'app/src/debug/AndroidManifest.xml': manifest('@xml/foo') });
    expect(problems[0]?.hint).toBe('Add `app/src/debug/res/xml/foo.xml`, or take the attribute away.');
    const root = await find({ 'AndroidManifest.xml': manifest('@xml/foo') });
    expect(root.problems[0]?.hint).toBe('Add `res/xml/foo.xml`, or take the attribute away.');
    expect(root.problems[0]?.message).toContain('is in this project or');
  });

  it('names a file of the same module first', async () => {
    const { problems } = await find({
      'app/build.gradle': 'apply plugin: "com.android.application"',
      [MAIN]: manifest('@xml/foo'),
      'app/src/main/res/xml/zebra.xml': PINS,
      'aaa/build.gradle': 'apply plugin: "com.android.library"',
      'aaa/src/main/res/xml/aardvark.xml': PINS,
    });
    expect(problems[0]?.hint).toContain('`@xml/zebra`');
  });

  it.each<[string, Record<string, Entry>]>([
    [
      'it has the file in a build type that is never built with it',
      { 'app/src/release/res/xml/foo.xml': PINS },
    ],
    [
      'another application has it',
      {
        'app/build.gradle': 'apply plugin: "com.android.application"',
        'b/build.gradle': 'apply plugin: "com.android.application"',
        'b/src/main/res/xml/foo.xml': PINS,
      },
    ],
    [
      'another build has it',
      { 'app/settings.gradle': '', 'b/settings.gradle': '', 'b/src/main/res/xml/foo.xml': PINS },
    ],
    ['a folder has that name', { 'app/src/main/res/xml/foo.xml/x': '' }],
    ['it is of another type', { 'app/src/main/res/raw/foo.xml': PINS }],
  ])('even if %s', async (_, entries) => {
    const { problems } = await find({
      'app/src/debug/AndroidManifest.xml': manifest('@xml/foo'),
      ...entries,
    });
    expect(places(problems)).toEqual(['app/src/debug/AndroidManifest.xml:3:5 error config-not-referenced']);
  });

  it('is a warning where a resource folder was not looked into', async () => {
    const { problems } = await find({
      [MAIN]: manifest('@xml/foo'),
      'shared/foo.xml': PINS,
      'app/src/main/res/xml': { link: '../../../../shared' },
    });
    expect(places(problems)).toEqual([
      `${MAIN}:3:5 warning config-not-referenced`,
      'app/src/main/res/xml:1:1 warning config-malformed',
    ]);
  });

  it('quotes a hostile value on one line and cut', async () => {
    const { problems } = await find({ [MAIN]: manifest(`@string/&#10;::error::${'x'.repeat(1000)}`) });
    expect(problems[0]?.message).not.toContain('\n');
    expect(problems[0]?.message.length).toBeLessThan(500);
  });
});

it('a named file is read whatever its root is, since the platform reads it', async () => {
  expect(await states({ [MAIN]: NAMED, [FILE]: OTHER_XML })).toEqual({ [FILE]: `in-force; ${MAIN}:3` });
});

describe('a value that is not literal', () => {
  const gradle = (inside: string): string =>
    `apply plugin: 'com.android.application'\nandroid {\n${inside}\n}\n`;
  const placeholder = (value: string): string => manifest(`@xml/\${${value}}`);
  const files = (...names: string[]): Record<string, Entry> =>
    Object.fromEntries(names.map((name) => [`app/src/main/res/xml/${name}.xml`, PINS]));

  it.each<[string, Record<string, Entry>, Record<string, string>]>([
    [
      'a placeholder of defaultConfig',
      {
        [MAIN]: placeholder('nsc'),
        'app/build.gradle': gradle('defaultConfig { manifestPlaceholders = [nsc: "one"] }'),
      },
      { one: `in-force; ${MAIN}:3`, two: `not-referenced; ${MAIN}:3 names \`@xml/\${nsc}\`` },
    ],
    [
      'a placeholder for the whole value',
      {
        [MAIN]: manifest(`\${nsc}`),
        'app/build.gradle.kts': gradle('defaultConfig { manifestPlaceholders["nsc"] = "@xml/one" }'),
      },
      { one: `in-force; ${MAIN}:3`, two: `not-referenced; ${MAIN}:3 names \`\${nsc}\`` },
    ],
    [
      'a placeholder a flavour',
      {
        [MAIN]: placeholder('nsc'),
        'app/build.gradle': gradle(
          'productFlavors { free { manifestPlaceholders = [nsc: "one"] }\n paid { manifestPlaceholders = [nsc: "two"] } }',
        ),
      },
      { one: `in-force; ${MAIN}:3 (free)`, two: `in-force; ${MAIN}:3 (paid)` },
    ],
    [
      'a placeholder with an own value in one build type',
      {
        [MAIN]: placeholder('nsc'),
        'app/build.gradle': gradle(
          'defaultConfig { manifestPlaceholders = [nsc: "one"] }\nbuildTypes { debug { manifestPlaceholders = [nsc: "two"] } }',
        ),
      },
      { one: `in-force; ${MAIN}:3`, two: `in-force; ${MAIN}:3 (debug)` },
    ],
    [
      'two placeholders, never of two flavours at once',
      {
        [MAIN]: manifest(`@xml/\${a}\${b}`),
        'app/build.gradle': gradle(
          'productFlavors { free { manifestPlaceholders = [a: "o", b: "ne"] }\n paid { manifestPlaceholders = [a: "t", b: "wo"] } }',
        ),
      },
      { one: `in-force; ${MAIN}:3 (free)`, two: `in-force; ${MAIN}:3 (paid)` },
    ],
    [
      "a placeholder in a library's manifest, set by the application",
      {
        'core/src/main/AndroidManifest.xml': placeholder('nsc'),
        'core/build.gradle': "apply plugin: 'com.android.library'",
        'app/build.gradle': gradle('defaultConfig { manifestPlaceholders = [nsc: "one"] }'),
      },
      {
        one: 'in-force; core/src/main/AndroidManifest.xml:3',
        two: `not-referenced; core/src/main/AndroidManifest.xml:3 names \`@xml/\${nsc}\``,
      },
    ],
    [
      'a string of res/values',
      {
        [MAIN]: manifest('@string/nsc'),
        'app/src/main/res/values/strings.xml': '<resources><string name="nsc">@xml/one</string></resources>',
      },
      { one: `in-force; ${MAIN}:3`, two: `not-referenced; ${MAIN}:3 names \`@string/nsc\`` },
    ],
    [
      'a string of each build type',
      {
        [MAIN]: manifest('@string/nsc'),
        'app/src/debug/res/values/config.xml': '<resources><string name="nsc">@xml/one</string></resources>',
        'app/src/release/res/values/config.xml':
          '<resources><string name="nsc">@xml/two</string></resources>',
      },
      { one: `in-force; ${MAIN}:3 (debug)`, two: `in-force; ${MAIN}:3 (release)` },
    ],
    [
      'a string that the build file makes',
      {
        [MAIN]: manifest('@string/nsc'),
        'app/build.gradle': gradle('defaultConfig { resValue "string", "nsc", "@xml/one" }'),
      },
      { one: `in-force; ${MAIN}:3`, two: `not-referenced; ${MAIN}:3 names \`@string/nsc\`` },
    ],
    [
      'a placeholder that is a string',
      {
        [MAIN]: manifest(`\${nsc}`),
        'app/build.gradle': gradle('defaultConfig { manifestPlaceholders = [nsc: "@string/nsc"] }'),
        'app/src/main/res/values/strings.xml': '<resources><string name="nsc">@xml/one</string></resources>',
      },
      { one: `in-force; ${MAIN}:3`, two: `not-referenced; ${MAIN}:3 names \`\${nsc}\`` },
    ],
  ])('is resolved: %s', async (_, entries, expected) => {
    const { deployments, problems } = await find({ ...entries, ...files('one', 'two') });
    const actual = Object.entries(deployments).map(([path, { state, evidence }]) => [
      path.replace(/^.*\/|\.xml$/g, ''),
      [state, ...evidence].join('; '),
    ]);
    expect(Object.fromEntries(actual)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('and a resolved file that is nowhere is an error that says where the name is from', async () => {
    const { problems } = await find({
      [MAIN]: placeholder('nsc'),
      'app/build.gradle': gradle('defaultConfig { manifestPlaceholders = [nsc: "gone"] }'),
    });
    expect(problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining(`names \`@xml/gone\` (from \`@xml/\${nsc}\`)`) },
    ]);
  });

  it.each<[string, Record<string, Entry>]>([
    ['a placeholder that nothing sets', { [MAIN]: placeholder('nsc') }],
    [
      'a placeholder set by an expression',
      {
        [MAIN]: placeholder('nsc'),
        'app/build.gradle': gradle('defaultConfig { manifestPlaceholders = [nsc: name()] }'),
      },
    ],
    ['a string that nothing defines', { [MAIN]: manifest('@string/nsc') }],
    [
      'a string that names itself',
      {
        [MAIN]: manifest('@string/nsc'),
        'app/src/main/res/values/strings.xml':
          '<resources><string name="nsc">@string/nsc</string></resources>',
      },
    ],
    [
      'placeholders that double without end',
      {
        [MAIN]: placeholder('a'),
        'app/build.gradle': gradle(
          `productFlavors { ${[...'abcdefgh'].map((name) => `${name} { manifestPlaceholders = [a: '\${a}\${a}'] }`).join('\n')} }`,
        ),
      },
    ],
    [
      'a string of a file that is no XML',
      {
        [MAIN]: manifest('@string/nsc'),
        'app/src/main/res/values/strings.xml': '<resources><string name="nsc">@xml/one',
      },
    ],
    ['a theme attribute', { [MAIN]: manifest('?attr/nsc') }],
    ['a bare word', { [MAIN]: manifest('nsc') }],
  ])('or reported as not resolved, the files being checked by content: %s', async (_, entries) => {
    const { deployments, problems } = await find({ ...entries, ...files('one') });
    expect(deployments['app/src/main/res/xml/one.xml']?.state).toBe('not-known');
    expect(problems).toMatchObject([
      {
        path: MAIN,
        start: { line: 3, column: 5 },
        rule: 'config-not-referenced',
        severity: 'notice',
        message: expect.stringContaining('not resolved'),
      },
    ]);
  });

  it('and what one flavour says plainly counts while another is not resolved', async () => {
    const { deployments, problems } = await find({
      [MAIN]: placeholder('nsc'),
      'app/build.gradle': gradle(
        'productFlavors { free { manifestPlaceholders = [nsc: "one"] }\n paid { manifestPlaceholders = [nsc: paidName] } }',
      ),
      ...files('one', 'two'),
    });
    expect(deployments['app/src/main/res/xml/one.xml']?.state).toBe('in-force');
    expect(deployments['app/src/main/res/xml/two.xml']?.state).toBe('not-known');
    expect(problems).toMatchObject([
      { severity: 'notice', message: expect.stringContaining('(`@xml/one` apart)') },
    ]);
  });
});

it('one manifest that is not resolved leaves every file of its project open', async () => {
  const { deployments } = await find({
    [MAIN]: manifest(),
    'app/src/debug/AndroidManifest.xml': manifest('?attr/nsc'),
    [FILE]: PINS,
  });
  expect(deployments[FILE]).toMatchObject({
    state: 'not-known',
    evidence: ['app/src/debug/AndroidManifest.xml:3 names `?attr/nsc`', `${MAIN} names none`],
  });
});

describe('what can not be read is never silently left out', () => {
  it('a resource that is no file, or lies elsewhere, or is too large', async () => {
    const outside = layOut({ 'nsc.xml': PINS });
    const folder = 'app/src/main/res/xml';
    const { problems, deployments } = await find({
      [`${folder}/pipe.xml`]: { pipe: true },
      [`${folder}/out.xml`]: { link: `${outside}/nsc.xml` },
      [`${folder}/nowhere.xml`]: { link: 'nothing.xml' },
      [`${folder}/loop.xml`]: { link: 'loop.xml' },
      [`${folder}/large.xml`]: { sparse: 50_000_000 },
      [`${folder}/wide.xml`]: Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0, 0xd8]),
    });
    expect(deployments).toEqual({});
    expect(places(problems)).toEqual(
      ['large', 'loop', 'nowhere', 'out', 'pipe', 'wide'].map(
        (name) => `${folder}/${name}.xml:1:1 error config-malformed`,
      ),
    );
    expect(problems[0]?.message).toBe(
      'Not read: a file of 50,000,000 bytes; the limit is 48,000,000. Pins may stand here, and none of them was checked.',
    );
  });

  it('but what can be told apart without a letter more is no matter of ours', async () => {
    const folder = 'app/src/main/res/xml';
    const latin1 = Buffer.from('<paths caf\u00e9=""/>', 'latin1');
    const { problems } = await find({
      [`${folder}/a.xml`]: '<a/>',
      [`${folder}/b.xml`]: '',
      [`${folder}/c.xml`]: latin1,
    });
    expect(problems).toEqual([]);
  });

  it('a named file that can not be read counts as there', async () => {
    const { problems } = await find({ [MAIN]: NAMED, [FILE]: { pipe: true } });
    expect(places(problems)).toEqual([`${FILE}:1:1 error config-malformed`]);
  });

  it('a link to a file inside the tree is read', async () => {
    const { deployments, sources } = await find({
      [MAIN]: NAMED,
      [FILE]: PINS,
      'app/src/debug/res/xml/nsc.xml': { link: '../../../main/res/xml/nsc.xml' },
    });
    expect(Object.keys(deployments)).toEqual(['app/src/debug/res/xml/nsc.xml', FILE]);
    expect(sources['app/src/debug/res/xml/nsc.xml']?.text).toBe(PINS);
  });

  it('a manifest that is a pipe', async () => {
    const { deployments, problems } = await find({ [MAIN]: { pipe: true }, [FILE]: PINS });
    expect(deployments[FILE]?.state).toBe('not-known');
    expect(places(problems)).toEqual([`${MAIN}:1:1 warning config-malformed`]);
  });

  it('a resource folder that is a link out of the tree', async () => {
    const outside = layOut({ 'xml/nsc.xml': PINS });
    const { problems } = await find({ 'app/src/main/res': { link: outside }, docs: { link: outside } });
    expect(places(problems)).toEqual([
      'app/src/main/res:1:1 error config-malformed',
      'docs:1:1 notice config-malformed',
    ]);
  });

  it('the one file that was named', async () => {
    const { problems } = await find({ 'a/nsc.xml': { sparse: 50_000_000 } }, 'a/nsc.xml');
    expect(places(problems)).toEqual(['nsc.xml:1:1 error config-malformed']);
  });
});
