export type Command = 'check' | 'pins' | 'policy' | 'demo';

/** One row of the table that `--help`, action.yml and the README are held against. */
export interface OptionSpec {
  /** Kebab-case: the flag without its dashes, the Action's input. */
  readonly name: string;
  readonly short?: string;
  readonly type: 'flag' | 'text' | 'list' | 'number' | 'choice';
  /** What stands for the value in `--help`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What holds when it isn't set; null when nothing does. */
  readonly default: string | null;
  readonly help: string;
  readonly commands: readonly Command[];
  /** False for what makes no sense in a workflow step. */
  readonly action: boolean;
}

const PROBING: readonly Command[] = ['check', 'pins'];

export const options: readonly OptionSpec[] = [
  {
    name: 'offline',
    type: 'flag',
    default: 'false',
    help: 'Read and judge the files without asking any server',
    commands: ['check'],
    action: true,
  },
  {
    name: 'connect-to',
    type: 'list',
    value: 'HOST=ADDRESS[:PORT]',
    default: null,
    help: "Connect to ADDRESS instead of HOST's own; HOST may be *; the name that is sent and checked stays HOST",
    commands: PROBING,
    action: true,
  },
  {
    name: 'trust-anchors',
    type: 'list',
    value: 'FILE',
    default: null,
    help: 'Certificates (PEM or DER) to trust beside the public roots; repeatable',
    commands: PROBING,
    action: true,
  },
  {
    name: 'allow-private-addresses',
    type: 'flag',
    default: 'false',
    help: 'Allow connections to private, loopback, link-local and metadata addresses',
    commands: PROBING,
    action: true,
  },
  {
    name: 'timeout',
    type: 'number',
    value: 'SECONDS',
    default: '10',
    help: 'Time for one attempt, name resolution apart',
    commands: PROBING,
    action: true,
  },
  {
    name: 'retries',
    type: 'number',
    value: 'N',
    default: '1',
    help: 'Further attempts after a failure that may pass',
    commands: PROBING,
    action: true,
  },
  {
    name: 'concurrency',
    type: 'number',
    value: 'N',
    default: '32',
    help: 'Connections at a time',
    commands: PROBING,
    action: true,
  },
  {
    name: 'ip-versions',
    type: 'choice',
    choices: ['both', '4', '6'],
    default: 'both',
    help: 'Address families to ask',
    commands: PROBING,
    action: true,
  },
  {
    name: 'max-hosts',
    type: 'number',
    value: 'N',
    default: '1000',
    help: 'Ask no more hosts than this; the rest counts as not observed',
    commands: ['check'],
    action: true,
  },
  {
    name: 'at',
    type: 'text',
    value: 'INSTANT',
    default: 'now',
    help: 'Judge as of this date or instant (2027-01-31, 2027-01-31T12:00:00Z)',
    commands: ['check', 'pins', 'policy'],
    action: true,
  },
  {
    name: 'fail-on',
    type: 'choice',
    choices: ['error', 'warning', 'notice', 'never'],
    default: 'error',
    help: 'Weight of a finding from which the verdict is fail',
    commands: ['check'],
    action: true,
  },
  {
    name: 'unreachable',
    type: 'choice',
    choices: ['error', 'warning'],
    default: 'error',
    help: 'Whether an inconclusive run (a host that could not be asked) fails',
    commands: ['check'],
    action: true,
  },
  {
    name: 'if-none-found',
    type: 'choice',
    choices: ['error', 'warning', 'ignore'],
    default: 'error',
    help: 'What it means when the repository pins no host',
    commands: ['check'],
    action: true,
  },
  {
    name: 'severity',
    type: 'list',
    value: 'RULE=LEVEL',
    default: null,
    help: 'Weight of a rule: error, warning, notice or off; repeatable',
    commands: ['check'],
    action: true,
  },
  {
    name: 'pin-set-expiring-days',
    type: 'number',
    value: 'DAYS',
    default: '60',
    help: 'Days ahead at which pin-set-expiring speaks',
    commands: ['check'],
    action: true,
  },
  {
    name: 'certificate-expiring-days',
    type: 'number',
    value: 'DAYS',
    default: '21',
    help: 'Days ahead at which certificate-expiring speaks, once the fraction below is reached too',
    commands: ['check'],
    action: true,
  },
  {
    name: 'certificate-expiring-fraction',
    type: 'number',
    value: 'FRACTION',
    default: '0.2',
    help: "Part of a certificate's lifetime that may be left before certificate-expiring speaks",
    commands: ['check'],
    action: true,
  },
  {
    name: 'format',
    type: 'choice',
    choices: ['terminal', 'json', 'markdown'],
    default: 'terminal',
    help: 'What to print (markdown: check only)',
    commands: ['check', 'pins', 'policy'],
    action: false,
  },
  {
    name: 'output',
    short: 'o',
    type: 'text',
    value: 'FILE',
    default: null,
    help: 'Write it to FILE instead of standard output',
    commands: ['check', 'pins', 'policy'],
    action: false,
  },
  {
    name: 'json-file',
    type: 'text',
    value: 'FILE',
    default: null,
    help: 'Write the JSON report to FILE as well',
    commands: ['check'],
    action: true,
  },
  {
    name: 'keep',
    type: 'text',
    value: 'DIR',
    default: null,
    help: 'Leave the sample repository and its certificates in DIR',
    commands: ['demo'],
    action: false,
  },
];
