import { defineRule } from './rule.ts';
import { sources } from './sources.ts';

export const storeGenerated = defineRule({
  meta: {
    id: 'store-generated',
    title: 'Something writes the file anew, so that edits of it do not last',
    severity: 'notice',
    sources: [sources.xcodeGenInfo, sources.expoPrebuild],
    subject: 'store',
    needs: 'configuration',
    formats: 'all',
  },
  check({ deployment: { generator } }) {
    if (generator === null) return [];
    return [
      {
        message: `An edit of this file does not last. ${generator}`,
        hint: 'pinwarden fix says what to change there, and leaves this file as it is',
        span: { start: 0, end: 0 },
        data: { generator },
      },
    ];
  },
});
