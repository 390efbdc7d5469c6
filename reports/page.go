package reports

// reportPage is the page of a report. It follows the reader's choice of light or dark, prints on white, and every figure that is
// drawn stands in a table as well.
const reportPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}, {{.District}}</title>
<style>` + reportStyle + `</style>
</head>
<body>
<header>
<p class="district">{{.District}}</p>
<h1>{{.Title}}</h1>
<p>{{.Span}}. As of {{.AsOf}}.</p>
</header>
<main>
{{if .Tiles}}<section aria-labelledby="goals">
<h2 id="goals">Goals</h2>
<ul class="tiles">
{{range .Tiles}}<li class="{{.Class}}"><span class="title">{{.Title}}</span> {{with .For}}<span>{{.}}</span> {{end}}<strong>{{.Value}}</strong> <span>{{.From}}</span> <span class="goal">{{.Goal}}</span> <span class="verdict">{{.Verdict}}</span></li>
{{end}}</ul>
</section>
{{end}}{{if .Pictures}}<section aria-labelledby="pictures">
<h2 id="pictures">At a glance</h2>
{{range .Pictures}}<figure>
<figcaption><h3>{{.Title}}</h3><p>{{.Words}}</p></figcaption>
{{.SVG}}{{if .Rows}}<details>
<summary>The same as a table</summary>
<div class="wide" tabindex="0" role="region" aria-label="Table: {{.Title}}">
<table>
<thead><tr>{{range .Heads}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Rows}}<tr>{{range $i, $cell := .}}{{if $i}}<td>{{$cell}}</td>{{else}}<th scope="row">{{$cell}}</th>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
</div>
</details>
{{end}}</figure>
{{end}}</section>
{{end}}{{if .Days}}<section aria-labelledby="days">
<h2 id="days">Days on which a topic had far more cases than usual</h2>
<ul>
{{range .Days}}<li>{{.}}</li>
{{end}}</ul>
</section>
{{end}}{{$report := .}}{{range .Parts}}<section aria-labelledby="{{.Name}}">
<h2 id="{{.Name}}">{{.Title}}</h2>
{{range .Notes}}<p>{{.}}</p>
{{end}}<div class="wide" tabindex="0" role="region" aria-label="Table: {{.Title}}">
<table>
<thead><tr><td></td>{{range .Heads}}<th scope="col">{{.Title}}</th>{{end}}</tr></thead>
<tbody>
<tr class="all"><th scope="row">All</th>{{range .All}}<td>{{.}}</td>{{end}}</tr>
{{range .Lines}}<tr><th scope="row">{{.Name}}</th>{{range .Cells}}<td>{{.}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
</div>
{{if .Reasons}}<h3>Why texts did not reach people</h3>
<ul>
{{range .Reasons}}<li>{{.Words}}: {{.Texts}}</li>
{{end}}</ul>
{{end}}<h3>What each figure is</h3>
{{range .Opened}}{{if .Rows}}<details>
<summary><b>{{.Title}}: {{.Value}}</b>{{with .From}}, {{.}}{{end}}. {{.Words}}</summary>
<div class="wide" tabindex="0" role="region" aria-label="Rows: {{.Title}}">
<table>
<thead><tr><th scope="col">Which</th><th scope="col">Begun</th><th scope="col">Group</th><th scope="col">Value</th></tr></thead>
<tbody>
{{range .Rows}}<tr><th scope="row">{{.ID}}</th><td>{{$report.When .}}</td><td>{{.Group}}</td><td>{{.Value}}</td></tr>
{{end}}</tbody>
</table>
</div>
{{if .More}}<p>{{.More}}</p>
{{end}}</details>
{{else}}<p class="words"><b>{{.Title}}: {{.Value}}</b>{{with .From}}, {{.}}{{end}}. {{.Words}} {{.Nothing}}</p>
{{end}}{{end}}</section>
{{end}}</main>
</body>
</html>
`

const reportStyle = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #16202b; --soft: #4a5866; --rule: #c9d2da; --card: #f4f7f9; --bar: #1f6a99; --track: #6b97b3;
  --goal: #a3480f; --met: #17633a; --missed: #a3280f; --k0: #1f6a99; --k1: #b4541a; --k2: #6b7f2a; --k3: #8a4a91;
  --h0: #f1f4f6; --h1: #d8e8f2; --h2: #a9cde2; --h3: #74aecf; --h4: #2d76a5; --h5: #0f4c73; --dark: #10202c; --light: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --paper: #12181e; --ink: #e8edf2; --soft: #a9b6c2; --rule: #3b4752; --card: #1b242c; --bar: #6fb4dd; --track: #4c7a96;
  --goal: #f0a06a; --met: #7fd3a1; --missed: #ff9c86; --k0: #6fb4dd; --k1: #eb9a63; --k2: #b5c973; --k3: #cf9bd6;
  --h0: #1b242c; --h1: #1d3a4c; --h2: #24516c; --h3: #2c6a8e; --h4: #5fa6cf; --h5: #a5d4ef; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; } h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; } p { margin: .25rem 0; } .district { color: var(--soft); font-weight: 600; }
.tiles { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); }
.tiles li { background: var(--card); border-left: 5px solid var(--rule); border-radius: 4px; padding: .6rem .8rem; display: flex; flex-direction: column; }
.tiles strong { font-size: 1.8rem; line-height: 1.2; } .tiles .goal, .tiles .title { color: var(--soft); font-size: .9rem; } .tiles .verdict { font-weight: 600; font-size: .9rem; }
.tiles .met { border-color: var(--met); } .met .verdict { color: var(--met); } .tiles .missed { border-color: var(--missed); } .missed .verdict { color: var(--missed); }
figure { margin: 0 0 2rem; break-inside: avoid; } figcaption { margin-bottom: .5rem; } figcaption p { color: var(--soft); }
svg { display: block; width: 100%; max-width: 760px; height: auto; font: 13px system-ui, sans-serif; }
.ink { fill: var(--ink); } .soft { fill: var(--soft); } .bar { fill: var(--bar); } .track { fill: var(--track); } .rule { stroke: var(--rule); } line.goal { stroke: var(--goal); stroke-width: 2; stroke-dasharray: 5 4; }
.line { fill: none; stroke: var(--bar); stroke-width: 3; }
.k0 { fill: var(--k0); } .k1 { fill: var(--k1); } .k2 { fill: var(--k2); } .k3 { fill: var(--k3); }
.h0 { fill: var(--h0); } .h1 { fill: var(--h1); } .h2 { fill: var(--h2); } .h3 { fill: var(--h3); } .h4 { fill: var(--h4); } .h5 { fill: var(--h5); }
.w1, .w2, .w3 { fill: var(--dark); font-size: 11px; } .w4, .w5 { fill: var(--light); font-size: 11px; }
@media (prefers-color-scheme: dark) { .w1, .w2, .w3 { fill: var(--light); } .w4, .w5 { fill: var(--dark); } }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; vertical-align: bottom; padding: .3rem .6rem; border-bottom: 1px solid var(--rule); white-space: nowrap; }
thead th { white-space: normal; color: var(--soft); font-weight: 600; min-width: 4.5rem; } tbody th { text-align: left; font-weight: 400; } .all th, .all td { font-weight: 700; }
details, .words { padding: .35rem 0; border-bottom: 1px solid var(--rule); } summary { cursor: pointer; } .words { padding-left: 1.1rem; }
:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } .wide { overflow: visible; } table { font-size: 8px; } th, td { padding: .15rem .1rem; white-space: normal; } thead th { min-width: 0; } tbody th { overflow-wrap: anywhere; } section { break-before: auto; } details { break-inside: avoid; } }
`
