import type { HostPins } from '../model/generation.ts';
import { type PinAnswer, pinsText } from './answers.ts';
import { plain } from './escape.ts';

export interface GenerationAnswer {
  readonly chains: readonly PinAnswer[];
  readonly hosts: readonly HostPins[];
  readonly texts: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string | null;
    readonly refusal: string | null;
  }[];
  readonly warnings: readonly string[];
  readonly refusals: readonly string[];
  readonly written: readonly { readonly path: string; readonly state: string }[];
}

/** What stands beside the configuration: the chains, what is to be known, what was written. For people. */
export function generationNotes({ chains, texts, warnings, refusals, written }: GenerationAnswer): string {
  const notes = [
    ...warnings.map((warning) => `! ${plain(warning)}`),
    ...refusals.map((refusal) => `✘ ${plain(refusal)}`),
    ...(refusals.length > 0 ? ['Nothing is generated: only a chain that devices trust teaches a pin.'] : []),
    ...texts.flatMap(({ id, refusal }) => (refusal === null ? [] : [`✘ ${id}: ${plain(refusal)}`])),
    ...written.map(({ path, state }) => `${state}: ${plain(path)}`),
  ];
  return [chains.length === 0 ? '' : pinsText(chains), notes.length === 0 ? '' : `${notes.join('\n')}\n`]
    .filter((part) => part !== '')
    .join('\n');
}

/** The configuration alone, ready to paste; several kinds under their titles. */
export function generatedTexts({ texts }: GenerationAnswer): string {
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0) return only.text ?? '';
  return texts
    .map(({ title, text, refusal }) => `=== ${title} ===\n\n${text ?? `Not made: ${plain(refusal ?? '')}\n`}`)
    .join('\n');
}

/** For machines: the pins and the configuration. */
export function generationJson(answer: GenerationAnswer): unknown {
  const { hosts, texts, warnings, refusals, written } = answer;
  return {
    schema: 'pinwarden-generated/1',
    hosts: hosts.map(({ pins, ...host }) => ({
      ...host,
      pins: pins.map(({ notAfter, ...pin }) => ({
        ...pin,
        notAfter: notAfter === null ? null : new Date(notAfter).toISOString(),
      })),
    })),
    texts: texts.map(({ id, text, refusal }) => ({ id, text, refusal })),
    warnings,
    refusals,
    written: written.map(({ path, state }) => ({ path, state })),
  };
}
