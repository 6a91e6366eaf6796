import type { Certificate, ServedChain, TrustPath } from '../../model/certificate.ts';
import type { HostResult } from '../../model/evaluation.ts';
import { distinctPaths, groupMatches } from '../../model/match.ts';
import { dateWithDays, type Page } from './context.ts';
import { type Content, code, html, jointed, type Markup, table } from './markup.ts';

const COLUMNS = ['Certificate', 'Key', 'Ends', 'Pin', 'Pinned by'];

/** Every trust path of a chain, leaf to root; the chain as it was presented where it leads to no root. */
export function chainTables(page: Page, result: HostResult, served: ServedChain): Markup {
  const paths = distinctPaths(served.paths);
  const presented = new Set(served.presented.map(({ fingerprint }) => fingerprint));
  const shown = new Set<string>();
  const tables = paths.map((path) => {
    const caption = pathCaption(path, shown.size === 0);
    const rows = pathRows(page, result, path, presented, shown);
    return html`${caption}${rows.length === 0 ? null : table(`Trust path of ${result.host}`, COLUMNS, rows)}`;
  });
  const others = served.presented.filter(({ fingerprint }) => !shown.has(fingerprint));
  if (others.length === 0) return html`${tables}`;
  const title = paths.length === 0 ? 'The chain as it was presented' : 'Presented as well, on no path';
  const rows = others.map((certificate, index) =>
    row(page, certificate, paths.length === 0 && index === 0 ? 'leaf' : 'presented', []),
  );
  return html`${tables}<p class="caption">${title}</p>${table(`${title}: ${result.host}`, COLUMNS, rows)}`;
}

function pathCaption({ anchor, certificates }: TrustPath, first: boolean): Markup {
  const ends = anchor === 'public' ? 'to a public root' : 'to a root that was named';
  if (first) return html`<p class="caption">Trust path <span class="quiet">${ends}</span></p>`;
  const steps = certificates.map(({ label }, depth): Content => (depth === 0 ? label : [' → ', label]));
  return html`<p class="caption">Another trust path <span class="quiet">${ends}: ${steps}</span></p>`;
}

/** The certificates of a path that no path before it has. */
function pathRows(
  page: Page,
  { policies, host }: HostResult,
  path: TrustPath,
  presented: ReadonlySet<string>,
  shown: Set<string>,
): Markup[] {
  const pinnedAt = new Map<number, Markup[]>();
  for (const { path: file, policy } of policies) {
    for (const group of policy.groups) {
      for (const { pin, depth } of groupMatches(group, path)) {
        const line = page.stores.get(file)?.position(pin.span.start).line ?? 1;
        const known = pinnedAt.get(depth) ?? [];
        pinnedAt.set(depth, known);
        known.push(
          html`<li>${jointed(`${file}:${line}`)}${group.scope === 'chain' ? null : ` (${group.scope})`}</li>`,
        );
      }
    }
  }
  const last = path.certificates.length - 1;
  return path.certificates.flatMap((certificate, depth) => {
    if (shown.has(certificate.fingerprint)) return [];
    shown.add(certificate.fingerprint);
    const role = depth === 0 ? 'leaf' : depth === last ? 'root' : 'intermediate';
    const sent = presented.has(certificate.fingerprint);
    const words = sent || role === 'root' ? role : `${role}, not sent by the server`;
    return [row(page, certificate, words, pinnedAt.get(depth) ?? [], host)];
  });
}

function row(
  page: Page,
  certificate: Certificate,
  role: string,
  pinnedBy: readonly Markup[],
  host: string | null = null,
): Markup {
  const { label, subject, issuer, key, notBefore, notAfter, pin, dnsNames } = certificate;
  const { now } = page.evaluation;
  const plainName = subject === `CN=${label}`;
  const isPlain = dnsNames.length === 0 || (dnsNames.length === 1 && dnsNames[0] === host);
  const more = [
    ...(plainName ? [] : [subject]),
    ...(role === 'root' ? [] : [`issued by ${issuer}`]),
    ...(isPlain ? [] : [`for ${namesText(dnsNames)}`]),
  ];
  const early =
    notBefore > now ? html`<br><span class="quiet">begins ${dateWithDays(notBefore, now)}</span>` : null;
  const ended = notAfter < now ? html`<strong class="bad">ended</strong> ` : null;
  return html`<tr><th scope="row"><span translate="no">${label}</span> <span class="role quiet">${role}</span>${more.map((each) => html`<span class="role quiet">${each}</span>`)}</th>
<td class="nowrap">${key}</td><td class="nowrap">${ended}${dateWithDays(notAfter, now)}${early}</td>
<td class="pin">${code(pin)}</td><td${pinnedBy.length === 0 ? null : html` class="place"`}>${pinnedBy.length === 0 ? html`<span class="quiet">no pin</span>` : html`<ul class="plain">${pinnedBy}</ul>`}</td></tr>`;
}

/** Certificates may cover thousands of names. */
function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
