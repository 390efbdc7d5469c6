package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"campusline/answers"
	"campusline/cases"
	"campusline/interchange"
)

// answersTranslateCommand is for the other languages of an answer.
type answersTranslateCommand struct {
	answerFlags
	To       string `required:"" placeholder:"TAG" help:"The language, such as es."`
	Out      string `placeholder:"FILE" help:"Write it out for a translator, as .po, .xlf or .csv."`
	In       string `placeholder:"FILE" help:"Take in the file that came back."`
	LeaveOut string `placeholder:"REASON" help:"Leave the language out, for this reason: nobody is told it in that."`
}

// Run writes it out, takes a translation in, or leaves the language out.
func (c *answersTranslateCommand) Run(ctx context.Context, t terminal) error {
	given := 0
	for _, x := range []string{c.Out, c.In, c.LeaveOut} {
		if x != "" {
			given++
		}
	}
	if given != 1 {
		return usageError{errors.New("say one of --out FILE, --in FILE and --leave-out REASON")}
	}
	return c.change(ctx, t, func(o *office, a *answers.Answer, about cases.Case) error {
		if !o.version.Speaks(c.To) {
			return usageError{fmt.Errorf("%q is none of the district's languages", c.To)}
		}
		if err := o.district().MayWrite(o.by, about); err != nil {
			return err
		}
		switch {
		case c.LeaveOut != "":
			a.LeaveOut(o.by, c.To, c.LeaveOut)
			return nil
		case c.Out != "":
			return c.export(o, a)
		}
		return c.take(o, a)
	})
}

// source is the language that is translated from: the first in which there are words.
func (c *answersTranslateCommand) source(o *office, a *answers.Answer) (string, answers.Words, error) {
	for _, tag := range o.version.Tags() {
		if words, has := a.Words[tag]; has && tag != c.To {
			return tag, words, nil
		}
	}
	return "", answers.Words{}, cases.Refusal("There are no words in another language to translate from.")
}

// export writes the file for a translator.
func (c *answersTranslateCommand) export(o *office, a *answers.Answer) error {
	source, words, err := c.source(o, a)
	if err != nil {
		return err
	}
	document := interchange.Document{Source: source, Language: c.To, Entries: []interchange.Entry{
		{Text: words.Question, Context: []string{"A question that families ask"}, Places: []string{"answers/" + a.ID}},
		{Text: words.Answer, Context: []string{"Its answer, which is said and written"}, Places: []string{"answers/" + a.ID}},
	}}
	translated := a.Words[c.To]
	for i, form := range []string{translated.Question, translated.Answer} {
		if form != "" {
			document.Entries[i].Forms = []string{form}
		}
	}
	return replaceFile(c.Out, interchange.Write(document, interchange.FormatOf(c.Out)))
}

// take takes a translation in.
func (c *answersTranslateCommand) take(o *office, a *answers.Answer) error {
	data, err := os.ReadFile(c.In)
	if err != nil {
		return usageError{fmt.Errorf("%s cannot be read: %w", c.In, err)}
	}
	document, problems := interchange.Read(data, interchange.FormatOf(c.In))
	if len(problems) > 0 {
		return usageError{fmt.Errorf("%s:%d: %s %s", c.In, problems[0].Line, problems[0].Text, problems[0].Fix)}
	}
	if document.Language != "" && document.Language != c.To {
		return usageError{fmt.Errorf("%s is a translation into %s, not %s", c.In, document.Language, c.To)}
	}
	_, words, err := c.source(o, a)
	if err != nil {
		return err
	}
	translated := map[string]string{}
	for i := range document.Entries {
		translated[document.Entries[i].Text] = strings.TrimSpace(document.Entries[i].Translation())
	}
	taken := answers.Words{Question: translated[words.Question], Answer: translated[words.Answer]}
	if taken.Question == "" || taken.Answer == "" {
		return usageError{fmt.Errorf("%s does not translate the question and the answer as they are now. Write it out anew", c.In)}
	}
	return o.writeWords(a, c.To, taken)
}
