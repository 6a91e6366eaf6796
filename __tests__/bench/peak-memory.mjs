import { readFileSync } from 'node:fs';

/** Of this process. Linux begins its count for maxRSS with the size of the parent that made the process. */
export function peakBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
}
