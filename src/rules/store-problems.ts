import type { Severity } from '../model/evaluation.ts';
import type { PinStore, StoreProblem } from '../model/pins.ts';
import type { Problem } from './rule.ts';

/** The faults of a file whose effect has a severity here, each as a complaint. */
export function problemsOf(
  { problems }: PinStore,
  severities: Partial<Record<StoreProblem['effect'], Severity>>,
): Problem[] {
  return problems.flatMap(({ code, effect, message, hint, span }) => {
    const severity = severities[effect];
    if (severity === undefined) return [];
    return [
      {
        message,
        ...(hint === null ? {} : { hint }),
        span,
        severity,
        key: code,
        data: { code, effect },
      },
    ];
  });
}
