import { defineRule } from './rule.ts';
import { sources } from './sources.ts';

export const noPinsFound = defineRule({
  meta: {
    id: 'no-pins-found',
    title: 'The repository pins no host',
    severity: 'error',
    sources: [sources.mastgMissingPins],
    subject: 'project',
    needs: 'configuration',
    formats: 'all',
  },
  check({ stores }) {
    const pinning = stores.filter(({ store }) => store.domains.some((domain) => domain.groups.length > 0));
    if (pinning.some(({ deployment }) => deployment.state !== 'not-referenced')) return [];
    const message =
      pinning.length > 0
        ? `${pinning.length === 1 ? 'The one file that pins hosts is' : `The ${pinning.length} files that pin hosts are`} in force nowhere: no app is built with pins.`
        : stores.length === 0
          ? 'No pin store was found: neither a network security configuration (res/xml/*.xml) nor a property list with NSPinnedDomains.'
          : `${stores.length === 1 ? 'The one configuration file' : `None of the ${stores.length} configuration files`} found ${stores.length === 1 ? 'pins no host' : 'pins a host'}; a check that finds nothing to check protects nobody.`;
    return [
      {
        message,
        hint: 'pinwarden check PATH, with the folder that holds the app; or --if-none-found ignore',
      },
    ];
  },
});
