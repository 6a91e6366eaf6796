import { describe, expect, it } from 'vitest';
import { MOST_REMARKS, readRemarks } from '../../../src/formats/suppressions.ts';

const SPAN = { start: 10, end: 20 };
const COVERS = { start: 20, end: 30 };
const read = (...texts: string[]) =>
  readRemarks(
    texts.map((text) => ({ text, span: SPAN })),
    () => COVERS,
  );

describe('remarks that set findings aside', () => {
  it.each([
    [' pinwarden-ignore live-pin-missing: known ', 'live-pin-missing', null, 'known'],
    ['pinwarden-ignore a-b until 2027-01-31: moved: see #12', 'a-b', '2027-01-31', 'moved: see #12'],
    ['\n  pinwarden-ignore\n  a-b until 2028-02-29 :\n  over\n  lines\n', 'a-b', '2028-02-29', 'over lines'],
    ['pinwarden-ignore a-b:x', 'a-b', null, 'x'],
  ])('%j', (text, rule, until, reason) => {
    expect(read(text)).toEqual({
      suppressions: [{ rule, until, reason, tool: null, span: SPAN, covers: COVERS }],
      problems: [],
    });
  });

  it.each([
    ['pinwarden-ignore', 'ignore-without-rule', 'the name of a rule'],
    ['pinwarden-ignore: reason', 'ignore-without-rule', 'the name of a rule'],
    ['pinwarden-ignore Some_Rule: reason', 'ignore-without-rule', 'the name of a rule'],
    ['pinwarden-ignore a-: reason', 'ignore-without-rule', 'the name of a rule'],
    ['pinwarden-ignore a-b', 'ignore-without-reason', 'the reason is missing'],
    ['pinwarden-ignore a-b:  ', 'ignore-without-reason', 'the reason is missing'],
    ['pinwarden-ignore a-b until 2027-01-31', 'ignore-without-reason', 'the reason is missing'],
    ['pinwarden-ignore a-b until 2027-02-30: x', 'ignore-until', '`2027-02-30` is no date'],
    ['pinwarden-ignore a-b until 2027-02-29: x', 'ignore-until', '`2027-02-29` is no date'],
    ['pinwarden-ignore a-b until 31.1.2027: x', 'ignore-until', '`31.1.2027` is no date'],
    ['pinwarden-ignore a-b until 2027-1-31: x', 'ignore-until', '`2027-1-31` is no date'],
    ['pinwarden-ignore a-b until 2027-01-31T: x', 'ignore-until', '`2027-01-31T` is no date'],
    ['pinwarden-ignore a-b until: x', 'ignore-until', '`` is no date'],
    ['pinwarden-ignore a-b because of this: x', 'ignore-unclear', 'only `until` and a date'],
    ['pinwarden-ignore a-b until 2027-01-31 or so: x', 'ignore-unclear', 'only `until` and a date'],
    ['the key; pinwarden-ignore a-b: x', 'ignore-not-first', 'the first thing'],
  ])('%j is malformed', (text, code, why) => {
    const { suppressions, problems } = read(text);
    expect(suppressions).toEqual([]);
    expect(problems).toMatchObject([{ code, effect: 'lint', span: SPAN }]);
    expect(problems[0]?.message).toMatch(/^The remark `[^\n]*` sets nothing aside: /);
    expect(problems[0]?.message).toContain(why);
    expect(problems[0]?.hint).toBe('write <!-- pinwarden-ignore RULE until 2027-01-31: reason -->');
  });

  it.each(['backup', 'pinwarden-ignored: x', 'my-pinwarden-ignore a: x', 'PINWARDEN-IGNORE a: x'])(
    '%j is none',
    (text) => expect(read(text)).toEqual({ suppressions: [], problems: [] }),
  );

  it('one that nothing follows', () => {
    const { suppressions, problems } = readRemarks(
      [{ text: 'pinwarden-ignore a-b: x', span: SPAN }],
      () => null,
    );
    expect(suppressions).toEqual([]);
    expect(problems).toMatchObject([{ code: 'ignore-of-nothing' }]);
  });

  it('a long one is cut in the message, and stays on one line', () => {
    const [problem] = read(`pinwarden-ignore a-b\n${'x'.repeat(500)}`).problems;
    expect(problem?.message).toContain(`\`pinwarden-ignore a-b ${'x'.repeat(59)}…\``);
  });

  it('so many and no more', () => {
    const many = Array.from({ length: MOST_REMARKS + 5 }, () => 'pinwarden-ignore a-b: x');
    expect(read(...many).suppressions).toHaveLength(MOST_REMARKS);
    expect(read(...many.map(() => 'pinwarden-ignore')).problems).toHaveLength(MOST_REMARKS);
  });
});
