import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, UsageError } from '../../src/errors.ts';
import type { NewDomain } from '../../src/model/change.ts';
import { FilePlan } from '../../src/workspace/plan.ts';
import { openWorkTree } from '../../src/workspace/tree.ts';
import { type WrittenFile, writeDomains } from '../../src/writing.ts';
import { load } from '../edits/case.ts';
import { type Entry, layOut } from '../support/tree.ts';
import { manifest } from './discover/project.ts';
import { pbxproj, target } from './discover/xcode.ts';

const A = 'Ea1OdV5jP2Vb2wVHKvNVn5RX3rv7aNWzYdTBLbLrSXQ=';
const B = 'TNnPHdGFVzCFKDrnnc6rBk7XCrcPf9uK4KaAHdm9xJ8=';
const OLD = 'n5EWH0NDPkmm3m22gNefYBWfLkrJFyYhoShGQoFYRAs=';

const domain = (host: string, scope: 'chain' | 'leaf'): NewDomain => ({
  host,
  includeSubdomains: false,
  expiration: null,
  groups: [{ scope, pins: [A, B].map((sha256) => ({ sha256, comment: 'leaf: CN=x' })) }],
});
const wantedFor = (...hosts: readonly string[]): { android: NewDomain[]; ios: NewDomain[] } => ({
  android: hosts.map((host) => domain(host, 'chain')),
  ios: hosts.map((host) => domain(host, 'leaf')),
});
const WANTED = wantedFor('new.example.com');

