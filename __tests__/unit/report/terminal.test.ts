import { describe, expect, it } from 'vitest';
import { terminalReport } from '../../../src/report/terminal.ts';
import { evaluationWith, findingWith, proofWith } from '../../support/evaluations.ts';

const PLAIN = { color: false, width: null, prefix: '' };

describe('terminalReport', () => {
  it('has the form that design and README promise', () => {
    const text = terminalReport(
      evaluationWith({ findings: [findingWith({})], proofs: [proofWith({})] }),
      PLAIN,
    );
    expect(text.split('\n')).toEqual([
      'app/src/main/res/xml/pins.xml:3:9 error live-pin-missing api.example.com',
      '  None of the 2 pins matches.',
      '  -> pinwarden pins api.example.com',
      '',
      '  Host             Store                          Addresses  Keys  Matched  Holds until  Backup  Breaks on',
      '✔ api.example.com  app/src/main/res/xml/pins.xml  192.0.2.7  any            -            yes     2027-01-20',
      '',
      'fail: What the repository ships and what the servers show do not fit.',
      '0 pin stores, 0 pinned hosts, 1 error',
      '',
    ]);
  });

  it('says on top that no server was asked', () => {
    const text = terminalReport(evaluationWith({ offline: true, verdict: 'pass' }), PLAIN);
    expect(text).toMatch(/^No server was asked/);
  });

  it('writes paths so that they open from where the user stands', () => {
    const text = terminalReport(evaluationWith({ findings: [findingWith({})] }), {
      ...PLAIN,
      prefix: '../android/',
    });
    expect(text).toContain('../android/app/src/main/res/xml/pins.xml:3:9 error');
  });

  it('fits the proof table into 80 columns and keeps the end of a path', () => {
    const proof = proofWith({
      outcome: 'refused',
      reason: 'no pin matches',
      host: 'a-rather-long-host.example.com',
    });
    const text = terminalReport(evaluationWith({ proofs: [proof] }), { ...PLAIN, width: 80 });
    for (const line of text.split('\n').slice(0, 2)) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).toContain('xml/pins.xml');
  });

  it('prints no escape sequence of a file or certificate, coloured or not', () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2J';
    const parts = { host: hostile, path: hostile, message: hostile, hint: hostile };
    const evaluation = evaluationWith({
      findings: [findingWith(parts)],
      proofs: [proofWith({ host: hostile, outcome: 'untrusted', reason: hostile })],
    });
    for (const color of [false, true]) {
      const text = terminalReport(evaluation, { ...PLAIN, color });
      expect(text).not.toContain('\u001b]');
      expect(text).not.toContain('\u001b[2J');
      expect(text.includes('\u001b[31m')).toBe(color);
    }
  });
});
