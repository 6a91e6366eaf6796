import { plain } from './escape.ts';

interface ProgressEvent {
  readonly kind: 'begun' | 'answered' | 'ended';
  readonly done: number;
  readonly total: number;
  readonly host: string;
  readonly failure?: { readonly stage: string; readonly code: string };
}

/** A host that has been waited for less is not worth a word. */
const SLOW_MS = 2_000;
const MOST_SLOW = 3;

/** How far a run is, as one line: counts, rate and the hosts that it waits for. Times are milliseconds of one clock. */
export class ProgressLine {
  readonly #begun: number;
  /** Since when a host is being asked; the first that came is the first to be told. */
  readonly #waiting = new Map<string, { since: number; places: number }>();
  #done = 0;
  #total = 0;
  #failed = 0;

  constructor(now: number) {
    this.#begun = now;
  }

  update({ kind, done, total, host, failure }: ProgressEvent, now: number): void {
    this.#done = done;
    this.#total = total;
    if (failure !== undefined && failure.stage !== 'skipped') this.#failed++;
    const { since = now, places = 0 } = this.#waiting.get(host) ?? {};
    if (kind === 'begun') this.#waiting.set(host, { since, places: places + 1 });
    if (kind !== 'ended') return;
    if (places > 1) this.#waiting.set(host, { since, places: places - 1 });
    else this.#waiting.delete(host);
  }

  /** `width` in characters. */
  text(now: number, width: number): string {
    const seconds = (now - this.#begun) / 1000;
    const rate = seconds < 1 ? '' : `, ${Math.round(this.#done / seconds)} a second`;
    const failed = this.#failed === 0 ? '' : `, ${this.#failed} failed`;
    const slow = [...this.#waiting]
      .filter(([, { since }]) => now - since >= SLOW_MS)
      .slice(0, MOST_SLOW)
      .map(([host, { since }]) => `${plain(host)} ${Math.round((now - since) / 1000)} s`);
    const waits = slow.length === 0 ? '' : `; waiting for ${slow.join(', ')}`;
    const text = `asked ${this.#done} of ${this.#total}${rate}${failed}${waits}`;
    return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
  }
}

/** One answer as a line of a log. */
export function progressLogLine({ done, total, host, failure }: ProgressEvent): string {
  const outcome =
    failure === undefined
      ? 'answered'
      : `${failure.stage === 'skipped' ? 'left out' : 'failed'}: ${failure.stage} ${failure.code}`;
  return `${String(done).padStart(String(total).length)} of ${total}  ${plain(host)}  ${plain(outcome)}`;
}
