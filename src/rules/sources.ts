import type { Source } from './rule.ts';

const AOSP =
  'https://android.googlesource.com/platform/frameworks/base/+/refs/tags/android-14.0.0_r1/core/java/android/security/net/config';
const APPLE_SECURITY = 'https://github.com/apple-oss-distributions/Security/blob/main';
const APPLE_KEYS = 'https://developer.apple.com/documentation/bundleresources/information-property-list';
const MASTG = 'https://mas.owasp.org/MASTG/tests/android/MASVS-NETWORK';

function aosp(name: string): Source {
  return { title: `AOSP android.security.net.config.${name}`, url: `${AOSP}/${name}.java` };
}

function rfc(number: number, section: string): Source {
  return {
    title: `RFC ${number}, section ${section}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** The texts that rules rest on, each named once. */
export const sources = {
  androidParser: aosp('XmlConfigSource'),
  androidConfig: aosp('NetworkSecurityConfig'),
  androidMatching: aosp('ApplicationConfig'),
  androidChecks: aosp('NetworkSecurityTrustManager'),
  androidAnchors: aosp('TrustAnchor'),
  androidPin: aosp('Pin'),
  androidPinSet: aosp('PinSet'),
  androidGuide: {
    title: 'Android developers: Network security configuration',
    url: 'https://developer.android.com/privacy-and-security/security-config',
  },
  androidIncompleteChains: {
    title: 'Android developers: Security with network protocols, missing intermediate certificate authority',
    url: 'https://developer.android.com/privacy-and-security/security-ssl#MissingCa',
  },
  lintBackupPin: {
    title: 'Android Lint: MissingBackupPin',
    url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/MissingBackupPin.md.html',
  },
  lintExpiry: {
    title: 'Android Lint: PinSetExpiry',
    url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/PinSetExpiry.md.html',
  },
  appleChecks: {
    title: 'Apple Security, SecPolicyServer.c',
    url: `${APPLE_SECURITY}/trust/trustd/SecPolicyServer.c`,
  },
  appleParsing: {
    title: 'Apple Security, SecPolicy.c',
    url: `${APPLE_SECURITY}/OSX/sec/Security/SecPolicy.c`,
  },
  applePinnedDomains: {
    title: 'Apple, NSPinnedDomains',
    url: `${APPLE_KEYS}/nsapptransportsecurity/nspinneddomains`,
  },
  appleLeafList: {
    title: 'Apple, NSPinnedLeafIdentities',
    url: `${APPLE_KEYS}/nspinnedleafidentities`,
  },
  appleCaList: {
    title: 'Apple, NSPinnedCAIdentities',
    url: `${APPLE_KEYS}/nspinnedcaidentities`,
  },
  mastgMissingPins: {
    title: 'OWASP MASTG-TEST-0242: Missing Certificate Pinning in Network Security Configuration',
    url: `${MASTG}/MASTG-TEST-0242/`,
  },
  mastgExpiredPins: {
    title: 'OWASP MASTG-TEST-0243: Expired Certificate Pins in the Network Security Configuration',
    url: `${MASTG}/MASTG-TEST-0243/`,
  },
  mastgUserAnchors: {
    title: 'OWASP MASTG-TEST-0286: Network Security Configuration Allowing Trust in User-Provided CAs',
    url: `${MASTG}/MASTG-TEST-0286/`,
  },
  backupPins: rfc(7469, '4.3'),
  keySizes: {
    title: 'CA/Browser Forum, Baseline Requirements, section 6.1.5',
    url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
  },
  revocation: {
    title: 'CA/Browser Forum, Baseline Requirements, section 4.9.1.1',
    url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
  },
  owaspPinning: {
    title: 'OWASP, Pinning Cheat Sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Pinning_Cheat_Sheet.html',
  },
  pinValidation: rfc(7469, '2.6'),
  validity: rfc(5280, '6.1.3'),
  trustAnchors: rfc(5280, '6.1.1'),
  serverIdentity: rfc(9525, '6.3'),
  certificateList: rfc(8446, '4.4.2'),
  signatureAlgorithms: rfc(8446, '4.2.3'),
  httpConnect: rfc(9110, '9.3.6'),
  opensslVerification: {
    title: 'OpenSSL, X509_STORE_CTX_get_error: error codes',
    url: 'https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/',
  },
  lifetimes: {
    title: 'CA/Browser Forum, Baseline Requirements, section 6.3.2',
    url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
  },
  systemErrors: {
    title: 'Node.js, common system errors',
    url: 'https://nodejs.org/api/errors.html#common-system-errors',
  },
} satisfies Record<string, Source>;
