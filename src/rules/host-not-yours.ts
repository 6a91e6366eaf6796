import { defineRule } from './rule.ts';
import { sources } from './sources.ts';
import { listed, oneLine } from './wording.ts';

export const hostNotYours = defineRule({
  meta: {
    id: 'host-not-yours',
    title: 'A host is pinned that lies outside your own domains',
    severity: 'notice',
    sources: [sources.androidGuide, sources.owaspPinning],
    subject: 'host',
    needs: 'configuration',
    formats: 'all',
  },
  check({ host, thresholds: { ownDomains } }) {
    if (ownDomains.length === 0 || ownDomains.some((domain) => isWithin(host, domain))) return [];
    return [
      {
        message: `${host} is pinned and lies outside ${listed(ownDomains.map((domain) => oneLine(domain)))}.\nWhoever runs it changes its keys without asking you, and your apps stop connecting that day.`,
        hint: 'take the pins out, have its owner promise notice and a backup, or name the domain if it is yours (own-domains)',
        data: { ownDomains },
      },
    ];
  },
});

function isWithin(host: string, domain: string): boolean {
  const own = domain
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
  return host === own || host.endsWith(`.${own}`);
}
