package menus

import (
	"path"
	"strings"
	"time"

	"campusline/translations"
)

// surveysFolder holds the district's surveys, a file each.
const surveysFolder = "surveys"

// readSurveys reads the surveys, and makes a menu of each.
func (l *loader) readSurveys(roots map[string]node) {
	for _, file := range sortedKeys(roots) {
		if strings.HasPrefix(file, surveysFolder+"/") {
			l.readSurvey(roots[file])
		}
	}
	l.oneSurveyAfterEvents()
}

func (l *loader) readSurvey(root node) {
	name := strings.TrimSuffix(path.Base(root.file), path.Ext(root.file))
	at := root.at()
	if !l.goodName(field{name: name, at: at}, "a survey") {
		return
	}
	b := newSurveyBuilder(l, name, at)
	for _, f := range l.fields(root, "This file") {
		if !b.readWords(f) && !b.readWaves(f) {
			l.unknown(f, surveyWords())
		}
	}
	b.require()
	b.build()
	if other := l.version.menus[b.menu.name]; other != nil {
		l.add(other.at, "name", "Give the menu another name.", "The survey in %s has the name of the menu `%s`.", root.file, other.name)
	}
	l.version.menus[b.menu.name] = b.menu
	l.order = append(l.order, b.menu)
	l.version.surveys = append(l.version.surveys, b.survey)
}

// surveyBuilder makes a survey, and its menu, of a file.
type surveyBuilder struct {
	*loader
	survey  *Survey
	menu    *menu
	intro   *text
	thanks  *text
	then    destination // where it goes on when it is done
	openFor time.Duration
	// questionsAt is where the questions begin, at which the product's own question stands, whether to answer again.
	questionsAt position
	waves       []waveRead
	waiting     []func() // ties ways to questions, once all of these are known
}

func newSurveyBuilder(l *loader, name string, at position) *surveyBuilder {
	return &surveyBuilder{
		loader: l, survey: &Survey{Name: name, at: at, RemindAfter: usualReminder},
		menu: &menu{name: surveyMenu(name), at: at}, openFor: usualOpening,
		then: implied(destination{kind: toMenu, name: endMenu, at: at}),
	}
}

// readWords reads the parts of a survey that people are told or asked.
func (b *surveyBuilder) readWords(f field) bool {
	switch f.name {
	case "title":
		b.survey.Title = b.text(f.value, "`title`")
	case "intro":
		b.intro = b.newText(f.value, "`intro`")
	case "thanks":
		b.thanks = b.newText(f.value, "`thanks`")
	case "keywords":
		b.menu.keywords = b.wordList(f.value, "`keywords`")
	case "go":
		b.then = b.destination(f.value)
	case "questions":
		b.questionsAt = f.at
		for _, q := range b.fields(f.value, "`questions`") {
			b.readQuestion(q)
		}
	default:
		return false
	}
	return true
}

// require reports what a survey cannot do without.
func (b *surveyBuilder) require() {
	if b.survey.Title == "" {
		b.add(b.survey.at, "missing", "Add `title:`, such as `title: Family voice`.", "This survey has no title.")
	}
	if len(b.survey.Questions) == 0 {
		b.add(b.survey.at, "missing", "Add `questions:` with at least one.", "This survey asks nothing.")
	}
	if b.intro == nil {
		b.add(b.survey.at, "missing", "Add `intro:`, so that people know who asks and how long it takes.", "This survey does not say what it is.")
	}
	if b.thanks == nil {
		b.add(b.survey.at, "missing", "Add `thanks:`, such as `thanks: Thank you. We read every answer.`", "This survey does not say thanks.")
	}
}

// ofProduct is one of the product's own sentences as a text of a menu.
func (l *loader) ofProduct(p translations.Phrase, at position) *text {
	t := &text{source: string(p), texted: string(p), at: at, builtin: true}
	l.texts = append(l.texts, t)
	return t
}

// oneSurveyAfterEvents refuses two surveys that both are asked after every event.
func (l *loader) oneSurveyAfterEvents() {
	var first *Survey
	for _, s := range l.version.surveys {
		switch {
		case !s.AfterEvent:
		case first == nil:
			first = s
		default:
			l.add(s.at, "two after events", "Take `after: event` out of one of them; an opportunity can name it with `survey`.",
				"The surveys `%s` and `%s` are both asked after every event.", first.Name, s.Name)
		}
	}
}
