import { androidNsc } from './android-nsc/index.ts';
import type { Format } from './format.ts';
import { iosAts } from './ios-ats/index.ts';

/** Every format, in the order in which reports list them. */
export const formats: readonly Format[] = [androidNsc, iosAts];
