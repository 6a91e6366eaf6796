import type { StoreProblem } from '../../model/pins.ts';
import { positions, type Span } from '../../model/source.ts';

/** More than anybody reads; a hostile file has millions. */
const MOST_PROBLEMS = 1000;

/** What follows when the parser throws in release builds. */
export const REFUSED = 'The platform refuses the whole file: the app throws at its first use of the network.';

type Effect = StoreProblem['effect'];

/** A fault before its effect is added. `message` is one or more sentences. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly span: Span;
}

/** What is wrong with one file, said in the order in which the platform's parser meets it. */
export class Complaints {
  /** While it is read, only debuggable builds throw. */
  inDebugOverrides = false;
  readonly #problems: (Complaint & { readonly effect: Effect | (() => Effect) })[] = [];
  readonly #position: ReturnType<typeof positions>;
  #rejected: string | null = null;
  #untold = 0;

  constructor(text: string) {
    this.#position = positions(text);
  }

  lineOf({ start }: Span): number {
    return this.#position(start).line;
  }

  /** The parser throws. */
  rejects(complaint: Complaint): void {
    const { message } = complaint;
    if (this.inDebugOverrides) {
      const consequence =
        'Debuggable builds throw at their first use of the network; release builds skip this part.';
      this.#add({ ...complaint, message: `${message}\n${consequence}` }, 'rejects-debug-builds');
      return;
    }
    this.refuses(message, complaint.span);
    this.#add({ ...complaint, message: `${message}\n${REFUSED}` }, 'rejects-file');
  }

  /** The build tool stops; `effect` says whether we could read the file all the same. */
  failsBuild(complaint: Complaint, effect: 'unreadable' | 'rejects-file'): void {
    this.refuses(complaint.message, complaint.span);
    this.#add(complaint, effect);
  }

  /** We stopped reading, whatever the platform does. */
  unread(complaint: Complaint): void {
    this.#add(complaint, 'unreadable');
  }

  /** The file is refused for a reason that is told elsewhere, as a pin's fault. */
  refuses(sentence: string, span: Span): void {
    this.#rejected ??= `Line ${this.lineOf(span)}: ${sentence}`;
  }

  /** Skipped or taken otherwise than it was meant. The effect may hang on what is read later. */
  skips(complaint: Complaint, effect: 'unpinned' | 'lint' | (() => 'unpinned' | 'lint')): void {
    this.#add(complaint, effect);
  }

  /** Whether something was said, within a part of the text, that only a lint tool objects to. */
  hasLintIn({ start, end }: Span): boolean {
    return this.#problems.some(
      ({ effect, span }) =>
        start <= span.start &&
        span.start < end &&
        (typeof effect === 'function' ? effect() : effect) === 'lint',
    );
  }

  /** In the order of the text. */
  result(): { readonly problems: StoreProblem[]; readonly rejected: string | null } {
    const problems = this.#problems.map(({ code, effect, message, hint, span }) => ({
      code,
      effect: typeof effect === 'function' ? effect() : effect,
      message,
      hint,
      span,
    }));
    problems.sort((a, b) => a.span.start - b.span.start);
    const last = problems.at(-1);
    if (this.#untold > 0 && last !== undefined) {
      const message = `${this.#untold.toLocaleString('en')} more problems in this file are left out.`;
      problems.push({ ...last, code: 'more-problems', message, hint: null });
    }
    return { problems, rejected: this.#rejected };
  }

  #add(complaint: Complaint, effect: Effect | (() => Effect)): void {
    if (this.#problems.length >= MOST_PROBLEMS) this.#untold++;
    else this.#problems.push({ ...complaint, effect });
  }
}
