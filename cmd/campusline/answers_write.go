package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/store"
)

// answersDraftCommand begins an answer for everybody.
type answersDraftCommand struct {
	answerFlags
	From     int      `required:"" placeholder:"CASE" help:"The number of the case that was answered."`
	Question string   `required:"" placeholder:"WORDS" help:"The question, as anybody could ask it. What the family wrote is never copied."`
	Answer   string   `placeholder:"WORDS" help:"The answer; none: what the family was answered last."`
	Language string   `placeholder:"TAG" help:"The language of both; none: the district's first."`
	Keywords []string `placeholder:"WORD" help:"Texts that ask for it, with commas between them."`
	Campus   string   `placeholder:"CAMPUS" help:"The campus that it is about, as campuses.yaml names it; none: everybody's."`
	NotAName []string `name:"not-a-name" placeholder:"WORDS" help:"Words that look like somebody's name and are none."`
}

// Run keeps the draft and shows it.
func (c *answersDraftCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	about, err := o.store.Case(ctx, c.From)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchCase(c.From)
	}
	if err != nil {
		return err
	}
	if err := o.district().MayWrite(o.by, about); err != nil {
		return err
	}
	a, err := c.draft(ctx, o, &about)
	if err != nil {
		return err
	}
	err = o.store.AddAnswer(ctx, a)
	if errors.Is(err, store.ErrTaken) {
		return usageError{fmt.Errorf("there is an answer %s already. `campusline answers redact` changes it", c.ID)}
	}
	if err != nil {
		return err
	}
	return o.writeAnswer(t.out, &a)
}

// draft is what the flags say.
func (c *answersDraftCommand) draft(ctx context.Context, o *office, about *cases.Case) (answers.Answer, error) {
	a := answers.Answer{ID: c.ID, Case: c.From, Topic: about.Topic, Campus: c.Campus, DraftedAt: o.desk.Now()}
	if !answers.IsID(c.ID) {
		return a, usageError{errors.New("the name of an answer stands in its address: use small letters, digits and hyphens, like `bus-pass`")}
	}
	if c.Campus != "" && o.version.Campus(c.Campus) == nil {
		return a, usageError{fmt.Errorf("there is no campus %q in campuses.yaml", c.Campus)}
	}
	if c.Answer == "" {
		history, err := o.store.CaseHistory(ctx, c.From)
		if err != nil {
			return a, err
		}
		c.Answer = lastAnswer(history)
	}
	if c.Answer == "" {
		return a, usageError{errors.New("nobody has answered this case yet. Write the answer with --answer")}
	}
	words := wordsGiven{c.Language, c.Question, c.Answer, c.Keywords, c.NotAName}
	return a, words.write(o, &a)
}

// lastAnswer is what a family was answered last, "" for nothing.
func lastAnswer(history []cases.Event) string {
	for _, e := range slices.Backward(history) {
		if e.Kind == cases.Answered && e.Words != "" {
			return e.Words
		}
	}
	return ""
}

// answersRedactCommand changes the words of an answer.
type answersRedactCommand struct {
	answerFlags
	Question string   `placeholder:"WORDS" help:"The question; none: as it is."`
	Answer   string   `placeholder:"WORDS" help:"The answer; none: as it is."`
	Language string   `placeholder:"TAG" help:"The language of both; none: the district's first."`
	Keywords []string `placeholder:"WORD" help:"Texts that ask for it, with commas between them; none: as they are."`
	NotAName []string `name:"not-a-name" placeholder:"WORDS" help:"Words that look like somebody's name and are none."`
}

// Run changes them.
func (c *answersRedactCommand) Run(ctx context.Context, t terminal) error {
	return c.change(ctx, t, func(o *office, a *answers.Answer, about cases.Case) error {
		if err := o.district().MayWrite(o.by, about); err != nil {
			return err
		}
		words := wordsGiven{c.Language, c.Question, c.Answer, c.Keywords, c.NotAName}
		return words.write(o, a)
	})
}

// wordsGiven are words of an answer as they are given on the command line.
type wordsGiven struct {
	language, question, answer string
	keywords, notNames         []string
}

// write puts them into an answer. What looks private is refused, so that it is kept nowhere.
func (w *wordsGiven) write(o *office, a *answers.Answer) error {
	if w.language == "" {
		w.language = o.version.Tags()[0]
	}
	if !o.version.Speaks(w.language) {
		return usageError{fmt.Errorf("%q is none of the district's languages", w.language)}
	}
	a.NotNames = append(slices.Clone(a.NotNames), w.notNames...)
	if w.keywords != nil {
		a.Keywords = w.keywords
	}
	words := a.Words[w.language]
	if w.question != "" {
		words.Question = strings.TrimSpace(w.question)
	}
	if w.answer != "" {
		words.Answer = strings.TrimSpace(w.answer)
	}
	return o.writeWords(a, w.language, words)
}

// writeWords puts the words of one language into an answer, unless they look private.
func (o *office) writeWords(a *answers.Answer, language string, words answers.Words) error {
	var found []string
	for _, x := range o.district().Private(words.Question+". "+words.Answer, a.NotNames) {
		found = append(found, fmt.Sprintf("“%s” looks like %s.", x.Words, x.Looks))
	}
	if len(found) > 0 {
		return cases.Refusal("Nothing is kept, since everybody would be told it: " + strings.Join(found, " ") +
			" Write it without. What is no name is let through by --not-a-name.")
	}
	a.Write(o.by, language, words)
	return nil
}

// day is a day as lists write it, "" for none.
func day(at *time.Time, zone *time.Location) string {
	if at == nil {
		return ""
	}
	return at.In(zone).Format(time.DateOnly)
}
