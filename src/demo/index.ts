import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { configurationFor } from '../configuring.ts';
import { UsageError } from '../errors.ts';
import { diffOf, fix, writeRepairs } from '../fixing.ts';
import { DAY_MS } from '../model/day.ts';
import type { Evaluation, Finding } from '../model/evaluation.ts';
import { plain } from '../report/escape.ts';
import { isoDate } from '../report/proof-table.ts';
import { repairText } from '../report/repair.ts';
import { type TerminalStyle, terminalReport } from '../report/terminal.ts';
import { check } from '../run.ts';
import { readSettings } from '../settings.ts';
import { type DemoEndpoint, serve } from './endpoints.ts';
import { type Identity, issueCa, issueLeaf, makeRoot, sparePin } from './pki.ts';
import { ANDROID_CONFIG, IOS_CONFIG, writeSample } from './sample.ts';

/** What the demo promises of one host: in this file these rules speak, and no other. */
interface Announcement {
  readonly host: string;
  readonly path: string;
  readonly story: string;
  readonly rules: readonly string[];
}

const ANNOUNCED: readonly Announcement[] = [
  {
    host: 'api.example.com',
    path: ANDROID_CONFIG,
    story: 'healthy on Android: the leaf key matches, the key in the safe is the backup',
    rules: [],
  },
  {
    host: 'api.example.com',
    path: IOS_CONFIG,
    story: 'healthy on iOS: the issuing CA matches, another CA is the backup',
    rules: [],
  },
  {
    host: 'login.example.com',
    path: ANDROID_CONFIG,
    story: 'somebody rotated the key and told nobody: no pin matches, no app connects',
    rules: ['live-pin-missing'],
  },
  {
    host: 'cdn.example.com',
    path: ANDROID_CONFIG,
    story: 'one pin only: it works until the day the key changes',
    rules: ['backup-pin-missing'],
  },
  {
    host: 'pay.example.com',
    path: ANDROID_CONFIG,
    story: 'the pin set has expired: everything connects, and nothing is protected',
    rules: ['pin-set-expired'],
  },
  {
    host: 'chat.example.com',
    path: IOS_CONFIG,
    story: 'the leaf pin stands in the CA list, where it can never match',
    rules: ['ios-list-swapped', 'live-pin-missing'],
  },
];

/**
 * Shows the main job on real files, real certificates and real TLS servers, all of them made here and now. Answers
 * whether everything came out as announced. `keep` names a folder that the sample is left in.
 */
export async function demo(
  write: (text: string) => void,
  style: TerminalStyle,
  keep: string | null,
): Promise<boolean> {
  const now = Date.now();
  const folder = keep === null ? await mkdtemp(join(tmpdir(), 'pinwarden-demo-')) : await emptyFolder(keep);
  let endpoints: readonly DemoEndpoint[] = [];
  try {
    const scene = await setUp(folder, now);
    endpoints = scene.endpoints;
    write(`1. A throwaway PKI and ${endpoints.length} TLS servers on this machine:\n`);
    for (const { host, port } of endpoints) write(`     ${host.padEnd(18)} at 127.0.0.1:${port}\n`);
    write('\n2. A small mobile repository that pins them:\n');
    for (const file of scene.files) write(`     ${file}\n`);
    write('\n3. What you should notice in the report below:\n');
    for (const { host, story } of ANNOUNCED) write(`     ${host.padEnd(18)} ${story}\n`);
    write(`\n4. pinwarden check${keep === null ? '' : ` ${keep}`}\n\n`);

    const connectTo = endpoints.map(({ host, port }) => `${host}=127.0.0.1:${port}`);
    const given: Record<string, string | readonly string[] | boolean> = {
      'connect-to': connectTo,
      'trust-anchors': [scene.rootFile],
      'allow-private-addresses': true,
    };
    const configured = await configurationFor(folder, '');
    const { evaluation } = await check(
      folder,
      readSettings((name) => given[name], {}, configured),
      now,
    );
    write(`${terminalReport(evaluation, style).replace(/^(?=.)/gm, '   ')}\n`);

    write('5. Did it come out as announced?\n');
    const isAsAnnounced = compare(evaluation, write);

    write(`\n6. pinwarden fix${keep === null ? '' : ` ${keep}`}`);
    write(scene.backups.map(({ host, file }) => ` --backup ${host}=${file}`).join(''));
    write('\n\n');
    given['backup'] = scene.backups.map(({ host, file }) => `${host}=${join(folder, file)}`);
    const settings = readSettings((name) => given[name], {}, configured);
    const fixing = await fix(folder, settings, now);
    await writeRepairs(fixing);
    const text = repairText(fixing, { diff: diffOf(fixing, (path) => path), isDryRun: false, style });
    write(`${text.replace(/^(?=.)/gm, '   ')}\n`);
    const after = await check(folder, settings, now);
    const isHealed = after.evaluation.verdict === 'pass';
    write(`   ${isHealed ? 'yes' : 'NO '}  checked again, the verdict is ${after.evaluation.verdict}\n`);
    if (keep !== null) {
      write(`\nThe sample stays in ${keep}, repaired; its servers end with this demo. Try\n`);
      write(`  pinwarden check ${keep} --offline\n  pinwarden policy api.example.com ${keep}\n`);
      write(`  pinwarden pins ${join(keep, 'root.pem')}\n`);
    }
    return isAsAnnounced && isHealed;
  } finally {
    await Promise.all(endpoints.map((endpoint) => endpoint.close()));
    if (keep === null) await rm(folder, { recursive: true, force: true });
  }
}