const CONFIG = `<network-security-config>
    <domain-config>
        <domain includeSubdomains="true">api.example.com</domain>
        <pin-set>
            <pin digest="SHA-256">${OLD}</pin>
        </pin-set>
    </domain-config>
</network-security-config>
`;
const plist = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n\t<key>CFBundleName</key>\n\t<string>x</string>\n${inner}</dict>\n</plist>\n`;
const PLAIN = plist('');
const ATS = plist(
  '\t<key>NSAppTransportSecurity</key>\n\t<dict>\n\t\t<key>NSAllowsLocalNetworking</key>\n\t\t<true/>\n\t</dict>\n',
);
const PINNED = plist(`\t<key>NSAppTransportSecurity</key>
\t<dict>
\t\t<key>NSPinnedDomains</key>
\t\t<dict>
\t\t\t<key>api.example.com</key>
\t\t\t<dict>
\t\t\t\t<key>NSPinnedLeafIdentities</key>
\t\t\t\t<array>
\t\t\t\t\t<dict>
\t\t\t\t\t\t<key>SPKI-SHA256-BASE64</key>
\t\t\t\t\t\t<string>${OLD}</string>
\t\t\t\t\t</dict>
\t\t\t\t</array>
\t\t\t</dict>
\t\t</dict>
\t</dict>
`);

const MAIN = 'app/src/main/AndroidManifest.xml';
const STORE = 'app/src/main/res/xml/network_security_config.xml';
const ANDROID = {
  'settings.gradle': '',
  'app/build.gradle': "plugins { id 'com.android.application' }\n",
  [MAIN]: manifest(),
};
const IOS = {
  'App.xcodeproj/project.pbxproj': pbxproj([
    target('App', { INFOPLIST_FILE: 'App/Info.plist' }),
    target('Share', { INFOPLIST_FILE: 'Share/Info.plist' }, 'app-extension'),
  ]),
  'App/Info.plist': PLAIN,
  'Share/Info.plist': PLAIN,
};

/** What was written, with paths as they lie in the tree. */
async function write(
  root: string,
  below: readonly string[] = [''],
  wanted = WANTED,
): Promise<Record<string, string>> {
  const written = await writeDomains(
    below.map((each) => join(root, each)),
    wanted,
  );
  return Object.fromEntries(written.map(({ path, state }) => [path.replace(`${root}/`, ''), state]));
}
const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file of a tree with its bytes: what must be the same after a refusal. */
function everything(root: string): string {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const lines = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile()
      ? readFileSync(path, 'base64')
      : entry.isDirectory()
        ? '(folder)'
        : '(other)';
    return `${relative(root, path)} ${content}`;
  });
  return lines.sort().join('\n');
}

/** Refused, and nothing has changed. */
async function refusal(root: string, below: readonly string[] = [''], wanted = WANTED): Promise<string> {
  const before = everything(root);
  const error = await write(root, below, wanted).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toSatisfy((each) => each instanceof UsageError || each instanceof EnvironmentError);
  expect(everything(root)).toBe(before);
  const { message, hint } = error as UsageError;
  return [message, hint ?? ''].join('\n').replaceAll(`${root}/`, '');
}

/** Whether one text is the other with one part more, which is answered. */
function insertion(before: Uint8Array, after: Uint8Array): Buffer {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  const tail = before.length - head;
  expect(Buffer.from(after.subarray(after.length - tail)).equals(before.subarray(head))).toBe(true);
  return Buffer.from(after.subarray(head, after.length - tail));
}

describe('Android', () => {
  it('extends the store that a manifest names', async () => {
    const root = layOut({
      ...ANDROID,
      [MAIN]: manifest('@xml/pins'),
      'app/src/main/res/xml/pins.xml': CONFIG,
    });
    expect(await write(root)).toEqual({ 'app/src/main/res/xml/pins.xml': 'changed' });
    expect(
      insertion(Buffer.from(CONFIG), readFileSync(join(root, 'app/src/main/res/xml/pins.xml'))).toString(),
    ).toContain(A);
    expect(text(root, MAIN)).toBe(manifest('@xml/pins'));
    expect(await write(root)).toEqual({ 'app/src/main/res/xml/pins.xml': 'unchanged' });
  });

  it('makes one where there is none, and wires the manifest', async () => {
    const root = layOut(ANDROID);
    expect(await write(root)).toEqual({ [STORE]: 'created', [MAIN]: 'changed' });
    expect(text(root, STORE)).toContain('<domain includeSubdomains="false">new.example.com</domain>');
    expect(insertion(Buffer.from(manifest()), readFileSync(join(root, MAIN))).toString()).toBe(
      ' android:networkSecurityConfig="@xml/network_security_config"',
    );
    expect(await write(root)).toEqual({ [STORE]: 'unchanged' });
    expect(await write(root, [MAIN])).toEqual({ [STORE]: 'unchanged', [MAIN]: 'unchanged' });
  });

  it('makes it with the line breaks of the manifest', async () => {
    const root = layOut({ ...ANDROID, [MAIN]: manifest().replaceAll('\n', '\r\n') });
    await write(root);
    expect(text(root, STORE).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('extends the file that would be made, if nobody names it yet', async () => {
    const root = layOut({ ...ANDROID, [STORE]: CONFIG });
    expect(await write(root)).toEqual({ [STORE]: 'changed', [MAIN]: 'changed' });
    expect(text(root, STORE)).toContain('api.example.com');
  });

  it('takes a store that nothing can be joined with', async () => {
    const root = layOut({ 'res/xml/a.xml': CONFIG });
    expect(await write(root)).toEqual({ 'res/xml/a.xml': 'changed' });
  });

  it('never takes a debug companion or a file that nobody names', async () => {
    const companion = 'app/src/main/res/xml/pins_debug.xml';
    const other = 'app/src/main/res/xml/left_over.xml';
    const pins = 'app/src/main/res/xml/pins.xml';
    const root = layOut({
      ...ANDROID,
      [MAIN]: manifest('@xml/pins'),
      [pins]: CONFIG,
      [companion]: CONFIG,
      [other]: CONFIG,
    });
    expect(await write(root)).toEqual({ [pins]: 'changed' });
  });

  it('is refused where several source sets hold one', async () => {
    const debug = STORE.replace('main', 'debug');
    const root = layOut({
      ...ANDROID,
      [MAIN]: manifest('@xml/network_security_config'),
      [STORE]: CONFIG,
      [debug]: CONFIG,
    });
    expect(await refusal(root)).toMatch(`2 files with pins: ${debug}, ${STORE}.\n--write FILE, once or more`);
    expect(await write(root, [STORE, debug])).toEqual({ [STORE]: 'changed', [debug]: 'changed' });
  });

  it('is refused where only builds for debugging have one', async () => {
    const debug = STORE.replace('main', 'debug');
    const root = layOut({
      ...ANDROID,
      [MAIN.replace('main', 'debug')]: manifest('@xml/network_security_config'),
      [debug]: CONFIG,
    });
    expect(await refusal(root)).toMatch(`${debug}, which holds for builds with \`debug\` alone`);
    expect(await write(root, [MAIN])).toEqual({ [STORE]: 'created', [MAIN]: 'changed' });
  });

  it('is refused where there are several apps, unless one is named', async () => {
    const other = 'other/src/main/AndroidManifest.xml';
    const root = layOut({
      ...ANDROID,
      'other/build.gradle': ANDROID['app/build.gradle'],
      [other]: manifest(),
    });
    expect(await refusal(root)).toMatch(`2 manifests of apps: ${MAIN}, ${other}.`);
    expect(await write(root, ['other'])).toMatchObject({ [other]: 'changed' });
  });

  it('is refused where the manifest names a file that is not there', async () => {
    const root = layOut({ ...ANDROID, [MAIN]: manifest('@xml/elsewhere') });
    expect(await refusal(root)).toMatch(
      /^app\/src\/main\/AndroidManifest\.xml: Line 3: .*`@xml\/elsewhere` already/,
    );
  });

  it('of .NET has its resources beside the folder of the manifest', async () => {
    const own = 'App/Properties/AndroidManifest.xml';
    const root = layOut({ [own]: manifest(), 'App/Resources/values/a.xml': '<resources/>' });
    const made = 'App/Resources/xml/network_security_config.xml';
    expect(await write(root, [own])).toEqual({ [made]: 'created', [own]: 'changed' });
  });
});

