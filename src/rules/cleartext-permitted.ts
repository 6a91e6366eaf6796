import { permissionsOf } from './permissions.ts';
import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, quote } from './wording.ts';

export const cleartextPermitted = defineRule({
  meta: {
    id: 'cleartext-permitted',
    title: 'Plain http is permitted for a pinned host',
    severity: 'warning',
    sources: [
      sources.mastgCleartext,
      sources.lintBaseConfiguration,
      sources.androidConfig,
      sources.appleInsecureLoads,
    ],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
    cwe: [319],
    mastg: ['MASTG-TEST-0235'],
  },
  check({ store }) {
    return permissionsOf(store.domains, ({ cleartext }) => cleartext).map(({ permission, domains }) => {
      const names = domains.map(({ name }) => name);
      const hosts = listed(names.map(quote));
      return {
        message: `${quote(permission.written)} lets plain http past for ${hosts}, although there are pins for ${names.length === 1 ? 'it' : 'them'}. Over http there is no certificate that a pin could be compared with.`,
        hint: 'forbid plain http for pinned hosts; give a host that needs it an entry of its own',
        span: permission.span,
        key: 'cleartext',
        ...(names.length === 1 ? { host: names[0] as string } : {}),
        data: { written: permission.written, domains: names.slice(0, 100) },
      };
    });
  },
});
