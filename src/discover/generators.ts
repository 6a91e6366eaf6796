import { posix } from 'node:path';
import type { SourceText } from '../model/source.ts';
import type { WorkTree } from '../workspace/tree.ts';
import { folderOf, isInside } from './folders.ts';

/** What writes a file anew, so that an edit of it would not last: a sentence that says what to edit instead. */
export type Generators = (source: SourceText) => Promise<string | null>;

/** A file says so itself, in a comment near its beginning. */
const SAYS_SO =
  /<!--(?:(?!-->)[\s\S]){0,500}?\b(auto-?generated|generated\s+(?:by|from|file)|do\s+not\s+(?:edit|modify))\b/i;
const HEAD = 4_000;

/** The generators of a work tree: XcodeGen's projects, Expo's app.json, react-native-ssl-manager's ssl_config.json. */
export async function generatorsOf(tree: WorkTree): Promise<Generators> {
  const files = tree.onlyFile === null ? await tree.files() : [];
  const named = (pattern: RegExp): readonly string[] => files.filter((path) => pattern.test(path));
  const texts = new Map<string, Promise<string>>();
  const textOf = (path: string): Promise<string> => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = tree.read(path).then((reading) => ('source' in reading ? reading.source.text : ''));
    texts.set(path, text);
    return text;
  };
  const xcodeGen = named(/(^|\/)project\.ya?ml$/);
  const expo = named(/(^|\/)app(\.config)?\.json$/);
  const sslManager = named(/(^|\/)ssl_config\.json$/);
  return async ({ path, text }) => {
    const said = SAYS_SO.exec(text.slice(0, HEAD))?.[1];
    if (said !== undefined) {
      return `The file says of itself that it is ${/not/i.test(said) ? 'not to be edited' : 'generated'} (\`${said}\`): change what it is made from.`;
    }
    if (/\.plist$/i.test(path)) {
      for (const file of xcodeGen) {
        if (infoPlists(await textOf(file), folderOf(file)).includes(path)) {
          return `XcodeGen writes it from \`info\` in ${file}: change \`properties\` there.`;
        }
      }
    }
    for (const file of expo) {
      const folder = folderOf(file);
      if (
        !isInside(folder, path) ||
        !/^(ios|android)\//.test(posix.relative(folder === '' ? '.' : folder, path))
      )
        continue;
      if (statesPins(await textOf(file), path)) {
        return `Expo's prebuild writes it from ${file}: change \`expo\` there.`;
      }
    }
    for (const file of sslManager) {
      if (/"sha256Keys"/.test(await textOf(file))) {
        return `react-native-ssl-manager writes it from ${file}: change \`sha256Keys\` there.`;
      }
    }
    return null;
  };
}

/** The property lists that a project of XcodeGen writes: `path` beside `properties` in `info`. */
function infoPlists(yaml: string, folder: string): string[] {
  const found: string[] = [];
  let info: number | null = null;
  for (const line of yaml.split(/\r\n?|\n/)) {
    const inline = /^\s*info\s*:\s*\{.*?\bpath\s*:\s*["']?([^"',}]+?)["']?\s*[,}]/.exec(line)?.[1];
    if (inline !== undefined) found.push(inline);
    const indentation = /^ *(?=[^ #])/.exec(line)?.[0].length;
    if (indentation === undefined) continue;
    if (info !== null && indentation <= info) info = null;
    if (/^\s*info\s*:\s*(#.*)?$/.test(line)) info = indentation;
    const path = /^\s*path\s*:\s*["']?(.+?)["']?\s*(?:#.*)?$/.exec(line)?.[1];
    if (info !== null && path !== undefined) found.push(path);
  }
  return found.map((path) => posix.normalize(posix.join(folder, path)));
}

/** Whether Expo's configuration has the pins, or the plug-in that writes them, of the platform that a path belongs to. */
function statesPins(text: string, path: string): boolean {
  if (!/"expo"\s*:/.test(text)) return false;
  return /\.plist$/i.test(path)
    ? /"(NSPinnedDomains|NSAppTransportSecurity|TSKConfiguration|sslPinning)"/.test(text)
    : /"(networkSecurityConfig|sslPinning)"|network_security_config/.test(text);
}
