import type { EditAnswer } from '../../model/change.ts';
import { positions, type SourceText } from '../../model/source.ts';
import { newAttribute, quoteOf } from '../../text/new-attribute.ts';
import { elements, parseXml, type XmlElement } from '../../text/xml.ts';
import { quote } from './values.ts';

const ANDROID = 'http://schemas.android.com/apk/res/android';
const TOOLS = 'http://schemas.android.com/tools';
const ATTRIBUTE = 'networkSecurityConfig';

/**
 * Makes a manifest name `res/xml/RESOURCE.xml` as its network security configuration, with the file's own prefix for the
 * namespace of Android. Refuses one that names another, or says to the manifest merger that there is to be none.
 */
export function wireManifest(source: SourceText, resource: string): EditAnswer {
  const value = `@xml/${resource}`;
  if (!/^[A-Za-z_][\w.]*$/.test(resource)) {
    return { refusal: `${quote(resource)} is no name of a resource: letters, digits and \`_\` are.` };
  }
  const byHand = `write \`android:${ATTRIBUTE}="${value}"\` on \`<application>\` by hand`;
  if (source.decodingFault !== null) {
    return {
      refusal: `The manifest can't be read: ${source.decodingFault}. Save it as UTF-8, then ${byHand}.`,
    };
  }
  const { root, faults } = parseXml(source.text);
  const at = positions(source.text);
  const [fault] = faults;
  if (fault !== undefined) {
    return {
      refusal: `Line ${at(fault.span.start).line}: ${fault.message}. Put that right first, then ${byHand}.`,
    };
  }
  if (root?.name !== 'manifest') return { refusal: `The file is no manifest: ${byHand}, where it is one.` };
  const [application, second] = elements(root).filter(({ name }) => name === 'application');
  if (application === undefined || second !== undefined) {
    const found = second === undefined ? 'no `<application>`' : 'more than one `<application>`';
    return { refusal: `The manifest has ${found}: ${byHand}, where the app's own manifest has one.` };
  }
  const scopes = [application, root];
  const there = application.attributes.find(
    ({ prefix, localName }) => localName === ATTRIBUTE && namespaceOf(prefix, scopes) === ANDROID,
  );
  if (there?.value.trim() === value) return { edits: [] };
  const line = at(application.startTag.start).line;
  if (there !== undefined) {
    return {
      refusal: `Line ${at(there.span.start).line}: \`<application>\` names ${quote(there.value)} already: edit that file, or ${byHand} in its place.`,
    };
  }
  const removed = application.attributes.find(
    ({ prefix, localName, value: names }) =>
      localName === 'remove' &&
      namespaceOf(prefix, scopes) === TOOLS &&
      names.split(',').some((each) => each.trim().split(':').at(-1) === ATTRIBUTE),
  );
  if (removed !== undefined) {
    return {
      refusal: `Line ${at(removed.span.start).line}: \`${removed.name}\` takes \`${ATTRIBUTE}\` away: take that out, and ${byHand}.`,
    };
  }
  const prefix = prefixFor(scopes);
  if (prefix === null) {
    return {
      refusal: `Line ${line}: no prefix is declared for Android's attributes: write \`xmlns:android="${ANDROID}"\` on \`<manifest>\`, and ${byHand}.`,
    };
  }
  const [model] = [...application.attributes, ...root.attributes];
  const mark = model === undefined ? '"' : quoteOf(source.text, model);
  return { edits: [newAttribute(source.text, application, `${prefix}:${ATTRIBUTE}`, value, mark)] };
}

/** The prefix that the application's own attributes use, else any that is declared for the namespace. */
function prefixFor(scopes: readonly XmlElement[]): string | null {
  const [application] = scopes;
  const used = application?.attributes.find(({ prefix }) => namespaceOf(prefix, scopes) === ANDROID);
  if (used !== undefined) return used.prefix;
  for (const { attributes } of scopes) {
    for (const { prefix, localName } of attributes) {
      if (prefix === 'xmlns' && namespaceOf(localName, scopes) === ANDROID) return localName;
    }
  }
  return null;
}

/** What the nearest declaration of a prefix says. */
function namespaceOf(prefix: string, scopes: readonly XmlElement[]): string | null {
  if (prefix === '') return null;
  for (const { attributes } of scopes) {
    const declared = attributes.find((each) => each.prefix === 'xmlns' && each.localName === prefix);
    if (declared !== undefined) return declared.value;
  }
  return null;
}
