package gateway

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gorilla/mux"
	"golang.org/x/text/language"

	"campusline/answers"
	"campusline/translations"
)

// Where answers that are shared with everybody are read. There is nothing of anybody in them.
const (
	answersPath = "/answers"
	answerPath  = answersPath + "/{id:[a-z0-9-]{1,60}}"
)

// answersRead is what stands on the page.
type answersRead struct {
	Language                   *translations.Language
	Languages                  []*translations.Language // in which it can be read
	District, Path             string
	Title, Answer, Until, Back string
	List                       []listedAnswer
	status                     int
}

// listedAnswer leads to an answer.
type listedAnswer struct{ ID, Question string }

// everyAnswer lists the answers that stand, in the language that the address or the browser names.
func (g *Gateway) everyAnswer(w http.ResponseWriter, r *http.Request) {
	version := g.versions.Current()
	p := answersRead{Languages: version.Languages, Path: answersPath, status: http.StatusOK}
	p.Language = g.languageOf(r, version.Tags())
	p.Title = p.Language.Phrase(translations.SharedAnswers)
	all, now := g.host.SharedAnswers(), g.options.Now()
	for i := range all {
		if words, has := all[i].Words[p.Language.Tag]; has && all[i].Stands(now) {
			p.List = append(p.List, listedAnswer{all[i].ID, words.Question})
		}
	}
	g.writeAnswers(w, &p)
}

// oneAnswer shows an answer. One that does not hold any more is gone, which is said; one that was never published is nowhere.
func (g *Gateway) oneAnswer(w http.ResponseWriter, r *http.Request) {
	id := mux.Vars(r)["id"]
	all := g.host.SharedAnswers()
	i := slices.IndexFunc(all, func(a answers.Answer) bool { return a.ID == id })
	if i < 0 {
		http.Error(w, "There is nothing under this address.", http.StatusNotFound)
		return
	}
	a, now := &all[i], g.options.Now()
	version := g.versions.Current()
	p := answersRead{Path: answersPath + "/" + id, status: http.StatusOK}
	if !a.Stands(now) {
		p.Languages, p.Language, p.status = version.Languages, g.languageOf(r, version.Tags()), http.StatusGone
		p.Title = p.Language.Phrase(translations.SharedOver)
	} else {
		var tags []string
		for _, l := range version.Languages {
			if _, has := a.Words[l.Tag]; has {
				tags, p.Languages = append(tags, l.Tag), append(p.Languages, l)
			}
		}
		p.Language = g.languageOf(r, tags)
		words := a.Words[p.Language.Tag]
		p.Title, p.Answer = words.Question, words.Answer
		p.Until = strings.ReplaceAll(p.Language.Phrase(translations.SharedUntil), "{date}",
			p.Language.Date(a.ExpiresAt.In(version.District.Zone)))
		if r.Method == http.MethodGet {
			g.read.count(id, p.Language.Tag)
		}
	}
	p.Back = p.Language.Phrase(translations.SharedAll)
	g.writeAnswers(w, &p)
}

// languageOf is the language that a request asks for, of those there are: by ?lang=, else as the browser says.
func (g *Gateway) languageOf(r *http.Request, tags []string) *translations.Language {
	version := g.versions.Current()
	wanted := []string{r.URL.Query().Get("lang")}
	accepted, _, _ := language.ParseAcceptLanguage(r.Header.Get("Accept-Language")) // none, where the browser says nonsense
	for _, tag := range accepted {
		wanted = append(wanted, tag.String())
	}
	for _, one := range wanted {
		if tag, ok := translations.Match(one, tags); ok && one != "" {
			return version.Language(tag)
		}
	}
	return version.Language(tags[0])
}

func (g *Gateway) writeAnswers(w http.ResponseWriter, p *answersRead) {
	p.District = g.versions.Current().District.Name
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", p.Language.Tag)
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "public, max-age=60")
	h.Set("Vary", "Accept-Language")
	w.WriteHeader(p.status)
	_ = g.page.Execute(w, p) // the asker has gone if this fails
}
