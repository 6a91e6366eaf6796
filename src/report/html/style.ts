import { PARTS_STYLE } from './style-parts.ts';

const DARK = `
  color-scheme: dark;
  --ground: #10141b; --card: #171d26; --raised: #1f2732; --ink: #e7ebf1; --quiet: #a7b1c0; --line: #2c3644;
  --accent: #8fb8ff; --ok: #71d69c; --warn: #f2bf62; --bad: #ff9191; --unknown: #b9c2cf;
  --ok-ground: #12301f; --warn-ground: #33270d; --bad-ground: #3a191c; --unknown-ground: #252d38; --note-ground: #16284a;
  --bar-pins: #5b93f5; --bar-certificate: #2fa37f;`;

/** System fonts, two sets of colours that each reach a contrast of 4.5 to 1, and paper. */
export const STYLE = `
:root {
  color-scheme: light;
  --ground: #f6f7f9; --card: #ffffff; --raised: #f0f2f6; --ink: #18202c; --quiet: #566173; --line: #dde2ea;
  --accent: #1f55c4; --ok: #126b39; --warn: #7d4e00; --bad: #b01f2b; --unknown: #525c6b;
  --ok-ground: #e4f4ea; --warn-ground: #fcf1d9; --bad-ground: #fce8e9; --unknown-ground: #eceff3; --note-ground: #e6eefb;
  --bar-pins: #3d78e0; --bar-certificate: #23906d;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${DARK}
} }
@media screen { :root[data-theme="dark"] {${DARK}
} }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; }
.page { max-width: 76rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 3vw, 2.25rem) 3rem; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5, p, dl, dd, ul, ol, pre { margin: 0; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; margin: 0 0 1rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; }
h4 { font-size: .95rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; overflow-wrap: anywhere; }
a:hover { text-decoration-thickness: .12em; }
code, pre { font-family: var(--mono); font-size: .87em; }
code { unicode-bidi: isolate; overflow-wrap: anywhere; }
:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.quiet { color: var(--quiet); }
.bad { color: var(--bad); }
.nowrap { white-space: nowrap; }
.plain { list-style: none; padding: 0; }
.drawings, .offstage { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { width: 1em; height: 1em; flex: none; vertical-align: -.13em; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .4rem .7rem; min-height: 2.4rem; }
input, select { border-color: var(--quiet); }
button { cursor: pointer; font-weight: 550; }
button:hover { background: var(--raised); }

.top { display: flex; align-items: center; gap: .3rem 1rem; flex-wrap: wrap; min-height: 2.4rem; }
.brand { font-weight: 700; letter-spacing: -0.01em; }
.top .theme { margin-left: auto; }
.verdict { margin-top: 1rem; padding: 1.25rem 1.4rem; border-radius: 14px; border: 1px solid; border-color: color-mix(in srgb, currentColor 30%, transparent); }
.verdict.ok { background: var(--ok-ground); color: var(--ok); }
.verdict.warn { background: var(--warn-ground); color: var(--warn); }
.verdict.bad { background: var(--bad-ground); color: var(--bad); }
.verdict.unknown { background: var(--unknown-ground); color: var(--unknown); }
.verdict h1 { display: flex; align-items: center; gap: .6rem; font-size: clamp(1.8rem, 4.5vw, 2.5rem); letter-spacing: -0.025em; }
.verdict h1 .icon { width: 1.25em; height: 1.25em; padding: .17em; border-radius: 50%; background: currentColor; }
.verdict h1 .icon use { color: var(--card); }
.verdict p { color: var(--ink); font-size: 1.05rem; margin-top: .35rem; max-width: 62ch; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin-top: .9rem; background: var(--line); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.facts > div { flex: 1 1 13rem; background: var(--card); padding: .85rem 1.1rem; }
.facts dt { font-size: .85rem; color: var(--quiet); }
.facts .main { font-size: 1.2rem; font-weight: 600; letter-spacing: -0.01em; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; }
.facts .main .quiet, .facts .figure { font-size: .9rem; font-weight: 450; letter-spacing: 0; }
.facts .figure .number { font-size: 1.2rem; font-weight: 650; }
.facts .figure.none { color: var(--quiet); }
.facts .figure.warn { color: var(--warn); }
.facts .figure.note { color: var(--accent); }
.facts dd.quiet { font-size: .85rem; line-height: 1.4; }

.tabs { position: sticky; top: 0; z-index: 2; background: var(--ground); margin: 1.1rem 0 1.4rem; border-bottom: 1px solid var(--line); }
.tabs > div { display: flex; gap: .25rem; overflow-x: auto; scrollbar-width: none; padding: .3rem 3px 0; }
.tabs a { flex: none; padding: .6rem .85rem .65rem; color: var(--quiet); text-decoration: none; font-weight: 550; border-bottom: 3px solid transparent; border-radius: 6px 6px 0 0; }
.tabs a:hover { color: var(--ink); background: var(--raised); }
.tabs a[aria-selected="true"] { color: var(--ink); border-bottom-color: var(--accent); }
.tabs a:focus-visible { outline-offset: -3px; }
.tabs .number { margin-left: .2rem; font-size: .8rem; font-weight: 500; background: var(--unknown-ground); color: var(--unknown); border-radius: 999px; padding: .05rem .5rem; }
.scripted .panel { display: none; }
.scripted .panel.shown { display: block; }
.panel { margin-bottom: 2.5rem; }
.panel:focus { outline: none; }
.panel:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 8px; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .87rem; }
${PARTS_STYLE}
@media (max-width: 40rem) {
  body { font-size: 15px; }
  .facts > div { flex-basis: 9rem; }
  .facts > div:first-child { flex-basis: 100%; }
  .top .quiet { order: 3; width: 100%; }
  .verdict { padding: 1rem 1.1rem; }
  .tabs a { padding-inline: .7rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .card > summary::before, button, .tabs a { transition: transform .15s, background-color .15s, color .15s; }
}
@media (forced-colors: active) {
  .badge, .tip { border: 1px solid; }
  .tabs a[aria-selected="true"] { border-bottom-color: Highlight; }
}
@media print {
  @page { margin: 14mm; }
  body { background: none; font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .tabs, .theme, .filters, .actions button, .tip { display: none !important; }
  .scripted .panel, .panel { display: block !important; break-before: page; }
  .panel:first-of-type { break-before: auto; margin-top: 1rem; }
  .card { break-inside: auto; box-shadow: none; }
  .card tr, .findings li, .timeline .row { break-inside: avoid; }
  .scroll { overflow: visible; }
  .scroll table { font-size: 8pt; }
  .scroll td, .scroll th, .scroll .nowrap { white-space: normal; min-width: 0 !important; }
  .diff, .text pre { width: auto !important; min-width: 0; }
  .text pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
  .diff .line { white-space: pre-wrap; overflow-wrap: anywhere; }
  .diff ins { font-weight: 700; }
  .diff del { text-decoration: line-through; }
  .timeline { min-width: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .fold > summary { display: none; }
  .verdict, .badge, .bar, .mark, .diff .line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h3, h4, .caption { break-after: avoid; }
}
`;
