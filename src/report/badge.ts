import { DAY_MS } from '../model/day.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { plural } from './proof-table.ts';

/** So near an end is told of. Authorities renew most certificates earlier, so that a badge that is red means something. */
const TOLD_DAYS = 14;

const RED_DAYS = 3;

/** What the endpoint badge of shields.io shows (schema 1): its words are ours alone, none comes from a file or a server. */
export function badge(evaluation: Evaluation): unknown {
  const [message, color] = shown(evaluation);
  return {
    schemaVersion: 1,
    label: 'pins',
    message,
    color,
    // The address of the badge can't choose another colour then.
    isError: evaluation.verdict !== 'pass',
  };
}

function shown({ verdict, offline, hosts, now, breaksOn }: Evaluation): readonly [string, string] {
  if (verdict === 'fail') return ['fail', 'red'];
  if (verdict === 'inconclusive') return ['inconclusive', 'lightgrey'];
  if (breaksOn !== null && breaksOn <= now) return ['broken', 'red'];
  const days = breaksOn === null ? null : Math.floor((breaksOn - now) / DAY_MS);
  if (days !== null && days <= TOLD_DAYS) {
    const when = days === 0 ? 'within a day' : `in ${plural(days, 'day')}`;
    return [`breaks ${when}`, days <= RED_DAYS ? 'red' : 'orange'];
  }
  if (hosts.length === 0) return ['none', 'lightgrey'];
  // Nobody has asked a server, so that this is no green.
  return offline ? ['files pass', 'blue'] : ['pass', 'brightgreen'];
}
