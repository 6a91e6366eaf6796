/** How a device and Android Lint read an `expiration`. */
export type Expiration =
  | {
      readonly kind: 'date';
      /** yyyy-MM-dd, the year padded to four digits. */
      readonly date: string;
      readonly year: number;
      /** Milliseconds since the epoch: the day's start at UTC+14 and at UTC-12. */
      readonly lapsesFrom: number;
      readonly lapsedBy: number;
      /** Written as Android Lint (`LocalDate.parse`) demands it. */
      readonly strict: boolean;
    }
  | { readonly kind: 'invalid'; readonly reason: string };

const HOUR_MS = 3_600_000;
/** The furthest instant that a `Date` holds. */
const LAST_INSTANT = 8_640_000_000_000_000;

/**
 * Reads a date as `SimpleDateFormat("yyyy-MM-dd")` with `setLenient(false)` does: numbers of any length, blanks and tabs
 * before each, anything behind the day; but a real date.
 */
export function readExpiration(written: string): Expiration {
  const found = /^[ \t]*(\d+)-[ \t]*(\d+)-[ \t]*(\d+)/.exec(written);
  if (found === null) return { kind: 'invalid', reason: whyNoDate(written) };
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const date = `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
  if (!isDate(year, month, day)) return { kind: 'invalid', reason: `there is no day ${date}` };
  const midnight = startOf(year, month, day);
  return {
    kind: 'date',
    date,
    year,
    lapsesFrom: within(midnight - 14 * HOUR_MS),
    lapsedBy: within(midnight + 12 * HOUR_MS),
    strict: /^\d{4}-\d{2}-\d{2}$/.test(written),
  };
}

function whyNoDate(written: string): string {
  if (written.trim() === '') return 'it is empty';
  if (/^[@?]/.test(written)) return 'a resource reference is not resolved here';
  return 'a date is written year-month-day, with hyphens';
}

/** GregorianCalendar, not lenient: the year begins at 1 and ends in 292278994. */
function isDate(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 292_278_993 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
  return day <= days;
}

function startOf(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century.
  const instant = new Date(0).setUTCFullYear(year, month - 1, day);
  return Number.isNaN(instant) ? LAST_INSTANT : instant;
}

function within(instant: number): number {
  return Math.min(instant, LAST_INSTANT);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
