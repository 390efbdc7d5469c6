package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"campusline/notices"
	"campusline/translations"
)

// sounds are the recordings that are given, by language. Texts need the words of each.
func (c *noticePutCommand) sounds(words map[string]string) (map[string]notices.Sound, error) {
	files, err := notices.Files(c.Recording)
	if err != nil {
		return nil, err
	}
	sounds := make(map[string]notices.Sound, len(files))
	for tag, file := range files {
		if words[tag] == "" {
			return nil, fmt.Errorf("%s has a recording and no words, which are what texts say", tag)
		}
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("%s cannot be read", file)
		}
		if sounds[tag], err = notices.Listen(words[tag], content, c.Long); err != nil {
			return nil, fmt.Errorf("%s cannot be played: %w", file, err)
		}
	}
	return sounds, nil
}

// writeHeard shows what callers hear.
func writeHeard(w io.Writer, heard []notices.Heard) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "LANGUAGE\tSECONDS\tTEXTS\tHEARD FIRST")
	for _, h := range heard {
		seconds := fmt.Sprintf("%.1f", h.Seconds)
		words := oneLine(h.Words)
		switch {
		case h.Words == "":
			seconds, words = "-", "(nothing)"
		case h.Recorded:
			words += "  (recorded)"
		case !h.Spoken:
			seconds, words = "-", words+"  (only in texts: no voice speaks it)"
		}
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\n", h.Name, seconds, h.Segments, words)
	}
	return table.Flush()
}

// warnEmoji tells in which languages pictures stand among the words, and what they cost.
func warnEmoji(w io.Writer, heard []notices.Heard) error {
	var failed error
	for _, h := range heard {
		emoji, without := translations.Emoji(h.Words)
		if emoji == "" {
			continue
		}
		harm := translations.EmojiHarm(h.Words, without, h.Spoken && !h.Recorded, true)
		if len(harm) > 0 {
			_, err := fmt.Fprintf(w, "Among the words in %s stands %s: %s. Better without it.\n", h.Name, emoji, strings.Join(harm, "; "))
			failed = errors.Join(failed, err)
		}
	}
	return failed
}

// warnUnheard tells in which languages callers hear nothing although it has words.
func warnUnheard(w io.Writer, heard []notices.Heard) error {
	var failed error
	for _, h := range notices.Unheard(heard) {
		_, err := fmt.Fprintf(w, "Callers in %s hear nothing of it, since no voice speaks it; texts have it. "+
			"--recording %s=FILE plays them a recording.\n", h.Name, h.Language)
		failed = errors.Join(failed, err)
	}
	return failed
}
