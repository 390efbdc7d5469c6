package gateway

import "html/template"

// answersPage is a page for everybody: no script, nothing fetched, and large enough to read and to tap.
const answersPage = `<!DOCTYPE html>
<html lang="{{.Language.Tag}}"{{if .Language.RightToLeft}} dir="rtl"{{end}}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
:root { color-scheme: light dark; --ink: #1c2733; --paper: #fff; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #12181e; --link: #8cc4ee; } }
body { font: 1.125rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.3; }
a { color: var(--link); display: inline-block; padding: .4rem 0; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav { border-bottom: 1px solid; }
[aria-current] { font-weight: 700; text-decoration: none; }
</style>
</head>
<body>
<nav aria-label="{{.District}}">
<ul>
{{range .Languages}}<li><a href="{{$.Path}}?lang={{.Tag}}" lang="{{.Tag}}" hreflang="{{.Tag}}"{{if .RightToLeft}} dir="rtl"{{end}}{{if eq .Tag $.Language.Tag}} aria-current="true"{{end}}>{{.Name}}</a></li>
{{end}}</ul>
</nav>
<main>
<h1>{{.Title}}</h1>
{{with .Answer}}<p>{{.}}</p>
{{end}}{{with .Until}}<p>{{.}}</p>
{{end}}{{with .List}}<ul>
{{range .}}<li><a href="/answers/{{.ID}}?lang={{$.Language.Tag}}">{{.Question}}</a></li>
{{end}}</ul>
{{end}}{{with .Back}}<p><a href="/answers?lang={{$.Language.Tag}}">{{.}}</a></p>
{{end}}</main>
</body>
</html>
`

// pageOfAnswers reads [answersPage].
func pageOfAnswers() *template.Template {
	return template.Must(template.New("answers").Parse(answersPage))
}
