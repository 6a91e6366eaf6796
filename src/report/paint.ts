import type { Severity, Verdict } from '../model/evaluation.ts';

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'bold' | 'dim';
export type Paint = (colour: Colour, text: string) => string;

const CODES: Readonly<Record<Colour, number>> = {
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  cyan: 36,
  bold: 1,
  dim: 2,
};

export const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'blue',
};
export const VERDICT_COLOURS: Readonly<Record<Verdict, Colour>> = {
  pass: 'green',
  fail: 'red',
  inconclusive: 'yellow',
};

/** Text in ANSI colours, or as it is. */
export function painter(color: boolean): Paint {
  return (colour, text) => (color ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
}
