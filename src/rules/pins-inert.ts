import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, oneLine, quote } from './wording.ts';

export const pinsInert = defineRule({
  meta: {
    id: 'pins-inert',
    title: 'A part of the app makes connections past the pins',
    severity: 'warning',
    sources: [sources.androidChecks, sources.appleChecks, sources.dartSecurityContext, sources.ktorEngines],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
    cwe: [295],
  },
  check({ store, deployment: { uncovered } }) {
    const pinned = store.domains.filter(({ groups }) => groups.length > 0);
    const [first] = pinned;
    if (first === undefined) return [];
    const hosts = listed([...new Set(pinned.map(({ name }) => quote(name)))]);
    return uncovered.map(({ name, reason, evidence }) => ({
      message: `${oneLine(name)} is part of the app (${oneLine(evidence)}), and the pins for ${hosts} do not hold for its connections.\n${reason}`,
      hint: name.startsWith('Flutter')
        ? 'send requests to these hosts through the platform (cupertino_http on iOS, ok_http on Android), or pin in Dart as well, with a SecurityContext of your own roots'
        : 'send requests to these hosts through the platform, or pin in that client as well',
      span: first.span,
      key: name,
      data: { stack: name, evidence },
    }));
  },
});
