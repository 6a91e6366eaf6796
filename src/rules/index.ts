import { backupInvalid } from './backup-invalid.ts';
import { backupPinMissing } from './backup-pin-missing.ts';
import { backupRefused } from './backup-refused.ts';
import { backupSameCa } from './backup-same-ca.ts';
import { backupSameKey } from './backup-same-key.ts';
import { backupUnproven } from './backup-unproven.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiring } from './certificate-expiring.ts';
import { chainChanged } from './chain-changed.ts';
import { chainDiffers } from './chain-differs.ts';
import { chainUntrusted } from './chain-untrusted.ts';
import { configMalformed } from './config-malformed.ts';
import { configNotReferenced } from './config-not-referenced.ts';
import { domainNeverMatches } from './domain-never-matches.ts';
import { endpointUnreachable } from './endpoint-unreachable.ts';
import { hostMismatch } from './host-mismatch.ts';
import { hostNotYours } from './host-not-yours.ts';
import { iosListBlocksAll } from './ios-list-blocks-all.ts';
import { iosListSwapped } from './ios-list-swapped.ts';
import { livePinMissing } from './live-pin-missing.ts';
import { livePinPartial } from './live-pin-partial.ts';
import { noPinsFound } from './no-pins-found.ts';
import { pinKnownBad } from './pin-known-bad.ts';
import { pinMalformed } from './pin-malformed.ts';
import { pinSetExpired } from './pin-set-expired.ts';
import { pinSetExpiring } from './pin-set-expiring.ts';
import { pinUnresolved } from './pin-unresolved.ts';
import { pinsOverridden } from './pins-overridden.ts';
import { pinsShadowed } from './pins-shadowed.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which reports list them: the apps' way in first, then servers, pins, files. */
export const rules: readonly Rule[] = [
  livePinMissing,
  livePinPartial,
  iosListSwapped,
  iosListBlocksAll,
  backupPinMissing,
  backupRefused,
  backupUnproven,
  backupInvalid,
  backupSameKey,
  backupSameCa,
  pinSetExpired,
  pinSetExpiring,
  chainUntrusted,
  hostMismatch,
  certificateExpired,
  certificateExpiring,
  endpointUnreachable,
  chainDiffers,
  chainChanged,
  hostNotYours,
  pinMalformed,
  pinKnownBad,
  pinUnresolved,
  pinsOverridden,
  pinsShadowed,
  domainNeverMatches,
  configMalformed,
  configNotReferenced,
  noPinsFound,
];
