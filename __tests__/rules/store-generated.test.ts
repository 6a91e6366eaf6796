import { describe, expect, it } from 'vitest';
import { storeGenerated } from '../../src/rules/store-generated.ts';
import { domain, storeSubject } from '../support/subjects.ts';

describe('store-generated', () => {
  it('says what writes the file, and what to change instead', () => {
    const generator = 'XcodeGen writes it from `info` in project.yml: change `properties` there.';
    expect(storeGenerated.meta.severity).toBe('notice');
    expect(storeGenerated.check(storeSubject({ domains: [domain('a.example.com')] }, { generator }))).toEqual(
      [
        {
          message: `An edit of this file does not last. ${generator}`,
          hint: 'pinwarden fix says what to change there, and leaves this file as it is',
          span: { start: 0, end: 0 },
          data: { generator },
        },
      ],
    );
  });

  it('is silent where nothing writes it', () => {
    expect(storeGenerated.check(storeSubject({ domains: [domain('a.example.com')] }))).toEqual([]);
  });
});