describe('iOS', () => {
  it.each([
    ['without ATS', PLAIN],
    ['with ATS', ATS],
    ['with pins', PINNED],
  ])('extends the property list of the app %s, and leaves the extension to the user', async (_, before) => {
    const root = layOut({ ...IOS, 'App/Info.plist': before });
    expect(await write(root)).toEqual({ 'App/Info.plist': 'changed' });
    const after = readFileSync(join(root, 'App/Info.plist'));
    expect(insertion(Buffer.from(before), after).toString()).toContain(A);
    expect(await write(root)).toEqual({ 'App/Info.plist': 'unchanged' });
    expect(await write(root, ['Share/Info.plist'])).toEqual({ 'Share/Info.plist': 'changed' });
  });

  it('is refused where several hold pins, or none is told apart', async () => {
    const pinned = layOut({ ...IOS, 'App/Info.plist': PINNED, 'Share/Info.plist': PINNED });
    expect(await refusal(pinned)).toMatch('2 files with pins: App/Info.plist, Share/Info.plist.');
    const plain = layOut({ 'A/Info.plist': PLAIN, 'B/Info.plist': PLAIN });
    expect(await refusal(plain)).toMatch('2 property lists of apps: A/Info.plist, B/Info.plist.');
  });

  it('is refused where the extension alone has pins', async () => {
    const root = layOut({ ...IOS, 'Share/Info.plist': PINNED });
    expect(await refusal(root)).toMatch(
      "is Share/Info.plist, which is not the app's own (App/Info.plist).\n--write FILE",
    );
  });

  it('takes a file of another name that is meant as one', async () => {
    const root = layOut({ 'Main.plist': PLAIN });
    expect(await write(root, ['Main.plist'])).toEqual({ 'Main.plist': 'changed' });
  });
});

describe('both', () => {
  it('are written together', async () => {
    const root = layOut({ ...ANDROID, ...IOS });
    const wanted = wantedFor('a.example.com', 'b.example.com');
    expect(await write(root, [''], wanted)).toEqual({
      [STORE]: 'created',
      [MAIN]: 'changed',
      'App/Info.plist': 'changed',
    });
    const once = everything(root);
    expect(Object.values(await write(root, [''], wanted))).toEqual(['unchanged', 'unchanged']);
    expect(everything(root)).toBe(once);
  });

  it('or none, when one is refused', async () => {
    const root = layOut({ ...ANDROID, ...IOS, 'App/Info.plist': PLAIN.replace('</dict>', '') });
    expect(await refusal(root)).toMatch(/^App\/Info\.plist: The file is no good as it is\./);
  });

  it('nor where there is neither', async () => {
    expect(await refusal(layOut({ 'a.txt': 'x' }))).toMatch('holds no app that pins could be put into');
  });

  it('tell what was there and what is, and take a file that is named twice once', async () => {
    const root = layOut({ ...ANDROID, [MAIN]: manifest('@xml/network_security_config'), [STORE]: CONFIG });
    const written = await writeDomains([root, join(root, STORE), join(root, 'app')], WANTED);
    expect(written).toEqual<WrittenFile[]>([
      { path: join(root, STORE), state: 'changed', before: CONFIG, after: text(root, STORE) },
    ]);
  });

  it('are named from the working directory', async () => {
    const root = layOut({ 'Main.plist': PLAIN });
    const before = process.cwd();
    try {
      process.chdir(root);
      expect((await writeDomains(['Main.plist'], WANTED))[0]?.path).toBe('Main.plist');
      expect((await writeDomains(['./Main.plist'], WANTED))[0]).toMatchObject({
        path: 'Main.plist',
        state: 'unchanged',
      });
    } finally {
      process.chdir(before);
    }
  });
});

