import type { Certificate } from '../../model/certificate.ts';
import type { HostResult } from '../../model/evaluation.ts';
import { groupMatches } from '../../model/match.ts';
import { listName, type Pin, type PinGroup, type Policy } from '../../model/pins.ts';
import type { Page } from './context.ts';
import { code, html, jointed, link, type Markup, sentence, table } from './markup.ts';

/** The pins that one store has for a host, each with what it matches of what is served. */
export function pinTables(page: Page, result: HostResult, path: string, policy: Policy): Markup {
  const title = html`<h4>Pins in ${jointed(path)}</h4><p class="quiet">${sentence(policy.reason)}</p>`;
  if (!policy.pinned) return html`<section class="pins">${title}</section>`;
  const seen = result.connections.some(({ served }) => served !== null && served.paths.length > 0);
  const rows = policy.groups.flatMap((group) => {
    const matched = matchedBy(group, result);
    return group.pins.map((pin) => pinRow(page, path, group, pin, matched, seen));
  });
  return html`<section class="pins">${title}${endText(policy)}${table(`Pins for ${result.host} in ${path}`, ['Pin', 'List', 'Matches', 'Remark', 'Line'], rows)}</section>`;
}

/** The certificates that each pin of a group matches, over all that is served, by the pin's value. */
function matchedBy(group: PinGroup, { connections }: HostResult): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { served } of connections) {
    for (const path of served?.paths ?? []) {
      const id = path.certificates.map(({ fingerprint }: Certificate) => fingerprint).join(' ');
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { certificate } of groupMatches(group, path)) {
        const labels = found.get(certificate.pin) ?? new Set();
        found.set(certificate.pin, labels.add(certificate.label));
      }
    }
  }
  return found;
}

function pinRow(
  page: Page,
  path: string,
  group: PinGroup,
  pin: Pin,
  matched: ReadonlyMap<string, ReadonlySet<string>>,
  seen: boolean,
): Markup {
  const line = page.stores.get(path)?.position(pin.span.start).line ?? 1;
  const labels = pin.sha256 === null ? undefined : matched.get(pin.sha256);
  const matches =
    pin.variable !== null
      ? html`<span class="quiet">a build variable</span>`
      : pin.sha256 === null
        ? html`<span class="bad">nothing ever</span>`
        : labels === undefined
          ? html`<span class="quiet">${seen ? 'nothing that is served: a backup' : 'not known: no chain was seen'}</span>`
          : html`${[...labels].join(', ')}`;
  const fault = pin.fault === null ? null : html`<p class="quiet">${sentence(pin.fault.message)}</p>`;
  return html`<tr><td class="pin">${code(pin.value)}${fault}</td><td class="nowrap">${listName(group.scope)}</td><td>${matches}</td><td class="quiet">${pin.comment}</td><td>${link(page.context.links.line(path, line), line)}</td></tr>`;
}

function endText({ expires, enforced, overridden }: Policy): Markup | null {
  const parts = [
    ...(expires === null ? [] : [`The pin set ends on ${expires.date}.`]),
    ...(enforced ? [] : ['It is not enforced.']),
    ...(overridden ? ['Devices skip it for every publicly trusted chain.'] : []),
  ];
  return parts.length === 0 ? null : html`<p class="quiet">${parts.join(' ')}</p>`;
}
