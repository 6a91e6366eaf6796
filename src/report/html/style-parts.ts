/** What stands in the tabs: cards, tables, the drawing, differences, pages. */
export const PARTS_STYLE = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: .8rem; min-width: 0; }
.card > summary { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .8rem; padding: .8rem 1.1rem; cursor: pointer; list-style: none; border-radius: 12px; }
.card > summary::-webkit-details-marker { display: none; }
.card > summary::before { content: ""; width: .5rem; height: .5rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg); flex: none; }
.card[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }
.card > summary:hover { background: var(--raised); }
.card > summary h3 { min-width: 0; }
.card > summary .when { margin-left: auto; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.card > .body { padding: .2rem 1.1rem 1.1rem; }
.body > * + * { margin-top: .7rem; }
.body h4 { margin-top: .4rem; }
.answer, .pins { border-top: 1px solid var(--line); padding-top: .9rem; margin-top: 1.1rem !important; }
.answer > * + *, .pins > * + * { margin-top: .5rem; }
.answer .places { overflow-wrap: anywhere; }
.answer h4 .quiet { font-weight: 450; }
.answer > p > .icon { padding: .1em; width: 1.15em; height: 1.15em; }
.found { display: flex; flex-wrap: wrap; gap: .1rem .8rem; }
.caption { font-weight: 600; font-size: .9rem; }
.caption .quiet { font-weight: 450; }
.failures { padding-left: 1.2rem; }

.badge { display: inline-flex; align-items: center; gap: .3rem; font-size: .84rem; font-weight: 600; line-height: 1.3; padding: .14rem .6rem .14rem .45rem; border-radius: 999px; white-space: nowrap; }
.badge.ok { background: var(--ok-ground); color: var(--ok); }
.badge.warn { background: var(--warn-ground); color: var(--warn); }
.badge.bad { background: var(--bad-ground); color: var(--bad); }
.badge.note { background: var(--note-ground); color: var(--accent); }
.badge.unknown { background: var(--unknown-ground); color: var(--unknown); }

.scroll { overflow-x: auto; max-width: 100%; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); background: var(--raised); white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th { font-weight: 550; min-width: 11rem; }
td { min-width: 6rem; overflow-wrap: anywhere; }
td > .quiet, td p { font-size: .95em; }
td.place { min-width: 15rem; }
td.pin { min-width: 24.5rem; }
td.count { text-align: right; }
.wide { min-width: 16rem; }
.role { display: block; font-weight: 450; }

.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .8rem; margin-bottom: 1rem; }
.filters label { display: grid; gap: .15rem; font-size: .84rem; color: var(--quiet); min-width: 0; }
.filters input, .filters select { color: var(--ink); font-size: .95rem; max-width: 100%; width: 16rem; }
.filters select { width: auto; max-width: 15rem; }
.filters .count { font-size: .87rem; color: var(--quiet); padding: .55rem 0; }