describe('the bytes outside the insertion stay', () => {
  const cases: readonly (readonly [string, string])[] = [
    ...['two-spaces', 'tabs', 'one-line', 'windows-line-breaks', 'utf-16-little-endian', 'iso-8859-1'].map(
      (name) => ['android-nsc', name] as const,
    ),
    ...['byte-order-mark', 'old-mac-line-breaks', 'no-final-newline', 'comments-everywhere'].map(
      (name) => ['android-nsc', name] as const,
    ),
    ...[
      'pinned-domains',
      'one-line',
      'windows-line-breaks',
      'utf-16-big-endian',
      'byte-order-mark',
      'no-transport-security',
    ].map((name) => ['ios-ats', name] as const),
  ];
  it.each(cases)('%s %s', async (format, name) => {
    const { source, extension } = load(format, name);
    const path = extension === 'plist' ? 'Info.plist' : 'res/xml/a.xml';
    const root = layOut({ [path]: source.bytes });
    chmodSync(join(root, path), 0o640);
    expect(await write(root, [path], wantedFor('not-there.example.net'))).toEqual({ [path]: 'changed' });
    const added = insertion(source.bytes, readFileSync(join(root, path)));
    expect(added.toString('latin1').replaceAll('\0', '')).toContain('not-there.example.net');
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o640);
    expect(await write(root, [path], wantedFor('not-there.example.net'))).toEqual({ [path]: 'unchanged' });
  });

  it.each(['attributes-over-lines', 'byte-order-mark', 'own-prefix-single-quotes'])(
    'manifest %s',
    async (name) => {
      const { source } = load('manifest', name);
      const root = layOut({ 'AndroidManifest.xml': source.bytes });
      await write(root, ['AndroidManifest.xml']);
      const added = insertion(source.bytes, readFileSync(join(root, 'AndroidManifest.xml')));
      expect(added.toString()).toContain('networkSecurityConfig=');
    },
  );
});

