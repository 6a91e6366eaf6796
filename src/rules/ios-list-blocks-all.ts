import { distinctPins } from '../model/match.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { plural } from './wording.ts';

export const iosListBlocksAll = defineRule({
  meta: {
    id: 'ios-list-blocks-all',
    title: 'A list without a pin that can match blocks every connection',
    severity: 'error',
    sources: [sources.appleChecks, sources.appleParsing, sources.appleLeafList, sources.appleCaList],
    subject: 'policy',
    needs: 'configuration',
    formats: ['ios-ats'],
  },
  check({ policy }) {
    const { host } = policy;
    return policy.groups.flatMap((group) => {
      const { scope, pins, span } = group;
      if (distinctPins(group).size > 0 || pins.some(({ variable }) => variable !== null)) return [];
      const key = scope === 'issuers' ? 'NSPinnedCAIdentities' : 'NSPinnedLeafIdentities';
      const what =
        pins.length === 0
          ? 'is empty'
          : `holds ${plural(pins.length, 'entry', 'entries')}, none of which can match`;
      return [
        {
          message: `The ${key} that apply to ${host} are there, and the list ${what}: iOS blocks every connection to ${host}.`,
          hint: `put a pin in it (pinwarden pins ${host} prints them), or remove the ${key} key: a list that is not there asks for nothing`,
          span,
          key: scope,
          data: { scope, entries: pins.length },
        },
      ];
    });
  },
});
