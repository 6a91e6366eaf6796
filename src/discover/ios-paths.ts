import { posix } from 'node:path';
import type { BuildSettings, InfoPlistSetting } from './pbxproj.ts';

/** Where a setting leads: one path of the work tree, or what stands between the variables that stay open. */
export type PlistPath = { readonly path: string } | { readonly parts: readonly string[] };

const VARIABLE = /\$(?:\(([^()]*)\)|\{([^{}]*)\}|([A-Za-z_]\w*))/;
const PROJECT_FOLDER =
  /^\$(?:\((?:SRCROOT|PROJECT_DIR|SOURCE_ROOT)\)|\{(?:SRCROOT|PROJECT_DIR|SOURCE_ROOT)\}|SRCROOT|PROJECT_DIR|SOURCE_ROOT)\/+/;
const INHERITED = /^\$[({]inherited[)}]$/;
const MOST_EXPANSIONS = 32;
const LONGEST_VALUE = 4096;
/** Stands for a variable that nothing explains. */
const OPEN = '\u0001';

/**
 * Resolves `INFOPLIST_FILE`, which is relative to the project's folder. Null when it leads out of the work tree.
 *
 * @param folder of the project, relative to the root of the work tree
 * @param project its name, without `.xcodeproj`
 */
export function plistPath(setting: InfoPlistSetting, folder: string, project: string): PlistPath | null {
  const own = new Map([
    ['CONFIGURATION', setting.configuration],
    ['PROJECT_NAME', project],
  ]);
  const value = expand(setting.value, [...setting.settings, own]);
  if (value.startsWith('/')) return null;
  const path = posix.normalize(posix.join(folder, value));
  if (path.startsWith('../')) return null;
  return path.includes(OPEN) ? { parts: path.split(OPEN).map(sameName) } : { path };
}

/**
 * The value of a setting with its variables filled in; null when one stays open, or it isn't set. `$(inherited)` is what
 * the next wider settings say.
 */
export function settingValue(name: string, settings: readonly BuildSettings[]): string | null {
  const says = (each: BuildSettings): boolean => !INHERITED.test(each.get(name) ?? '$(inherited)');
  const value = expand(settings.find(says)?.get(name) ?? OPEN, settings);
  return value.includes(OPEN) ? null : value;
}

/** Whether a path is what a setting with open variables may lead to. */
export function fits(parts: readonly string[], path: string): boolean {
  const name = sameName(path);
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** The same for paths that are one file to a Mac, which compares without case and in one normal form. */
export function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function expand(value: string, settings: readonly BuildSettings[]): string {
  let expanded = value;
  for (let count = 0; count < MOST_EXPANSIONS && expanded.length < LONGEST_VALUE; count++) {
    expanded = expanded.replace(PROJECT_FOLDER, '');
    const found = VARIABLE.exec(expanded);
    if (found === null) return expanded;
    const name = found[1] ?? found[2] ?? found[3] ?? '';
    const key = name === 'TARGETNAME' ? 'TARGET_NAME' : name;
    const replacement = settings.find((each) => each.has(key))?.get(key) ?? OPEN;
    expanded = `${expanded.slice(0, found.index)}${replacement}${expanded.slice(found.index + found[0].length)}`;
  }
  return OPEN;
}
