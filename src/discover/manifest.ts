import { type Position, positions, type SourceText, type Span } from '../model/source.ts';
import { elements, parseXml, type XmlAttribute, type XmlElement } from '../text/xml.ts';
import { quote } from './wording.ts';

/** What an `<application>` says of its network security configuration. */
export interface ManifestStatement {
  /** The attribute's value; null when a `tools:` marker takes it away instead of setting it. */
  readonly value: string | null;
  readonly start: Position;
  readonly end: Position;
  /** The manifest merger's marker that bears on it, e.g. `tools:replace`; null without one. */
  readonly marker: string | null;
}

/** One AndroidManifest.xml as far as pins are concerned. */
export interface Manifest {
  readonly statements: readonly ManifestStatement[];
  /** `android:minSdkVersion` of `<uses-sdk>`, when it is a number. */
  readonly minSdk: number | null;
  readonly hasApplication: boolean;
}

export interface ManifestFault {
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

const ANDROID = 'http://schemas.android.com/apk/res/android';
const TOOLS = 'http://schemas.android.com/tools';
const ATTRIBUTE = 'networkSecurityConfig';

/** Reads a manifest. Prefixes are resolved, since `android` is a habit and no rule. */
export function readManifest(source: SourceText): { manifest: Manifest } | { fault: ManifestFault } {
  const at = positions(source.text);
  const { root, faults } = parseXml(source.text);
  const place = ({ start, end }: Span): { start: Position; end: Position } => ({
    start: at(start),
    end: at(end),
  });
  if (root === null) {
    const { message, span } = faults[0] ?? {
      message: 'the file holds no XML element',
      span: { start: 0, end: 0 },
    };
    return { fault: { message, ...place(span) } };
  }
  if (root.name !== 'manifest') {
    return {
      fault: {
        message: `the root element is ${quote(`<${root.name}>`)}, not \`<manifest>\``,
        ...place(root.startTag),
      },
    };
  }
  const statements: ManifestStatement[] = [];
  let minSdk: number | null = null;
  for (const child of elements(root)) {
    const find = (namespace: string, localName: string): XmlAttribute | undefined =>
      child.attributes.find(
        (each) => each.localName === localName && namespaceOf(each.prefix, [child, root]) === namespace,
      );
    if (child.name === 'uses-sdk') {
      const level = find(ANDROID, 'minSdkVersion')?.value.trim() ?? '';
      if (/^\d{1,3}$/.test(level)) minSdk = Number(level);
    }
    if (child.name !== 'application') continue;
    const named = find(ANDROID, ATTRIBUTE);
    const names = (marker: string): boolean =>
      (find(TOOLS, marker)?.value ?? '')
        .split(',')
        .some((each) => each.trim().split(':').at(-1) === ATTRIBUTE);
    const removal = find(TOOLS, 'remove');
    const node = find(TOOLS, 'node');
    if (named !== undefined) {
      const marker = names('replace') ? 'tools:replace' : null;
      statements.push({ value: named.value, marker, ...place(named.span) });
    } else if (removal !== undefined && names('remove')) {
      statements.push({ value: null, marker: 'tools:remove', ...place(removal.span) });
    } else if (node !== undefined && /^(remove|removeAll|replace)$/.test(node.value.trim())) {
      statements.push({ value: null, marker: `tools:node="${node.value.trim()}"`, ...place(node.span) });
    }
  }
  const hasApplication = elements(root).some(({ name }) => name === 'application');
  return { manifest: { statements, minSdk, hasApplication } };
}

/** The namespace of a prefix; `android` and `tools` without a declaration are taken for what they are everywhere. */
function namespaceOf(prefix: string, scopes: readonly XmlElement[]): string | null {
  if (prefix === '') return null;
  for (const { attributes } of scopes) {
    const declared = attributes.find((each) => each.prefix === 'xmlns' && each.localName === prefix);
    if (declared !== undefined) return declared.value;
  }
  return prefix === 'android' ? ANDROID : prefix === 'tools' ? TOOLS : null;
}
