import { ANDROID } from '../../model/platform.ts';
import type { Format } from '../format.ts';
import { edit } from './edit.ts';
import { policyFor } from './policy.ts';
import { read } from './read.ts';
import { recognises } from './recognise.ts';

export const androidNsc: Format = {
  id: 'android-nsc',
  title: 'Android network security configuration',
  platform: ANDROID,
  recognises,
  read,
  policyFor,
  edit,
};