describe('nothing is written, and nothing left behind', () => {
  it.each<[string, Record<string, Entry>, readonly string[], string | RegExp]>([
    [
      'a folder of resources that leads out',
      { 'app/src/main/res': { link: '/tmp' } },
      [''],
      'a symbolic link out of the work tree',
    ],
    ['one that leads nowhere', { 'app/src/main/res': { link: 'nowhere' } }, [''], 'there is no such file'],
    ['one that is a file', { 'app/src/main/res': 'x' }, [''], 'a part of its path is no folder'],
    [
      'a folder in the place of the file',
      { [STORE]: { folder: true } },
      [''],
      `${STORE} can't be written: a folder is there already`,
    ],
    [
      'a link to nothing in its place',
      { [STORE]: { link: 'x' } },
      [''],
      `${STORE} can't be written: a symbolic link is there already`,
    ],
    ['a pipe in its place', { [STORE]: { pipe: true } }, [''], 'a named pipe is there already'],
    ['another resource in its place', { [STORE]: '<paths/>' }, [''], `${STORE}: `],
    [
      'a link into .git',
      { '.git/x': '', 'app/src/main/res': { link: '../../../.git' } },
      [''],
      'a link into a `.git` folder',
    ],
    [
      'a merge that is not settled',
      { [STORE]: CONFIG.replace('    <domain-config>', '<<<<<<< a\n    <domain-config>') },
      [''],
      'a merge conflict is not resolved',
    ],
    [
      'a manifest that is no XML',
      { [MAIN]: '<manifest><application>' },
      [''],
      /AndroidManifest\.xml: Line 1: /,
    ],
    [
      'a manifest that is a link out',
      { [MAIN]: { link: '/etc/hostname' } },
      [''],
      'a symbolic link out of the work tree',
    ],
    [
      'a binary property list',
      { 'Info.plist': load('ios-ats', 'refused-binary').source.bytes },
      ['Info.plist'],
      'plutil -convert xml1',
    ],
    ['a file of another kind', { 'google.xml': '<resources/>' }, ['google.xml'], "pins can't be put into it"],
    [
      "another tool's property list",
      { 'GoogleService-Info.plist': '<plist><dict/></plist>' },
      ['GoogleService-Info.plist'],
      'is no network security configuration',
    ],
    ['nothing', {}, ['missing'], 'There is no file or folder'],
  ])('%s', async (_, entries, below, message) => {
    expect(await refusal(layOut({ ...ANDROID, ...entries }), below)).toMatch(message);
  });

  it('when one file has two names', async () => {
    const root = layOut({ 'A/Info.plist': PLAIN, 'B/Info.plist': { link: '../A/Info.plist' } });
    const plan = new FilePlan();
    const tree = openWorkTree(root);
    for (const path of ['A/Info.plist', 'B/Info.plist']) {
      const reading = await plan.read(tree, path);
      if ('source' in reading) plan.put(tree, { ...reading.source, bytes: Buffer.from('new') });
    }
    await expect(plan.carryOut()).rejects.toThrow(/are one file: name it once/);
    expect(text(root, 'A/Info.plist')).toBe(PLAIN);
  });

  it('when a file has changed since it was read, nor the others', async () => {
    const root = layOut({ a: 'one', b: 'two' });
    const plan = new FilePlan();
    const tree = openWorkTree(root);
    for (const path of ['a', 'b']) {
      const reading = await plan.read(tree, path);
      if ('source' in reading) plan.put(tree, { ...reading.source, bytes: Buffer.from('new') });
    }
    plan.put(tree, {
      path: 'c/d/e',
      text: 'x',
      bytes: Buffer.from('x'),
      encoding: 'utf-8',
      bom: false,
      decodingFault: null,
    });
    writeFileSync(join(root, 'b'), 'somebody else');
    const before = everything(root);
    await expect(plan.carryOut()).rejects.toThrow(/b can't be written: it has changed since it was read\.$/);
    expect(everything(root)).toBe(before);
    writeFileSync(join(root, 'b'), 'two');
    writeFileSync(join(root, 'c'), 'no folder');
    await expect(plan.carryOut()).rejects.toThrow(/e can't be written: a part of its path is no folder\.$/);
    expect(text(root, 'a')).toBe('one');
  });

  it('when the path leads out by its letters', async () => {
    const root = layOut({ 'in/a': 'x' });
    const tree = openWorkTree(join(root, 'in'));
    expect(await tree.stage('../b', Buffer.from('x'), null)).toEqual({
      problem: 'the path leads out of the work tree',
    });
    expect(await tree.stage('a\0', Buffer.from('x'), null)).toEqual({
      problem: 'the path leads out of the work tree',
    });
  });
});

it('a link inside the tree is followed and kept', async () => {
  const root = layOut({ 'res/xml/a.xml': { link: '../../shared.xml' }, 'shared.xml': CONFIG });
  expect(await write(root, ['']).then(Object.values)).toEqual(['changed']);
  expect(lstatSync(join(root, 'res/xml/a.xml')).isSymbolicLink()).toBe(true);
  expect(text(root, 'shared.xml')).toContain(A);
});

it('folders that were made for a file that is not written go again', async () => {
  const root = layOut({ a: 'x' });
  const staging = await openWorkTree(root).stage('b/c/d', Buffer.from('x'), null);
  if ('problem' in staging) throw new Error(staging.problem);
  expect(lstatSync(join(root, 'b/c')).isDirectory()).toBe(true);
  await staging.staged.drop();
  expect(everything(root)).toBe(everything(layOut({ a: 'x' })));
});
