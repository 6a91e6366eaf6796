/** A pin short enough for a sentence, e.g. `kCSq2y...Ho=`: its first and last characters, enough to find it in a file. */
export function shortPin(pin: string): string {
  return pin.length <= 12 ? pin : `${pin.slice(0, 6)}...${pin.slice(-3)}`;
}

/** `1 pin`, `2 pins`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Milliseconds since the epoch as `2027-01-20`, in UTC. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().replace(/T.*/, '');
}
