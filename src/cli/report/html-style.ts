/** The page's style: light and dark, screen and paper, from system fonts only. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --card: #f6f8fa;
  --timing: #5b8bbf; --structural: #b3261e; --ambiguous: #8a6d1d; --opening: #6e7781 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; --paper: #0d1117;
  --card: #161b22; --timing: #79aee6; --structural: #ff8a80; --ambiguous: #d9b44a; --opening: #8b949e } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.1rem; color: var(--soft); font-weight: 500; margin: 0 }
.headline { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0; max-width: 46rem }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem }
p { margin: .4rem 0; max-width: 46rem }
.soft, figcaption, footer { color: var(--soft); font-size: .875rem }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.5rem 0;
  padding: 0 }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem }
.figures dt { color: var(--soft); font-size: .875rem }
.figures dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums }
.figures dd small { font-size: .8rem; color: var(--soft); display: block }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere }
th { color: var(--soft); font-weight: 500 }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.date { white-space: nowrap }
ol { padding-left: 1.4rem }
li { margin: .6rem 0 }
li p { color: var(--soft) }
figure { margin: 1rem 0 }
svg { width: 100%; height: auto; display: block }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif }
svg text.name { fill: var(--ink) }
.axis { stroke: var(--line); stroke-width: 1 }
.timing { fill: var(--timing) }
.structural { fill: var(--structural) }
.ambiguous { fill: var(--ambiguous) }
.opening { fill: var(--opening) }
.dot { fill-opacity: .65 }
.deepest { stroke: var(--ink); stroke-width: 2 }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; overflow-wrap: anywhere }
@media print { body { padding: 0; max-width: none; font-size: 11px } h2 { break-after: avoid }
  figure, tr, li, .figures { break-inside: avoid } .headline { font-size: 1.3rem }
  * { print-color-adjust: exact } }
`
