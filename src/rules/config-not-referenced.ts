import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, plural } from './wording.ts';

export const configNotReferenced = defineRule({
  meta: {
    id: 'config-not-referenced',
    title: 'No manifest or project puts the file in force',
    severity: 'warning',
    sources: [sources.androidGuide, sources.mastgMissingPins],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store, deployment }) {
    if (deployment.state !== 'not-referenced') return [];
    const pinned = store.domains.filter(({ groups }) => groups.length > 0).length;
    const looked = deployment.evidence.length === 0 ? '' : ` (${listed(deployment.evidence)})`;
    const name = store.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const lost =
      pinned === 0
        ? ''
        : `, and ${plural(pinned, 'pinned domain')} in it ${pinned === 1 ? 'is' : 'are'} not pinned`;
    return [
      {
        message: `Nothing puts this file in force${looked}: no app is built with it${lost}.`,
        hint: `name it where the app is built (Android: android:networkSecurityConfig="@xml/${name}" on <application>; iOS: INFOPLIST_FILE of the app's target), or delete the file`,
        data: { evidence: deployment.evidence, module: deployment.module, pinnedDomains: pinned },
      },
    ];
  },
});
