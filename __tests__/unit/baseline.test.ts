import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBaseline, writeBaseline } from '../../src/baseline.ts';
import { evaluationWith, findingWith } from '../support/evaluations.ts';
import { ignoreWith } from '../support/subjects.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinwarden-baseline-'));
  file = join(folder, 'baseline.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const fingerprint = (digit: string): string => digit.repeat(64);

describe('a baseline', () => {
  it('is written and read back: what stands, and what it knew before and is there still', async () => {
    const known = findingWith({ fingerprint: fingerprint('b') });
    const ignored = findingWith({ fingerprint: fingerprint('c') });
    const evaluation = evaluationWith({
      findings: [findingWith({ fingerprint: fingerprint('a'), message: 'First line.\nSecond.' })],
      setAside: [
        { finding: known, ignore: null },
        { finding: ignored, ignore: ignoreWith() },
      ],
    });
    expect(await writeBaseline(file, evaluation)).toBe(2);
    expect([...(await readBaseline(file))]).toEqual([fingerprint('a'), fingerprint('b')]);
    expect(JSON.parse(readFileSync(file, 'utf8')).findings[0].message).toBe('First line.');
  });

  it('never holds what was not seen, nor what entries of the configuration are guilty of', async () => {
    const findings = ['endpoint-unreachable', 'ignore-expired', 'ignore-unused'].map((rule) =>
      findingWith({ rule, fingerprint: fingerprint('d') }),
    );
    expect(await writeBaseline(file, evaluationWith({ findings }))).toBe(0);
    expect((await readBaseline(file)).size).toBe(0);
  });

  it('that is not there is asked for', async () => {
    await expect(readBaseline(file)).rejects.toMatchObject({
      message: `\`baseline\` names ${file}, which is not there.`,
      hint: expect.stringContaining('--write-baseline'),
    });
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'which is no JSON'],
    ['no UTF-8', '\u00ff', 'which is no JSON'],
    ['another document', '{"schema":"pinwarden-report/3","findings":[]}', 'at schema'],
    ['a newer one', '{"schema":"pinwarden-baseline/2","findings":[]}', 'at schema'],
    [
      'a cut fingerprint',
      '{"schema":"pinwarden-baseline/1","findings":[{"fingerprint":"ab"}]}',
      'at findings.0.fingerprint',
    ],
    ['a list', '[]', 'which is no baseline'],
  ])('%s is refused', async (_, text, message) => {
    writeFileSync(file, Buffer.from(text, 'latin1'));
    await expect(readBaseline(file)).rejects.toThrow(message);
  });
});
