package phonetree

// documentPage is the printed document. It stands alone: no other file is fetched.
const documentPage = `<!DOCTYPE html>
<html lang="{{.Language.Tag}}"{{if .Language.RightToLeft}} dir="rtl"{{end}}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
body { font: 15px/1.45 system-ui, sans-serif; color: #1c2733; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
h2 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; border-bottom: 1px solid #b9c3cd; }
section { break-inside: avoid; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 1.6rem 1fr; }
.inside { padding-inline-start: 1.6rem; }
b { color: #0b4f8a; }
q { font-style: italic; }
i { font-style: normal; }
[dir=rtl] i { display: inline-block; transform: scaleX(-1); }
a { color: #0b4f8a; unicode-bidi: isolate; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: start; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #dfe5ea; }
small { color: #4a5866; }
svg { max-width: 100%; height: auto; }
@media (max-width: 30rem) { table, tbody, tr, td { display: block; } tr { padding: .4rem 0; border-bottom: 1px solid #dfe5ea; } td { padding: 0; border: 0; } .heads { display: none; } }
@media print { body { margin: 0; max-width: none; font-size: 11px; } a { color: inherit; text-decoration: none; } }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<small>{{.Headings.Version}}</small>
{{range .Menus}}<section id="{{.Name}}">
<h2>{{.Name}}{{if .Keywords}} <small>{{.Keywords}}</small>{{end}}</h2>
<ul>
{{range .Lines}}<li{{if .Inside}} class="inside"{{end}}><b>{{.Key}}</b><span>{{if .Said}}<q dir="auto">{{.Said}}</q>{{else}}{{.Words}}{{if .Link}} <i>→</i> <a href="#{{.Link}}">{{.To}}</a>{{else if .To}} <i>→</i> {{.To}}{{end}}{{end}}</span></li>
{{end}}</ul>
</section>
{{end}}<section>
<h2>{{.Headings.Desks}}</h2>
<table>
<tr class="heads"><th scope="col">{{.Headings.Place}}</th><th scope="col">{{.Headings.Desk}}</th><th scope="col">{{.Headings.Number}}</th><th scope="col">{{.Headings.Hours}}</th></tr>
{{range .Places}}{{$place := .}}{{range .Desks}}<tr><td>{{$place.Number}} {{$place.Name}}</td><td>{{.Name}}</td><td><bdi dir="ltr">{{.Number}}</bdi></td><td>{{.Hours}}</td></tr>
{{end}}{{end}}</table>
</section>
<section>
<h2>{{.Headings.Year}}</h2>
{{.Year}}
</section>
</body>
</html>
`
