import type { Evaluation, Finding, Proof } from '../../src/model/evaluation.ts';

/** An evaluation that says nothing, with what a test wants to see rendered. */
export function evaluationWith(parts: Partial<Evaluation>): Evaluation {
  return {
    verdict: 'fail',
    now: Date.UTC(2026, 10, 24),
    offline: false,
    stores: [],
    hosts: [],
    proofs: [],
    findings: [],
    setAside: [],
    goneFromBaseline: null,
    rules: [],
    outlooks: [],
    breaksOn: null,
    unprotectedOn: null,
    ...parts,
  };
}

export function findingWith(parts: Partial<Finding>): Finding {
  return {
    rule: 'live-pin-missing',
    severity: 'error',
    path: 'app/src/main/res/xml/pins.xml',
    span: { start: 10, end: 25 },
    start: { line: 3, column: 9 },
    end: { line: 3, column: 24 },
    host: 'api.example.com',
    message: 'None of the 2 pins matches.',
    hint: 'pinwarden pins api.example.com',
    data: {},
    fingerprint: '0'.repeat(64),
    ...parts,
  };
}

export function proofWith(parts: Partial<Proof>): Proof {
  return {
    host: 'api.example.com',
    path: 'app/src/main/res/xml/pins.xml',
    format: 'android-nsc',
    addresses: ['192.0.2.7'],
    keyTypes: ['any'],
    vantages: [],
    outcome: 'accepted',
    matches: [],
    pins: [],
    survives: null,
    backup: 'present',
    breaksOn: Date.UTC(2027, 0, 20),
    reason: null,
    ...parts,
  };
}
