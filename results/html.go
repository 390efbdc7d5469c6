package results

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
)

// HTML writes results as a page that needs nothing else: no script, no other file. What is drawn stands in a table as well.
func (r *Results) HTML(w io.Writer) error {
	page, err := template.New("results").Parse(resultsPage)
	if err != nil {
		return fmt.Errorf("reading the page of results: %w", err)
	}
	waves, err := r.sections()
	if err != nil {
		return err
	}
	return page.Execute(w, struct {
		Title string
		Waves []section
	}{r.Title, waves})
}

// section is a wave as the page has it.
type section struct {
	*Wave
	Picture   template.HTML
	Mix       []mixed
	Parts     []string // how many of each group answered
	Questions []asking
}

// mixed is the part of a language.
type mixed struct{ Name, Asked, Answered string }

// asking is a question with a line for each group and figure.
type asking struct {
	Asks  string
	Lines []line
}

type line struct{ Group, Of, Words string }

func (r *Results) sections() ([]section, error) {
	var all []section
	for i := range r.Waves {
		w := &r.Waves[i]
		var b bytes.Buffer
		one := Results{Survey: r.Survey, Title: r.Title, By: r.By, Least: r.Least, Waves: r.Waves[i : i+1]}
		if err := one.Picture(&b); err != nil {
			return nil, err
		}
		_, drawing, _ := bytes.Cut(b.Bytes(), []byte("<svg "))
		s := section{Wave: w, Picture: template.HTML(`<svg role="img" ` + string(drawing))} //nolint:gosec // our own drawing, whose words are escaped
		asked, answered := totals(w.Mix)
		for _, share := range w.Mix {
			s.Mix = append(s.Mix, mixed{share.Name, percentOf(share.Asked, asked), percentOf(share.Answered, answered)})
		}
		for j := range w.Groups[1:] {
			s.Parts = append(s.Parts, w.Groups[j+1].answered())
		}
		for at := range w.Groups[0].Items {
			s.Questions = append(s.Questions, asking{w.Groups[0].Items[at].Asks, w.lines(at, r.Least)})
		}
		all = append(all, s)
	}
	return all, nil
}

func (w *Wave) lines(at, least int) []line {
	var all []line
	for i := range w.Groups {
		g := &w.Groups[i]
		item := &g.Items[at]
		switch {
		case item.Hidden:
			all = append(all, line{g.Name, "", item.Words(nil, g.Rate, least)})
		case len(item.Figures) == 0:
			all = append(all, line{g.Name, "", item.of(g.Rate) + "."})
		}
		for j := range item.Figures {
			all = append(all, line{g.Name, item.Figures[j].Of, item.Words(&item.Figures[j], g.Rate, least)})
		}
	}
	return all
}

// resultsPage follows the reader's choice of light or dark; the picture stays on white.
const resultsPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}: results</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; padding-top: .75rem; border-top: 2px solid #8a97a3; }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; }
svg { background: white; width: 100%; min-width: 40rem; max-width: 60rem; height: auto; } /* on a phone it is moved, and stays large enough to read */
:focus-visible { outline: 3px solid #2d76a5; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8a97a3; }
blockquote { margin: .3rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid #8a97a3; }
@media print { body { max-width: none; padding: 0; font-size: 12px; } .wide { overflow: visible; } svg { min-width: 0; } tr, blockquote, figure { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>{{.Title}}</h1>
{{range .Waves}}<section>
<h2>{{.Called}}</h2>
<p>{{(index .Groups 0).Rate.Words}}</p>
{{if .Notes}}<ul>
{{range .Notes}}<li>{{.}}</li>
{{end}}</ul>
{{end}}<figure class="wide" tabindex="0" aria-label="Picture: {{.Called}}">{{.Picture}}</figure>
<h3>Who answered</h3>
<div class="wide"><table>
<thead><tr><th scope="col">Language</th><th scope="col">Of those asked</th><th scope="col">Of those who answered</th></tr></thead>
<tbody>
{{range .Mix}}<tr><th scope="row">{{.Name}}</th><td>{{.Asked}}</td><td>{{.Answered}}</td></tr>
{{end}}</tbody>
</table></div>
{{if .Parts}}<ul>
{{range .Parts}}<li>{{.}}</li>
{{end}}</ul>
{{end}}{{range .Questions}}<h3>{{.Asks}}</h3>
<div class="wide"><table>
<thead><tr><th scope="col">Who</th><th scope="col">Answer</th><th scope="col">Figure</th></tr></thead>
<tbody>
{{range .Lines}}<tr><th scope="row">{{.Group}}</th><td>{{.Of}}</td><td>{{.Words}}</td></tr>
{{end}}</tbody>
</table></div>
{{end}}{{range .Words}}{{$language := .Language}}<h3>{{.Asks}} ({{.Name}})</h3>
{{if .Topics}}<ul>
{{range .Topics}}<li lang="{{$language}}">{{.Word}}: {{.Answers}}</li>
{{end}}</ul>
{{end}}{{range .Said}}<blockquote lang="{{$language}}" dir="auto">{{.Words}}</blockquote>
{{end}}{{with .Spoken}}<p>Spoken: {{.}}</p>
{{end}}{{end}}</section>
{{else}}<p>Nobody was asked yet, and nobody has answered.</p>
{{end}}</main>
</body>
</html>
`
