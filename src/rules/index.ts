import { anchorMissing } from './anchor-missing.ts';
import { backupInvalid } from './backup-invalid.ts';
import { backupPinMissing } from './backup-pin-missing.ts';
import { backupRefused } from './backup-refused.ts';
import { backupSameCa } from './backup-same-ca.ts';
import { backupSameKey } from './backup-same-key.ts';
import { backupUnproven } from './backup-unproven.ts';
import { breaksSoon } from './breaks-soon.ts';
import { bundleUnpinned } from './bundle-unpinned.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiring } from './certificate-expiring.ts';
import { chainChanged } from './chain-changed.ts';
import { chainDiffers } from './chain-differs.ts';
import { chainIncomplete } from './chain-incomplete.ts';
import { chainUntrusted } from './chain-untrusted.ts';
import { cleartextPermitted } from './cleartext-permitted.ts';
import { configIgnored } from './config-ignored.ts';
import { configMalformed } from './config-malformed.ts';
import { configNotReferenced } from './config-not-referenced.ts';
import { domainNeverMatches } from './domain-never-matches.ts';
import { endpointUnreachable } from './endpoint-unreachable.ts';
import { expirationForbidden } from './expiration-forbidden.ts';
import { expirationMissing } from './expiration-missing.ts';
import { expirationOutlivesCertificates } from './expiration-outlives-certificates.ts';
import { hostMismatch } from './host-mismatch.ts';
import { hostNotYours } from './host-not-yours.ts';
import { ignoreExpired } from './ignore-expired.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { intermediatePinRotating } from './intermediate-pin-rotating.ts';
import { iosListBlocksAll } from './ios-list-blocks-all.ts';
import { iosListSwapped } from './ios-list-swapped.ts';
import { leafPinShortLived } from './leaf-pin-short-lived.ts';
import { lintDemand } from './lint-demand.ts';
import { livePinMissing } from './live-pin-missing.ts';
import { livePinPartial } from './live-pin-partial.ts';
import { noPinsFound } from './no-pins-found.ts';
import { osBelowPinning } from './os-below-pinning.ts';
import { pathDependsOnCrossSign } from './path-depends-on-cross-sign.ts';
import { pinKind } from './pin-kind.ts';
import { pinKnownBad } from './pin-known-bad.ts';
import { pinMalformed } from './pin-malformed.ts';
import { pinSetExpired } from './pin-set-expired.ts';
import { pinSetExpiring } from './pin-set-expiring.ts';
import { pinUnresolved } from './pin-unresolved.ts';
import { pinsInert } from './pins-inert.ts';
import { pinsOverridden } from './pins-overridden.ts';
import { pinsShadowed } from './pins-shadowed.ts';
import { platformsDiffer } from './platforms-differ.ts';
import { providerSetIncomplete } from './provider-set-incomplete.ts';
import { retiredCa } from './retired-ca.ts';
import type { Rule } from './rule.ts';
import { storeGenerated } from './store-generated.ts';
import { userAnchorsTrusted } from './user-anchors-trusted.ts';
import { variantsDiffer } from './variants-differ.ts';
import { weakKey } from './weak-key.ts';

/** Every rule, in the order in which reports list them: the apps' way in first, then servers, pins, files. */
export const rules: readonly Rule[] = [
  livePinMissing,
  livePinPartial,
  breaksSoon,
  pathDependsOnCrossSign,
  iosListSwapped,
  iosListBlocksAll,
  backupPinMissing,
  backupRefused,
  backupUnproven,
  backupInvalid,
  backupSameKey,
  backupSameCa,
  leafPinShortLived,
  intermediatePinRotating,
  providerSetIncomplete,
  pinSetExpired,
  pinSetExpiring,
  expirationOutlivesCertificates,
  expirationMissing,
  expirationForbidden,
  chainUntrusted,
  chainIncomplete,
  hostMismatch,
  certificateExpired,
  certificateExpiring,
  weakKey,
  retiredCa,
  endpointUnreachable,
  chainDiffers,
  chainChanged,
  hostNotYours,
  pinMalformed,
  pinKnownBad,
  pinUnresolved,
  pinKind,
  pinsOverridden,
  pinsShadowed,
  pinsInert,
  userAnchorsTrusted,
  cleartextPermitted,
  osBelowPinning,
  bundleUnpinned,
  platformsDiffer,
  variantsDiffer,
  domainNeverMatches,
  configMalformed,
  configIgnored,
  lintDemand,
  anchorMissing,
  configNotReferenced,
  storeGenerated,
  noPinsFound,
  ignoreExpired,
  ignoreUnused,
];
