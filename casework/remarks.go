package casework

import (
	"context"
	"fmt"
	"strings"

	"campusline/cases"
	"campusline/translations"
)

// remarks are what whoever writes to a family should know. The error is a [cases.Refusal] where no text can reach it.
func (d *Desk) remarks(ctx context.Context, c *cases.Case, events []cases.Event) ([]string, error) {
	var all []string
	for _, e := range events {
		switch e.Kind {
		case cases.Held:
			all = append(all, "It goes out when a second person has agreed to it.")
		case cases.Answered, cases.Asked:
		default:
			continue
		}
		if e.Spoken {
			continue
		}
		if refused, err := d.refused(ctx, c); err != nil {
			return nil, err
		} else if refused {
			return nil, cases.Refusal(fmt.Sprintf("Whoever opened case %d has ended all texts from us. "+
				"Call them, and then enter what you told them as spoken.", c.Number))
		}
		remark, err := d.otherLanguage(ctx, c, e.Words)
		if err != nil {
			return nil, err
		}
		if remark != "" {
			all = append(all, remark)
		}
	}
	return all, nil
}

// otherLanguage says that words are in another language than the family reads, and who could put them into that. They go
// out as they are, since staff may know better what a family reads.
func (d *Desk) otherLanguage(ctx context.Context, c *cases.Case, words string) (string, error) {
	reads, err := d.language(ctx, c)
	if err != nil {
		return "", err
	}
	version, rules := d.Current()
	written := version.Language(version.LanguageOf(words, reads.Tag))
	if written.Tag == reads.Tag {
		return "", nil
	}
	remark := fmt.Sprintf("The family reads %s, and this seems to be %s.", reads.EnglishName, written.EnglishName)
	if who := speakers(rules, reads, c); len(who) > 0 {
		remark += " " + strings.Join(who, " or ") + " can write it for you."
	}
	return remark, nil
}

// mostSpeakers is how many colleagues are named at once.
const mostSpeakers = 3

// speakers are colleagues who answer in a language, those of the case's own team first.
func speakers(r *cases.Rules, l *translations.Language, c *cases.Case) []string {
	var own, others []string
	for _, p := range r.People {
		if !p.Speaks(l.Tag, "") {
			continue
		}
		if r.Team(c.Team).Has(p.ID) {
			own = append(own, p.Name)
		} else {
			others = append(others, p.Name)
		}
	}
	all := append(own, others...)
	return all[:min(len(all), mostSpeakers)]
}
