/** What rules may know of a platform, so that none has to ask which one it is. */
export interface Platform {
  readonly id: 'android' | 'ios';
  /** What people call it. */
  readonly title: string;
  /** The first version that reads such pins: in the build setting's own terms, and as people call it. */
  readonly since: { readonly setting: string; readonly version: string; readonly name: string };
  /** Whether a pin set can carry a date from which on it doesn't hold. */
  readonly canLapse: boolean;
}

export const ANDROID: Platform = {
  id: 'android',
  title: 'Android',
  since: { setting: 'minSdk', version: '24', name: 'Android 7.0 (API level 24)' },
  canLapse: true,
};

export const IOS: Platform = {
  id: 'ios',
  title: 'iOS',
  since: { setting: 'IPHONEOS_DEPLOYMENT_TARGET', version: '14.0', name: 'iOS 14' },
  canLapse: false,
};
