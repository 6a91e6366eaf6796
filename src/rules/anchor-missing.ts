import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { quote } from './wording.ts';

export const anchorMissing = defineRule({
  meta: {
    id: 'anchor-missing',
    title: 'A trust anchor names a file that the app does not have',
    severity: 'error',
    sources: [sources.lintNetworkSecurity, sources.androidGuide],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ store, deployment: { resources, module } }) {
    if (resources === null) return [];
    return store.anchors.flatMap(({ resource, written, span }) => {
      if (resources.has(resource)) return [];
      const where = module === '' ? 'this project' : `the module ${quote(module)}`;
      return [
        {
          message: `The trust anchor ${quote(written)} names a file ${quote(`res/${resource}`)}, and ${where} has none, nor has a module that it is built with. Unless the build makes it or a dependency brings it, the app does not build.`,
          hint: `add the certificate there (PEM or DER, any ending), or take the element away`,
          span,
          key: resource,
          data: { resource },
        },
      ];
    });
  },
});
