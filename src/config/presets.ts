import type { SeverityChoice } from '../model/evaluation.ts';
import type { Source } from '../rules/rule.ts';
import { sources } from '../rules/sources.ts';

export const presetNames = ['default', 'owasp', 'strict', 'ca-only', 'roots', 'lint'] as const;
export type PresetName = (typeof presetNames)[number];

/** A school of pinning. It holds where neither the file's own lines nor the command line say otherwise. */
export interface Preset {
  /** One line without a full stop. */
  readonly description: string;
  readonly sources: readonly [Source, ...Source[]];
  /** By rule; what isn't named keeps the rule's own. */
  readonly severities: Readonly<Record<string, SeverityChoice>>;
  /** Values of options by name, as the command line would give them. */
  readonly options: Readonly<Record<string, string | readonly string[]>>;
}

const semgrep: Source = {
  title: "Semgrep's rules for network_security_config.xml",
  url: 'https://github.com/semgrep/semgrep-rules/blob/develop/java/android/best-practice/network-security-config.yml',
};
const appleAdvice: Source = {
  title: 'Apple, Identity Pinning: How to configure server certificates for your app',
  url: 'https://developer.apple.com/news/?id=g9ejcf8y',
};
const acm: Source = {
  title: 'AWS Certificate Manager: Certificate pinning problems',
  url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-pinning.html',
};
const expensify: Source = {
  title: 'Expensify, generateCertificatePins.sh',
  url: 'https://github.com/Expensify/App/blob/main/scripts/generateCertificatePins.sh',
};

export const presets: Readonly<Record<PresetName, Preset>> = {
  default: {
    description: 'Weighs a finding by how likely it is to shut users out, and takes no side on what to pin',
    sources: [sources.backupPins],
    severities: {},
    options: {},
  },
  owasp: {
    description: 'Leaf keys with a backup, nothing past its date and nobody else trusted, as OWASP has it',
    sources: [
      sources.owaspPinning,
      sources.mastgMissingPins,
      sources.mastgExpiredPins,
      sources.mastgUserAnchors,
    ],
    severities: {
      'backup-pin-missing': 'error',
      'bundle-unpinned': 'error',
      'cleartext-permitted': 'error',
      'pin-kind': 'warning',
      'pin-set-expired': 'error',
      'user-anchors-trusted': 'error',
    },
    options: { pin: ['leaf'], 'require-backup': 'present' },
  },
  strict: {
    description:
      'Backups that are proven, warnings that fail, and thresholds as long as a slow release takes',
    sources: [sources.backupPins, sources.lifetimes],
    severities: {
      'backup-same-ca': 'warning',
      'backup-unproven': 'error',
      'bundle-unpinned': 'error',
      'certificate-expiring': 'error',
      'chain-differs': 'warning',
      'chain-incomplete': 'error',
      'cleartext-permitted': 'error',
      'host-not-yours': 'warning',
      'intermediate-pin-rotating': 'error',
      'leaf-pin-short-lived': 'error',
      'path-depends-on-cross-sign': 'warning',
      'pin-set-expiring': 'error',
      'pin-unresolved': 'error',
      'pins-inert': 'error',
      'platforms-differ': 'error',
      'provider-set-incomplete': 'warning',
      'retired-ca': 'error',
      'user-anchors-trusted': 'error',
      'variants-differ': 'error',
      'weak-key': 'error',
    },
    options: {
      'certificate-expiring-days': '45',
      'certificate-expiring-fraction': '0.34',
      'fail-on': 'warning',
      'pin-set-expiring-days': '100',
      'require-backup': 'proven',
    },
  },
  'ca-only': {
    description: "Keys of authorities alone, which outlive a renewal, and never a server's own",
    sources: [appleAdvice],
    severities: { 'backup-same-ca': 'warning', 'pin-kind': 'error' },
    options: { pin: ['intermediate', 'root'] },
  },
  roots: {
    description: "Roots alone, all of a provider's, in pin sets without an end",
    sources: [acm, expensify],
    severities: {
      'expiration-forbidden': 'warning',
      'pin-kind': 'error',
      'provider-set-incomplete': 'error',
      'retired-ca': 'error',
    },
    options: { pin: ['root'] },
  },
  lint: {
    description:
      "As Android Lint and Semgrep judge files: leaf keys, a backup, an end, and Lint's own demands",
    sources: [sources.lintNetworkSecurity, sources.lintBackupPin, semgrep],
    severities: {
      'cleartext-permitted': 'warning',
      'expiration-missing': 'warning',
      'lint-demand': 'error',
      'pin-kind': 'warning',
      'user-anchors-trusted': 'warning',
    },
    options: { 'fail-on': 'warning', pin: ['leaf'], 'require-backup': 'present' },
  },
};
