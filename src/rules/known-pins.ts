import type { Pin } from '../model/pins.ts';
import { WRONG_PINS } from '../model/wrong-pins.ts';

/** A value that stands in guides and broken scripts, not in anybody's certificate. */
export interface KnownPin {
  /** Canonical base64. */
  readonly pin: string;
  /** What it is, to follow "is". */
  readonly what: string;
  /** Where it is written. */
  readonly source: string;
}

export const knownPins: readonly KnownPin[] = [
  ...WRONG_PINS.map(({ pin, of }) => ({
    pin,
    what: 'a pin that nothing can match, made by `pinwarden generate --wrong-pins` to test an app with; it must not ship',
    source: `Pinwarden, SHA-256 of the sentence \`${of}\``,
  })),
  {
    pin: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    what: 'the SHA-256 of nothing: the command that was to print a pin had failed and hashed an empty input',
    source: 'FIPS 180-4, SHA-256 of the empty message',
  },
  {
    pin: 'AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs=',
    what: 'the SHA-256 of a single line break: the command that was to print a pin had failed',
    source: 'FIPS 180-4, SHA-256 of one byte 0x0A',
  },
  {
    pin: '7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=',
    what: "the sample pin of Android's guide",
    source: 'Android developers: Network security configuration, certificate pinning',
  },
  {
    pin: 'fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=',
    what: "the sample backup pin of Android's guide",
    source: 'Android developers: Network security configuration, certificate pinning',
  },
  {
    pin: 'd6qzRu9zOECb90Uez27xWltNsj0e1Md7GkYYkVoZWmM=',
    what: 'a sample pin of RFC 7469',
    source: 'RFC 7469, section 2.1.5',
  },
  {
    pin: 'E9CZ9INDbd+2eRQozYqqbQ2yXLVKB9+xcprMF+44U1g=',
    what: 'a sample pin of RFC 7469',
    source: 'RFC 7469, section 2.1.5',
  },
  {
    pin: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
    what: 'a sample pin of RFC 7469, the SHA-256 of the word `hello`',
    source: 'RFC 7469, section 2.1.5',
  },
  {
    pin: 'cUPcTAZWKaASuYWhhneDttWpY3oBAkE3h2+soZS7sWs=',
    what: "a sample pin of MDN's page on HPKP",
    source: 'MDN, HTTP Public Key Pinning',
  },
  {
    pin: 'M8HztCzM3elUxkcjR2S5P4hhyBNf6lHkmjAHKhpGPWE=',
    what: "a sample pin of MDN's page on HPKP",
    source: 'MDN, HTTP Public Key Pinning',
  },
];

const byPin = new Map(knownPins.map((known) => [known.pin, known]));

/** Words that people write where a pin is to come. Six letters and more don't come about in base64 by chance. */
const WORDS = /placeholder|backup|example|dummypin|changeme|replace|yourpin|insert|sample/i;
/** Shorter signs, only looked for in texts that aren't pins anyway. */
const SIGNS =
  /^(?:[x.*?_-]|\s)+$|<[^>]*>|\{\{|\$\{|(?:^|[^a-z])(?:your?|todo|fixme|tbd|dummy|change|here|xxx+)(?:[^a-z]|$)/i;

/** What a pin is instead of somebody's key, to follow "is"; null for one that could be real. */
export function knownBad({ value, sha256, variable }: Pin): string | null {
  if (variable !== null) return null;
  if (sha256 === null) {
    return WORDS.test(value) || SIGNS.test(value) ? 'a placeholder that was never replaced' : null;
  }
  return byPin.get(sha256)?.what ?? pattern(sha256);
}

function pattern(sha256: string): string | null {
  const bytes = Buffer.from(sha256, 'base64');
  const word = WORDS.exec(sha256);
  if (word !== null) return `a placeholder: it spells \`${word[0]}\``;
  if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) return 'a placeholder: its 32 bytes are plain text';
  const step = ((bytes[1] as number) - (bytes[0] as number)) & 0xff;
  const counts = bytes.every((byte, at) => at === 0 || ((byte - (bytes[at - 1] as number)) & 0xff) === step);
  if (counts) return step === 0 ? 'a placeholder: all its bytes are equal' : 'a placeholder: its bytes count';
  // The last of the 43 characters holds two bits that decoding drops. A period of 6 takes in those of 1, 2 and 3.
  const text = sha256.slice(0, 42);
  const repeats = [6, 7, 8, 9, 10].some((period) =>
    repeatsEvery(period, text.length, (at) => text.charCodeAt(at)),
  );
  const bytesRepeat = repeatsEvery(8, 32, (at) => bytes[at] as number);
  if (repeats || bytesRepeat) return 'a placeholder: it repeats itself';
  return /(.)\1{11}/.test(text) ? 'a placeholder: it holds one character over and over' : null;
}

function repeatsEvery(period: number, length: number, itemAt: (at: number) => number): boolean {
  for (let at = period; at < length; at++) if (itemAt(at) !== itemAt(at - period)) return false;
  return true;
}
