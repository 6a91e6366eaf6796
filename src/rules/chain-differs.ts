import { answersOf, lacksKeyType } from '../model/answers.ts';
import type { Connection } from '../model/evaluation.ts';
import type { KeyType } from '../model/observation.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { isoDate, listedLines, placesOf, quote, shortPin } from './wording.ts';

const MOST_CHAINS = 12;

export const chainDiffers = defineRule({
  meta: {
    id: 'chain-differs',
    title: 'The host answers the same question with different chains',
    severity: 'notice',
    sources: [sources.certificateList, sources.signatureAlgorithms],
    subject: 'host',
    needs: 'observation',
    formats: 'all',
  },
  check({ host, connections }) {
    const seen = connections.filter((each) => each.served !== null || lacksKeyType(each));
    // One chain for each kind of key is what a host with two certificates shows everywhere.
    const differing = new Set(
      (['any', 'ecdsa', 'rsa'] as const).filter((keyType) => hasSeveral(seen, keyType)),
    );
    if (differing.size === 0) return [];
    const asked = seen.filter(({ observation }) => differing.has(observation.keyType));
    const lacking = asked.filter(lacksKeyType).map(({ observation }) => observation);
    const chains = answersOf(asked).map(({ first, connections: alike }) => ({
      leaf: first.served?.presented[0],
      presented: first.served?.presented ?? [],
      seen: alike.map(({ observation }) => observation),
    }));
    const lines = chains.map(({ leaf, presented, seen: at }) =>
      leaf === undefined
        ? `At ${placesOf(at)}: a chain that can't be read.`
        : `At ${placesOf(at)}: ${presented.map(({ label }) => quote(label)).join(' > ')}, leaf pin ${shortPin(leaf.pin)}, expires ${isoDate(leaf.notAfter)}.`,
    );
    if (lacking.length > 0) lines.push(`At ${placesOf(lacking)}: no certificate of that kind.`);
    return [
      {
        message: [
          `${host} does not show the same chain to every connection that asks for the same.`,
          ...listedLines(lines, MOST_CHAINS),
          'Which of them an app meets is left to chance, so that pins have to match all of them.',
        ].join('\n'),
        hint: 'in the middle of a renewal this passes: look again; otherwise install the same certificates everywhere, or pin what the chains have in common',
        data: {
          chains: chains.map(({ presented, seen: at }) => ({
            presented: presented.map(({ label, pin, fingerprint }) => ({ label, pin, fingerprint })),
            seen: at.map(({ address, keyType, vantage }) => ({ address, keyType, vantage })),
          })),
        },
      },
    ];
  },
});

/** Whether the same question got more than one answer, "none of that kind" being one. */
function hasSeveral(connections: readonly Connection[], keyType: KeyType): boolean {
  const asked = connections.filter(({ observation }) => observation.keyType === keyType);
  const answers = new Set(
    asked.map(({ served }) => served?.presented.map(({ fingerprint }) => fingerprint).join(' ') ?? ''),
  );
  return answers.size > 1;
}
