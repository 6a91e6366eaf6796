import { describe, expect, it } from 'vitest';
import { anchorMissing } from '../../src/rules/anchor-missing.ts';
import { onLine, storeSubject } from '../support/subjects.ts';

const anchor = (name: string, line = 3) => ({
  resource: `raw/${name}`,
  written: `@raw/${name}`,
  span: onLine(line),
});
const check = (
  resources: readonly string[] | null,
  module = 'app',
  ...anchors: ReturnType<typeof anchor>[]
) =>
  anchorMissing.check(
    storeSubject({ anchors }, { module, resources: resources === null ? null : new Set(resources) }),
  );

describe('anchor-missing', () => {
  it('names the file that is to be there, and what follows', () => {
    expect(anchorMissing.meta.severity).toBe('error');
    expect(check(['raw/other', 'xml/my_ca'], 'app', anchor('my_ca'))).toEqual([
      {
        message:
          'The trust anchor `@raw/my_ca` names a file `res/raw/my_ca`, and the module `app` has none, nor has a module that it is built with. Unless the build makes it or a dependency brings it, the app does not build.',
        hint: 'add the certificate there (PEM or DER, any ending), or take the element away',
        span: onLine(3),
        key: 'raw/my_ca',
        data: { resource: 'raw/my_ca' },
      },
    ]);
  });

  it('a module without a name is the project', () => {
    expect(check([], '', anchor('my_ca'))[0]?.message).toContain('and this project has none');
  });

  it('each that is missing, and no other', () => {
    const found = check(['raw/b'], 'app', anchor('a', 3), anchor('b', 4), anchor('c', 5));
    expect(found.map(({ span }) => span)).toEqual([onLine(3), onLine(5)]);
  });

  it('is silent where the resources could not be listed, or nothing is named', () => {
    expect(check(null, 'app', anchor('my_ca'))).toEqual([]);
    expect(check([], 'app')).toEqual([]);
  });
});
