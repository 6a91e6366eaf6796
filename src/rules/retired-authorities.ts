import type { RetiredAuthority } from './facts.ts';
import { sources } from './sources.ts';

const BROWSERS_DROPPED = 'has left the stores of Chrome and Mozilla';
const BROWSERS_DROP = 'leaves the stores of Chrome and Mozilla';
const G1 = {
  subject: null,
  isRoot: true,
  since: '2026-04-15',
  did: BROWSERS_DROPPED,
  will: BROWSERS_DROP,
  source: sources.digicertRoots,
  date: '2026-04-08',
} as const;
const ENTRUST = {
  subject: null,
  isRoot: true,
  since: '2024-11-12',
  did: 'issues nothing any more that Chrome trusts',
  will: 'will issue nothing more that Chrome trusts',
  source: sources.entrustDistrust,
  date: '2024-09-10',
} as const;
const GLOBALSIGN = {
  subject: null,
  isRoot: true,
  did: 'is trusted by Mozilla no longer',
  will: 'is trusted by Mozilla no longer',
  source: sources.globalsignRoots,
  date: '2025-06-23',
} as const;
const EXPIRED = { subject: null, isRoot: true, did: 'has expired', will: 'expires' } as const;

export const retiredAuthorities: readonly RetiredAuthority[] = [
  { name: 'DigiCert Assured ID Root CA', pin: 'I/Lt/z7ekCWanjD0Cvj5EqXls2lOaThEA0H2Bg4BT/o=', ...G1 },
  { name: 'DigiCert Global Root CA', pin: 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=', ...G1 },
  { name: 'DigiCert High Assurance EV Root CA', pin: 'WoiWRyIOVNa9ihaBciRSC7XHjliYS9VwUGOIud4PB18=', ...G1 },
  {
    name: 'DigiCert Global CA G2',
    pin: null,
    isRoot: false,
    subject: { organisation: /^DigiCert Inc$/, commonName: /^DigiCert Global CA G2$/ },
    since: '2026-05-15',
    did: 'has been revoked by DigiCert',
    will: 'is revoked by DigiCert',
    source: sources.digicertIntermediates,
    date: '2026-02-13',
  },
  {
    name: 'DST Root CA X3',
    pin: 'Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=',
    since: '2021-09-30',
    ...EXPIRED,
    source: sources.dstExpiry,
    date: '2021-09-30',
  },
  {
    name: 'Baltimore CyberTrust Root',
    pin: 'Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o=',
    since: '2025-05-12',
    ...EXPIRED,
    source: sources.baltimoreExpiry,
    date: '2021-09-13',
  },
  {
    name: 'GlobalSign Root CA',
    pin: 'K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=',
    since: '2025-04-15',
    ...GLOBALSIGN,
  },
  {
    name: 'GlobalSign Root CA - R3',
    pin: 'cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=',
    since: '2027-04-15',
    ...GLOBALSIGN,
  },
  {
    name: 'GlobalSign ECC Root CA - R5',
    pin: 'fg6tdrtoGdwvVFEahDVPboswe53YIFjqbABPAdndpd8=',
    since: '2029-04-15',
    ...GLOBALSIGN,
  },
  {
    name: 'GlobalSign Root CA - R6',
    pin: 'aCdH+LpiG4fN07wpXtXKvOciocDANj0daLOJKNJ4fx4=',
    since: '2029-12-10',
    ...GLOBALSIGN,
  },
  {
    name: 'Entrust Root Certification Authority',
    pin: 'bb+uANN7nNc/j7R95lkXrwDg3d9C286sIMF8AnXuIJU=',
    ...ENTRUST,
  },
  {
    name: 'Entrust Root Certification Authority - G2',
    pin: 'du6FkDdMcVQ3u8prumAo6t3i3G27uMP2EOhR8R0at/U=',
    ...ENTRUST,
  },
  {
    name: 'Entrust Root Certification Authority - EC1',
    pin: '/qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=',
    ...ENTRUST,
  },
  { name: 'AffirmTrust Commercial', pin: 'bEZLmlsjOl6HTadlwm8EUBDS3c/0V5TwtMfkqvpQFJU=', ...ENTRUST },
  { name: 'AffirmTrust Networking', pin: 'lAcq0/WPcPkwmOWl9sBMlscQvYSdgxhJGa6Q64kK5AA=', ...ENTRUST },
  { name: 'AffirmTrust Premium', pin: 'x/Q7TPW3FWgpT4IrU3YmBfbd0Vyt7Oc56eLDy6YenWc=', ...ENTRUST },
  { name: 'AffirmTrust Premium ECC', pin: 'MhmwkRT/SVo+tusAwu/qs0ACrl8KVsdnnqCHo/oDfk8=', ...ENTRUST },
];
