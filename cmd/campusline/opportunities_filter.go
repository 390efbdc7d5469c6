package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/translations"
)

// listFilter leaves out opportunities that were not asked for.
type listFilter struct {
	Campus    string `placeholder:"NAME" help:"Only those of this campus or center, by its name in campuses.yaml."`
	Programme string `placeholder:"NAME" aliases:"program" help:"Only those of this programme."`
	Kind      string `enum:",volunteer,workshop,event,meeting" default:"" help:"Only these: volunteer, workshop, event or meeting."`
	Skill     string `placeholder:"WORDS" help:"Only those for which this skill helps."`
	Language  string `placeholder:"LANGUAGE" help:"Only those held in this language: its tag or its name."`
	Open      bool   `help:"Only those with free places, which people can still join."`
}

// settle finds what the names mean, or tells which one was perhaps meant.
func (f *listFilter) settle(version *menus.Version, all []opportunities.Seats) error {
	if f.Campus != "" {
		i := slices.IndexFunc(version.Campuses, func(c *menus.Campus) bool {
			return strings.EqualFold(c.ID, f.Campus) || strings.EqualFold(c.Name, f.Campus)
		})
		if i < 0 {
			return usageError{fmt.Errorf("no campus is called %q. %s", f.Campus, opportunities.NearestCampus(f.Campus, version))}
		}
		f.Campus = version.Campuses[i].ID
	}
	if f.Language != "" {
		tag, ok := languageTag(f.Language, version)
		if !ok {
			return usageError{fmt.Errorf("%q is not a language we know. Write a tag such as es, or its name", f.Language)}
		}
		f.Language = tag
	}
	if name, known := version.Skill(f.Skill); known {
		f.Skill = name
	}
	var programmes, skills []string
	for i := range all {
		programmes, skills = append(programmes, all[i].Programme), append(skills, all[i].Skills...)
	}
	if err := knownName("programme", f.Programme, programmes); err != nil {
		return err
	}
	return knownName("skill", f.Skill, skills)
}

// languageTag is the tag of a language that is named by it, or by its name.
func languageTag(words string, version *menus.Version) (string, bool) {
	for _, l := range version.Languages {
		if slices.ContainsFunc([]string{l.Tag, l.EnglishName, l.Name}, func(name string) bool { return strings.EqualFold(name, words) }) {
			return l.Tag, true
		}
	}
	return translations.Match(words, translations.Shipped())
}

// knownName finds fault with a name that nothing listed has.
func knownName(of, wanted string, names []string) error {
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
	if wanted == "" || len(names) == 0 || slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, wanted) }) {
		return nil
	}
	return usageError{fmt.Errorf("nothing in these days has the %s %q. %s", of, wanted, opportunities.NearestName(wanted, names))}
}

// has says whether an opportunity was asked for.
func (f *listFilter) has(s *opportunities.Seats, now time.Time) bool {
	return (f.Campus == "" || s.Campus == f.Campus) &&
		(f.Programme == "" || strings.EqualFold(s.Programme, f.Programme)) &&
		(f.Kind == "" || string(s.Kind) == f.Kind) &&
		(f.Skill == "" || slices.ContainsFunc(s.Skills, func(skill string) bool { return strings.EqualFold(skill, f.Skill) })) &&
		(f.Language == "" || slices.Contains(s.Languages, f.Language)) &&
		(!f.Open || opportunityState(s, now) == "open")
}