async function emptyFolder(path: string): Promise<string> {
  const folder = resolve(path);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(
      `\`keep\` names ${path}, which can't be made a folder (${reason}).`,
      '--keep a-new-folder',
      {
        cause: error,
      },
    );
  });
  const entries = await readdir(folder);
  if (entries.length > 0)
    throw new UsageError(`\`keep\` names ${path}, which isn't empty.`, '--keep a-new-folder');
  return folder;
}

async function setUp(
  folder: string,
  now: number,
): Promise<{
  readonly endpoints: readonly DemoEndpoint[];
  readonly files: readonly string[];
  readonly rootFile: string;
  readonly backups: readonly { readonly host: string; readonly file: string }[];
}> {
  const root = await makeRoot('Pinwarden Demo Root', now);
  const issuer = await issueCa(root, 'Pinwarden Demo Issuing CA', now);
  const leaf = (name: string): Promise<Identity> => issueLeaf(issuer, `${name}.example.com`, now);
  const [api, login, cdn, pay, chat] = await Promise.all([
    leaf('api'),
    leaf('login'),
    leaf('cdn'),
    leaf('pay'),
    leaf('chat'),
  ]);
  const [backup, spareCa, old] = await Promise.all([sparePin(), sparePin(), sparePin()]);
  const files = await writeSample(folder, {
    healthy: { leaf: api.pin, backup, issuer: issuer.pin, spareCa },
    rotated: { old, backup },
    single: { leaf: cdn.pin },
    expired: { leaf: pay.pin, backup },
    swapped: { leaf: chat.pin, backup: spareCa },
    lapsed: isoDate(now - 40 * DAY_MS),
    holds: isoDate(now + 150 * DAY_MS),
  });
  const rootFile = join(folder, 'root.pem');
  await writeFile(rootFile, `${root.certificate.toString('pem')}\n`);
  const backups = ['cdn', 'chat'].map((name) => ({
    host: `${name}.example.com`,
    file: `${name}-backup.pem`,
  }));
  for (const { host, file } of backups) {
    const { certificate } = await issueLeaf(issuer, host, now);
    await writeFile(join(folder, file), `${certificate.toString('pem')}\n`);
  }
  const endpoints = await Promise.all(
    Object.entries({ api, login, cdn, pay, chat }).map(([name, identity]) =>
      serve(`${name}.example.com`, [identity, issuer]),
    ),
  );
  return { endpoints, files, rootFile, backups };
}

/** Holds the findings against the announcements, both ways. */
function compare(evaluation: Evaluation, write: (text: string) => void): boolean {
  const left = new Set<Finding>(evaluation.findings);
  let good = evaluation.verdict === 'fail';
  for (const { host, path, rules } of ANNOUNCED) {
    const found = evaluation.findings.filter((finding) => finding.host === host && finding.path === path);
    for (const finding of found) left.delete(finding);
    const names = found.map(({ rule }) => rule).sort();
    const matched = evaluation.proofs.some((proof) => proof.host === host && proof.matches.length > 0);
    const same = matched && names.join() === [...rules].sort().join();
    good &&= same;
    const said = names.length === 0 ? 'nothing to complain about' : names.join(', ');
    write(`   ${same ? 'yes' : 'NO '}  ${host.padEnd(18)} ${said}\n`);
  }
  for (const { rule, path, message } of left) {
    good = false;
    write(`   NO   not announced: ${plain(`${rule} in ${path}: ${message}`)}\n`);
  }
  const verdict = evaluation.verdict === 'fail' ? 'yes' : 'NO ';
  write(
    `   ${verdict}  the verdict is ${evaluation.verdict}: in CI this run would be red, and that is right\n`,
  );
  return good;
}
