import { describe, expect, it } from 'vitest';
import { options } from '../../src/options.ts';
import { filesUnder, textOf } from './source-tree.ts';

const isForGitLab = (path: string): boolean => path.startsWith('.github/examples/gitlab-');
const workflows = [
  ...filesUnder('.github/workflows', '.yml'),
  ...filesUnder('.github/examples', '.yml'),
].filter((path) => !isForGitLab(path));
const inputs = ['mode', 'path', 'hosts', ...options.filter(({ action }) => action).map(({ name }) => name)];

interface Step {
  readonly uses: string;
  readonly comment: string;
  /** The lines of the step from `uses:` on. */
  readonly text: string;
}

/** Steps that use an action; what follows up to the next step belongs to one. */
function stepsOf(text: string): Step[] {
  return text.split(/^(?= {6}- )/m).flatMap((step) => {
    const match = /^ +(?:- )?uses: (\S+)(?: # (.*))?$/m.exec(step);
    return match === null ? [] : [{ uses: match[1] as string, comment: match[2] ?? '', text: step }];
  });
}

const inputsOf = ({ text }: Step): string[] => {
  const block = /^ {8}with:\n((?: {10}.*\n?|\s*\n)*)/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^ {10}([a-z-]+):/gm)].map((match) => match[1] as string);
};

it('there are workflows, and examples to copy', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(5);
});

it('all name one commit and one version of an action', () => {
  const pairs = new Set(
    workflows.flatMap((each) => stepsOf(textOf(each)).map(({ uses, comment }) => `${uses} ${comment}`)),
  );
  const named = [...pairs].filter((pair) => pair.includes('@')).map((pair) => pair.replace(/@.*/, ''));
  expect(named.length).toBe(new Set(named).size);
});

describe.each(workflows)('%s', (path) => {
  const text = textOf(path);
  const steps = stepsOf(text);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;

  it('uses actions by commit, with the version beside it; this one by its folder', () => {
    expect(steps.length).toBe(count(/^[^#\n]*\buses:/gm));
    const faults = steps.filter(({ uses, comment }) => {
      if (uses === './') return false;
      // The examples name this Action as users see it first; the text beside it tells them to pin the commit.
      if (/^OWNER\/pinwarden@v\d+$/.test(uses)) return !path.startsWith('.github/examples/');
      return !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) || !/^v\d+\.\d+\.\d+$/.test(comment);
    });
    expect(faults).toEqual([]);
  });

  it('grants nothing at the top and says in each job what it needs', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    const jobs = count(/^ {4}runs-on:/gm);
    expect(jobs).toBeGreaterThan(0);
    expect(count(/^ {4}permissions:$/gm)).toBe(jobs);
    expect(count(/^ {4}timeout-minutes: \d+$/gm)).toBe(jobs);
    expect(text).toMatch(/^concurrency:$/m);
  });

  it('leaves no credentials behind', () => {
    const checkouts = steps.filter(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => !/^ {10}persist-credentials: false$/m.test(step.text))).toEqual([]);
  });

  it('never runs for a pull request with rights of the base', () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run/);
  });

  it('puts no expression into a shell script', () => {
    const scripts = [...text.matchAll(/^( +)(?:- )?run: (?:\|\n((?:\1 +.*\n|\s*\n)*)|(.*)$)/gm)];
    expect(scripts.length).toBe(count(/^[^#\n]*\brun:/gm));
    expect(
      scripts
        .filter((match) => `${match[2] ?? ''}${match[3] ?? ''}`.includes('${{'))
        .map(([script]) => script),
    ).toEqual([]);
  });

  it('gives this Action inputs that it has', () => {
    const own = steps.filter(({ uses }) => uses === './' || uses.startsWith('OWNER/pinwarden@'));
    expect(own.flatMap(inputsOf).filter((name) => !inputs.includes(name))).toEqual([]);
  });
});

describe('.github/examples', () => {
  it('keep the schedule in a file of its own', () => {
    for (const path of workflows.filter((each) => /^ {2}schedule:$/m.test(textOf(each)))) {
      const triggers = /^on:\n((?: .*\n|\s*\n)*)/m.exec(textOf(path))?.[1] ?? '';
      expect([...triggers.matchAll(/^ {2}([a-z_]+):/gm)].map((match) => match[1])).toEqual([
        'schedule',
        'workflow_dispatch',
      ]);
      expect(triggers).toMatch(/cron: '(?!0 )\d+ /);
    }
  });
  it('name flags that the command line has', () => {
    const lines = filesUnder('.github/examples', '.yml')
      .filter(isForGitLab)
      .flatMap((path) => [...textOf(path).matchAll(/\bpinwarden@\S+ ([a-z]+)(.*)$/gm)]);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    const faults = lines.flatMap(([, command = '', rest = '']) => {
      const known = options.filter(({ commands }) => (commands as readonly string[]).includes(command));
      return [...rest.matchAll(/--([a-z-]+)/g)]
        .map((match) => match[1])
        .filter((flag) => !known.some(({ name }) => name === flag));
    });
    expect(faults).toEqual([]);
  });
  it('name outputs that the Action has', () => {
    const used = workflows.flatMap((path) =>
      [...textOf(path).matchAll(/\bsteps\.\w+\.outputs\.([a-z-]+)/g)].map((match) => match[1]),
    );
    const outputs = /^outputs:\n([\s\S]*?)^\S/m.exec(textOf('action.yml'))?.[1] ?? '';
    for (const name of used) expect(outputs).toMatch(new RegExp(`^ {2}${name}:$`, 'm'));
  });
});
