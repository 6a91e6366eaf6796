import type { Deadline, ProviderSet, PublicRoot, RekeyingOwner, RotatingAuthority } from './facts.ts';
import { sources } from './sources.ts';

/** When an app's team wrote down what had cut it off that summer (sources.expensifyPins). */
const EXPENSIFY = '2026-09-11';

export const rotatingAuthorities: readonly RotatingAuthority[] = [
  {
    organisation: /^Let's Encrypt$/,
    commonName: /^(?:[ER]|Y[ER])\d+$/,
    says: "Let's Encrypt keeps eight issuing authorities in rotation, to discourage that they be pinned",
    source: sources.letsEncryptChains,
    date: '2026-01-08',
  },
  {
    organisation: /^Google Trust Services(?: LLC)?$/,
    commonName: /^(?:W[ER]\d+|GTS CA \w+)$/,
    says: 'Google says that its chains are not static and that intermediates must never be hardcoded',
    source: sources.googlePki,
    date: EXPENSIFY,
  },
  {
    organisation: /^Amazon$/,
    commonName: /^Amazon (?:RSA|ECDSA) \d+ M\d+$/,
    says: 'Amazon picks one of several issuing authorities at random for each certificate',
    source: sources.acmCharacteristics,
    date: EXPENSIFY,
  },
  {
    organisation: /^Microsoft Corporation$/,
    commonName: /^Microsoft (?:Azure )?(?:(?:RSA|ECC) )?TLS (?:Issuing )?CA \d+$/,
    says: 'Microsoft chooses and changes the issuing authorities of its managed certificates by itself',
    source: sources.azureCertificates,
    date: '2026-03-12',
  },
];

export const rekeyingOwners: readonly RekeyingOwner[] = [
  {
    organisation: /^Amazon$/,
    commonName: null,
    says: 'Certificate Manager (ACM) makes a new key for every renewal',
    managed: true,
    source: sources.acmPinning,
    date: '2026-06-12',
  },
  {
    organisation: /^Cloudflare, Inc\.$/,
    commonName: null,
    says: 'Cloudflare changes the certificates at its edge regularly, and their keys with them',
    managed: true,
    source: sources.cloudflarePinning,
    date: EXPENSIFY,
  },
  {
    organisation: /^Google Trust Services(?: LLC)?$/,
    commonName: null,
    says: 'Google Cloud renews the certificates that it manages with a fresh key',
    managed: false,
    source: sources.googleCertificateManager,
    date: EXPENSIFY,
  },
  {
    organisation: /^Let's Encrypt$/,
    commonName: null,
    says: 'Certbot makes a new key for every renewal unless it is told --reuse-key',
    managed: false,
    source: sources.certbotKeys,
    date: '2021-10-05',
  },
];

/** From Mozilla's CA Certificate Program as bundled with Node.js (sources.bundledRoots), a test recomputes them. */
const ROOTS = {
  amazon: [
    { name: 'Amazon Root CA 1', pin: '++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=' },
    { name: 'Amazon Root CA 2', pin: 'f0KW/FtqTjs108NpYj42SrGvOB2PpxIVM8nWxjPqJGE=' },
    { name: 'Amazon Root CA 3', pin: 'NqvDJlas/GRcYbcWE8S/IceH9cq77kg0jVhZeAPXq8k=' },
    { name: 'Amazon Root CA 4', pin: '9+ze1cZgR9KO1kZrVDxA4HQ6voHRCSVNz4RdTCx4U8U=' },
    {
      name: 'Starfield Services Root Certificate Authority - G2',
      pin: 'KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=',
    },
  ],
  letsEncrypt: [
    { name: 'ISRG Root X1', pin: 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
    { name: 'ISRG Root X2', pin: 'diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=' },
  ],
  google: [
    { name: 'GTS Root R1', pin: 'hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=' },
    { name: 'GTS Root R2', pin: 'Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=' },
    { name: 'GTS Root R3', pin: 'QXnt2YHvdHR3tJYmQIr0Paosp6t/nggsEGD4QJZ3Q0g=' },
    { name: 'GTS Root R4', pin: 'mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c=' },
  ],
  sslCom: [
    { name: 'SSL.com TLS ECC Root CA 2022', pin: 'G/ANXI8TwJTdF+AFBM8IiIUPEv0Gf6H5LA/b9guG4yE=' },
    { name: 'SSL.com TLS RSA Root CA 2022', pin: 'K89VOmb1cJAN3TK6bf4ezAbJGC1mLcG2Dh97dnwr3VQ=' },
  ],
} as const satisfies Record<string, readonly PublicRoot[]>;

/** Those of several authorities first: a root that one of them takes in isn't looked at again. */
export const providerSets: readonly ProviderSet[] = [
  {
    provider: 'Amazon',
    says: 'Amazon Trust Services asks for all five of its roots where roots are pinned at all',
    roots: { Amazon: ROOTS.amazon },
    recognisedBy: 1,
    source: sources.amazonRoots,
    date: '2026-06-12',
  },
  {
    provider: 'Cloudflare',
    says: "Cloudflare takes certificates from Let's Encrypt, Google Trust Services and SSL.com, and changes between them unasked",
    roots: {
      "Let's Encrypt": ROOTS.letsEncrypt,
      'Google Trust Services': ROOTS.google,
      'SSL.com': ROOTS.sslCom,
    },
    recognisedBy: 2,
    source: sources.cloudflareAuthorities,
    date: EXPENSIFY,
  },
  {
    provider: 'Google Trust Services',
    says: 'certificates of Google Trust Services lead to any of its four roots',
    roots: { 'Google Trust Services': ROOTS.google },
    recognisedBy: 1,
    source: sources.googleRoots,
    date: '2026-06-18',
  },
];

const REQUIREMENTS = { organisation: null, source: sources.lifetimes, date: '2026-05-19' } as const;
const LETS_ENCRYPT = {
  organisation: /^Let's Encrypt$/,
  source: sources.letsEncryptLifetimes,
  date: '2025-12-02',
} as const;

/** Days from which on certificates live shorter, in their order. */
export const deadlines: readonly Deadline[] = [
  { from: '2026-03-15', days: 200, ...REQUIREMENTS },
  { from: '2027-02-10', days: 64, ...LETS_ENCRYPT },
  { from: '2027-03-15', days: 100, ...REQUIREMENTS },
  { from: '2028-02-16', days: 45, ...LETS_ENCRYPT },
  { from: '2029-03-15', days: 47, ...REQUIREMENTS },
];

/** Organisations in the names of the program's roots: an issuer of that organisation is a public authority's. */
export const publicOrganisations: readonly string[] = [
  'Amazon',
  'Certainly',
  'COMODO CA Limited',
  'DigiCert Inc',
  'DigiCert, Inc.',
  'Entrust, Inc.',
  'GlobalSign',
  'GlobalSign nv-sa',
  'GoDaddy.com, Inc.',
  'Google Trust Services LLC',
  'IdenTrust',
  'Internet Security Research Group',
  'Microsoft Corporation',
  'QuoVadis Limited',
  'SSL Corporation',
  'Sectigo Limited',
  'Starfield Technologies, Inc.',
  'The USERTRUST Network',
];