.group { padding: 1rem 1.1rem 0; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; }
.findings { list-style: none; padding: 0; margin-top: .7rem; }
.findings li { border-top: 1px solid var(--line); padding: .8rem 0; }
.where { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
@media (min-width: 62rem) {
  .findings li { display: grid; grid-template-columns: 19rem 1fr; gap: 0 1.5rem; }
  .where { align-content: start; }
}
.message { max-width: 78ch; overflow-wrap: anywhere; }
.hint { margin-top: .5rem; padding: .5rem .8rem; background: var(--raised); border-radius: 8px; }
.hint .next { font-size: .8rem; font-weight: 600; color: var(--quiet); }

.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .8rem 0 .6rem; font-size: .86rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .45rem; }
.legend svg { width: 24px; height: 14px; overflow: visible; }
#timeline > p { max-width: 78ch; }
#timeline > h3 { margin: 1.5rem 0 .6rem; }
.timeline { display: block; width: 100%; min-width: 46rem; height: auto; background: var(--card); }
.timeline text { font: 12px var(--sans); fill: var(--ink); }
.timeline .name { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; font-weight: 600; font-size: 13px; }
.timeline .store { font-weight: 400; font-size: 11.5px; fill: var(--quiet); }
.timeline .tick { fill: var(--quiet); font-size: 11.5px; }
.timeline .tick.now { fill: var(--accent); font-weight: 650; }
.grid { stroke: var(--line); }
.today { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 3; }
.ground { fill: transparent; }
.row:hover .ground { fill: color-mix(in srgb, var(--accent) 7%, transparent); }
.row:focus { outline: none; }
.row:focus-visible .ground { stroke: var(--accent); stroke-width: 2; }
.bar.pins { fill: var(--bar-pins); }
.bar.certificate { fill: var(--bar-certificate); opacity: .75; }
.bar.lapsed { fill: var(--card); stroke: var(--quiet); stroke-dasharray: 3 2; }
.mark.stops { stroke: var(--bad); stroke-width: 2.6; fill: none; stroke-linecap: round; }
.mark.unprotected { stroke: var(--warn); stroke-width: 2; }
.mark.unprotected path { fill: var(--card); stroke-width: 2.4; }
.mark line { stroke-width: 1.4; }
.mark.event { fill: var(--quiet); }
.tip { position: fixed; z-index: 5; max-width: min(26rem, calc(100vw - 16px)); padding: .5rem .75rem; background: var(--ink); color: var(--ground); border-radius: 8px; font-size: .87rem; line-height: 1.4; overflow-wrap: anywhere; pointer-events: none; }

.configuration { padding: 1rem 1.1rem 1.1rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4rem 1rem; margin: .3rem 0 .8rem; }
.diff { width: max-content; min-width: 100%; padding: .4rem 0; font: .82rem/1.6 var(--mono); white-space: pre; tab-size: 4; }
.diff .line { display: flex; text-decoration: none; padding-right: 1rem; }
.diff .line::before, .diff .line::after { flex: none; width: 3.2rem; text-align: right; color: var(--quiet); font-size: .9em; user-select: none; white-space: pre; }
.diff .line::before { content: attr(data-a); order: -2; }
.diff .line::after { content: attr(data-b) "   "; order: -1; width: 5rem; margin-right: .3rem; }
.diff ins { background: var(--ok-ground); }
.diff ins.line::after { content: attr(data-b) " + "; color: var(--ok); font-weight: 700; }
.diff del { background: var(--bad-ground); }
.diff del.line::after { content: " - "; color: var(--bad); font-weight: 700; }
.fold > summary { cursor: pointer; font-family: var(--sans); padding: .3rem 1rem; background: var(--raised); color: var(--quiet); font-size: .85rem; }

.text { max-width: 56rem; padding: 1.1rem 1.3rem 1.2rem; }
.text > * { max-width: 76ch; }
.text > .scroll { max-width: 100%; }
.text > * + * { margin-top: .65rem; }
.text > h4 { margin-top: 1.2rem; }
.text > h3 { font-size: 1.15rem; }
.text ul, .text ol { padding-left: 1.3rem; }
.text .plain { padding: 0; }
.text li + li { margin-top: .25rem; }
.text pre { padding: .8rem 1rem; overflow: visible; width: max-content; min-width: 100%; }
.text pre code { overflow-wrap: normal; }
.text dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.1rem; }
.text dt { font-weight: 600; }
@media (max-width: 40rem) {
  .card > summary .when { margin-left: 1.3rem; width: 100%; }
  .card > summary, .card > .body, .group, .configuration { padding-inline: .85rem; }
  .filters label, .filters input, .filters select { width: 100%; max-width: none; }
  .text { padding-inline: .95rem; }
  .text dl { grid-template-columns: 1fr; gap: .1rem; }
  .text dd { margin-bottom: .5rem; }
  .diff .line::before { width: 2.2rem; }
  .diff .line::after { width: 4rem; }
}
`;
