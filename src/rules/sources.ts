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
  lintNetworkSecurity: {
    title: 'Android Lint: NetworkSecurityConfig',
    url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/NetworkSecurityConfig.md.html',
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
  appleInfoPlist: {
    title: "Apple, Managing your app's information property list values",
    url: 'https://developer.apple.com/documentation/bundleresources/managing-your-app-s-information-property-list',
  },
  androidSourceSets: {
    title: 'Android developers: Configure build variants',
    url: 'https://developer.android.com/build/build-variants',
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
  mastgOldAndroid: {
    title: 'OWASP MASTG-TEST-0285: Outdated Android Version Allowing Trust in User-Provided CAs',
    url: `${MASTG}/MASTG-TEST-0285/`,
  },
  mastgCleartext: {
    title: 'OWASP MASTG-TEST-0235: Android App Configurations Allowing Cleartext Traffic',
    url: `${MASTG}/MASTG-TEST-0235/`,
  },
  lintBaseConfiguration: {
    title: 'Android Lint: InsecureBaseConfiguration',
    url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/InsecureBaseConfiguration.md.html',
  },
  lintUserCertificates: {
    title: 'Android Lint: AcceptsUserCertificates',
    url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/AcceptsUserCertificates.md.html',
  },
  appleInsecureLoads: {
    title: 'Apple, NSExceptionAllowsInsecureHTTPLoads',
    url: `${APPLE_KEYS}/nsexceptionallowsinsecurehttploads`,
  },
  dartSecurityContext: {
    title: 'Dart, SecurityContext',
    url: 'https://api.dart.dev/dart-io/SecurityContext-class.html',
  },
  ktorEngines: {
    title: 'Ktor, Client engines',
    url: 'https://ktor.io/docs/client-engines.html',
  },
  xcodeGenInfo: {
    title: 'XcodeGen, Project Spec',
    url: 'https://github.com/yonaskolb/XcodeGen/blob/master/Docs/ProjectSpec.md',
  },
  expoPrebuild: {
    title: 'Expo, Continuous Native Generation',
    url: 'https://docs.expo.dev/workflow/continuous-native-generation/',
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
  appleTlsRequirements: {
    title: 'Apple, Requirements for trusted certificates in iOS 13 and macOS 10.15',
    url: 'https://support.apple.com/en-us/103769',
  },
  letsEncryptChains: {
    title: "Let's Encrypt, Chains of Trust",
    url: 'https://letsencrypt.org/certificates/',
  },
  letsEncryptRotation: {
    title: "Let's Encrypt, New Intermediate Certificates",
    url: 'https://letsencrypt.org/2024/03/19/new-intermediate-certificates',
  },
  letsEncryptLifetimes: {
    title: "Let's Encrypt, Decreasing Certificate Lifetimes to 45 Days",
    url: 'https://letsencrypt.org/2025/12/02/from-90-to-45',
  },
  certbotKeys: {
    title: 'Certbot 1.20.0, release notes',
    url: 'https://github.com/certbot/certbot/releases/tag/v1.20.0',
  },
  googlePki: {
    title: 'Google, Public Key Infrastructure FAQ',
    url: 'https://developers.google.com/public-key-infrastructure/faq/connecting-to-google',
  },
  googleCertificateManager: {
    title: 'Google Cloud, Certificate Manager core components',
    url: 'https://docs.cloud.google.com/certificate-manager/docs/core-components',
  },
  googleRoots: {
    title: 'Sentry, root authorities of its Google-managed certificates',
    url: 'https://github.com/getsentry/sentry-docs/pull/18479',
  },
  acmPinning: {
    title: 'AWS Certificate Manager, Certificate pinning problems',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-pinning.html',
  },
  acmCharacteristics: {
    title: 'AWS Certificate Manager, public certificate characteristics',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  },
  amazonRoots: {
    title: 'Amazon Trust Services, repository',
    url: 'https://www.amazontrust.com/repository/',
  },
  azureCertificates: {
    title: 'Microsoft Q&A, Azure managed certificates',
    url: 'https://learn.microsoft.com/en-us/answers/questions/5818418/azure-managed-certificates',
  },
  cloudflarePinning: {
    title: 'Cloudflare, Certificate pinning',
    url: 'https://developers.cloudflare.com/ssl/reference/certificate-pinning/',
  },
  cloudflareAuthorities: {
    title: 'Cloudflare, Certificate authorities',
    url: 'https://developers.cloudflare.com/ssl/reference/certificate-authorities/',
  },
  expensifyPins: {
    title: 'Expensify, pull request 100965: root pins',
    url: 'https://github.com/Expensify/App/pull/100965',
  },
  digicertRoots: {
    title: 'DigiCert, TLS Root Strategy (ALERT86)',
    url: 'https://knowledge.digicert.com/alerts/digicert-tls-root-strategy-aligning-with-industry-standards',
  },
  digicertIntermediates: {
    title: 'DigiCert, transition to dedicated TLS root hierarchies (ALERT60)',
    url: 'https://knowledge.digicert.com/alerts/digicert-transitioning-multipurpose-pki-hierarchies-to-dedicated-tls-root-hierarchies',
  },
  dstExpiry: {
    title: "Let's Encrypt, DST Root CA X3 Expiration (September 2021)",
    url: 'https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/',
  },
  baltimoreExpiry: {
    title: 'Microsoft, Azure Storage TLS: Critical changes are almost here',
    url: 'https://techcommunity.microsoft.com/t5/azure-storage/azure-storage-tls-critical-changes-are-almost-here-and-why-you/ba-p/2741581',
  },
  entrustDistrust: {
    title: 'Google Security Blog, Entrust Certificate Distrust',
    url: 'https://security.googleblog.com/2024/06/sustaining-digital-certificate-security.html',
  },
  globalsignRoots: {
    title: 'GlobalSign, Removal of the TLS trust bit from its roots by Mozilla',
    url: 'https://support.globalsign.com/ssl/general-ssl/removal-tls-trust-bit-roots-r1-and-r3-mozilla',
  },
  bundledRoots: {
    title: "Mozilla's CA Certificate Program as bundled with Node.js",
    url: 'https://nodejs.org/api/tls.html#tlsrootcertificates',
  },
  crossSigning: rfc(5280, '3.2'),
  ownConfiguration: {
    title: 'Pinwarden: the configuration file and its ignore entries (README)',
  },
} satisfies Record<string, Source>;
