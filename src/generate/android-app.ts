import { androidNsc } from '../formats/android-nsc/index.ts';
import { wireManifest } from '../formats/android-nsc/manifest-edit.ts';
import { newNetworkSecurityConfig } from '../formats/android-nsc/render.ts';
import type { NewDomain } from '../model/change.ts';
import type { SourceText } from '../model/source.ts';
import { editedSource } from '../text/edit.ts';
import { decodeSource } from '../text/source.ts';
import { type Placing, placeInStore } from './place.ts';

/**
 * The network security configuration of an app that has none, with line breaks as `near` has them.
 *
 * @throws Error when it wouldn't say what was meant: a fault of the program
 */
export function newConfiguration(path: string, domains: readonly NewDomain[], near: SourceText): Placing {
  const answer = newNetworkSecurityConfig(domains, { eol: near.text.includes('\r\n') ? '\r\n' : '\n' });
  if ('refusal' in answer) return answer;
  const source = decodeSource(path, Buffer.from(answer.text));
  const again = placeInStore(source, androidNsc, domains);
  const [problem] = androidNsc.read(source).problems;
  if (!('source' in again) || again.source !== source || problem !== undefined) {
    throw new Error(
      `${path}, newly made, doesn't say what was meant: ${problem?.message ?? 'pins are missing'}`,
    );
  }
  return { source };
}

/**
 * A manifest that names `res/xml/RESOURCE.xml`.
 *
 * @throws Error when it wouldn't: a fault of the program
 */
export function wired(manifest: SourceText, resource: string): Placing {
  const answer = wireManifest(manifest, resource);
  if ('refusal' in answer) return answer;
  if (answer.edits.length === 0) return { source: manifest };
  const edited = editedSource(manifest, answer.edits);
  if ('refusal' in edited) return edited;
  const again = wireManifest(edited.source, resource);
  if (!('edits' in again) || again.edits.length > 0) {
    throw new Error(`${manifest.path}, edited, doesn't name @xml/${resource}`);
  }
  return edited;
}
