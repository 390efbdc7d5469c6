package proof

import (
	"fmt"
	"strings"

	"campusline/audio"
	"campusline/menus"
	"campusline/translations"
)

// languagesHaveVoices tells of languages that callers are not offered because nobody can say them, and of what is not
// recorded of those that are served by recordings.
func (c *check) languagesHaveVoices() {
	for i, l := range c.version.Languages {
		library := c.version.Recorded(l.Tag)
		switch {
		case !c.version.IsHeard(l.Tag):
			c.suspect(suspect{
				rule: noVoice, file: districtFile, language: l.Tag,
				text: fmt.Sprintf("No voice speaks %s, and nothing is recorded in it: it is not offered on calls.", l.EnglishName),
				fix:  "Have it recorded: " + listing(l, "") + " tells what to read aloud. Texts in it work meanwhile.",
			})
		case library != nil:
			c.everythingIsRecorded(l, library)
			c.recordingsAreUsed(l, library)
			c.peopleSpeak(l, library)
			c.nobodyHearsNothing(i)
			c.recordingsAreGood(l, library)
		}
	}
}

const districtFile = "district.yaml"

// listing is the command that lists what is to be recorded.
func listing(l *translations.Language, flags string) string {
	return "`campusline audio list --lang " + l.Tag + flags + "`"
}

// everythingIsRecorded counts what is expected and missing: one finding for a language.
func (c *check) everythingIsRecorded(l *translations.Language, library *audio.Library) {
	missing := library.Missing()
	if len(missing) == 0 {
		return
	}
	c.suspect(suspect{
		rule: notRecorded, file: districtFile, language: l.Tag,
		text: fmt.Sprintf("Of the %d recordings in %s %d are missing, the first “%s”: callers do not hear the sentences with these words.",
			len(library.Recordings()), l.EnglishName, len(missing), missing[0].Words),
		fix: listing(l, " --missing") + " lists them.",
	})
}

// recordingsAreUsed tells of files whose words nobody says any more.
func (c *check) recordingsAreUsed(l *translations.Language, library *audio.Library) {
	unused := library.Unused()
	if len(unused) == 0 {
		return
	}
	c.suspect(suspect{
		rule: recordingUnused, file: unused[0], language: l.Tag,
		text: fmt.Sprintf("Files of recordings in %s with words that nobody says any more: %d, of which this is the first.", l.EnglishName, len(unused)),
		fix:  "Remove them. " + listing(l, "") + " lists them at its end.",
	})
}

// peopleSpeak tells how many recordings are drafts that a machine spoke.
func (c *check) peopleSpeak(l *translations.Language, library *audio.Library) {
	drafts := 0
	for _, r := range library.Recordings() {
		if r.Sound != nil && r.Sound.Draft {
			drafts++
		}
	}
	if drafts > 0 {
		c.suspect(suspect{
			rule: machineSpeaks, file: districtFile, language: l.Tag,
			text: fmt.Sprintf("Of the %d recordings in %s %d were made by a machine.", len(library.Recordings()), l.EnglishName, drafts),
			fix:  "Have them read aloud by a person: " + listing(l, "") + " tells which.",
		})
	}
}

// recordingsAreGood listens to every recording that does not ship with the program.
func (c *check) recordingsAreGood(l *translations.Language, library *audio.Library) {
	for _, f := range c.listener.Faults(library) {
		severity := menus.Warning
		if f.Rule == audio.NotPlayed || f.Rule == audio.Silent {
			severity = menus.Error
		}
		c.suspect(suspect{
			rule: badRecording, severity: severity, file: f.Recording.File, language: l.Tag, text: f.Text, fix: f.Fix,
		})
	}
}

// nobodyHearsNothing proves that something is heard of everything that is said on a call, and that all of it can be put
// together from what is to be recorded.
func (c *check) nobodyHearsNothing(language int) {
	seen, heard, foreseen := map[textSeen]bool{}, map[menus.Saying]bool{}, map[menus.Saying]bool{}
	c.eachEdge(func(n *node, x *edge) {
		at := textSeen{said: x.said, part: c.through(n, x)}
		if seen[at] || c.firstIn(x.in, language) < 0 {
			return
		}
		seen[at] = true
		prompt := c.saidAt(n, x, c.firstIn(x.in, language)).prompt
		if !c.isUnheard(prompt, heard) || x.to.expect == menus.ADesk { // who hears nothing then hears the desk's telephone ring
			c.isForeseen(n, x, language, prompt, foreseen)
			return
		}
		l := c.version.Languages[language]
		c.suspect(suspect{
			rule: nothingHeard, part: at.part, node: n, edge: x, in: c.inLanguage(x.in, language), language: l.Tag,
			text: fmt.Sprintf("Nothing of what is said here is recorded in %s. Callers are put through to a person instead.", l.EnglishName),
			fix:  listing(l, " --missing") + " tells what to record.",
		})
	})
}

// isUnheard says whether nothing of a prompt is heard, although it has words. What is heard is known of what was said
// before.
func (c *check) isUnheard(prompt menus.Prompt, heard map[menus.Saying]bool) bool {
	for _, s := range prompt {
		is, known := heard[s]
		if !known {
			is = c.isHeard(s)
			heard[s] = is
		}
		if is {
			return false
		}
	}
	return len(prompt) > 0
}

// isHeard says whether a voice says some words, or anything of them is recorded.
func (c *check) isHeard(s menus.Saying) bool {
	if c.version.Language(s.Language).Voice.Name != "" {
		return true
	}
	cut := c.version.Recorded(s.Language).Cut(s.Words)
	return cut.Heard()
}

// isForeseen tells of words that could not be said even if everything that is expected were recorded, and adds those that
// could be to the ones known to be foreseen.
func (c *check) isForeseen(n *node, x *edge, language int, prompt menus.Prompt, foreseen map[menus.Saying]bool) {
	for _, s := range prompt {
		if foreseen[s] {
			continue
		}
		rest := c.version.Recorded(s.Language).Unforeseen(s.Words)
		if len(rest) == 0 {
			foreseen[s] = true
			continue
		}
		c.suspect(suspect{
			rule: notRecorded, part: c.through(n, x), node: n, edge: x, in: c.inLanguage(x.in, language), language: s.Language,
			text: fmt.Sprintf("“%s” is said here in %s, and cannot be put together from recordings.", strings.Join(rest, " … "),
				c.version.Language(s.Language).EnglishName),
			fix: "Say it without what is filled in, or in other words on calls.",
		})
	}
}
