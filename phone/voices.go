package phone

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// checkSay finds fault with what is said: a voice that cannot say it drops the
// call, and one of another language says it so that nobody understands.
func checkSay(e *element) *Fault {
	text, voice, language := e.text(), e.attr("voice", ""), e.attr("language", "")
	if text == "" {
		return faultf(13520, "<Say> has nothing to say")
	}
	if language == "" {
		return faultf(13512, "<Say> has an empty language")
	}
	family, limit, size := voiceFamily(voice, e)
	if family == "" {
		return faultf(13511, "voice %q of <Say> is none of the carrier's", voice)
	}
	if size > limit {
		return faultf(13521, "<Say> has %d characters; a %s voice says at most %d", size, family, limit)
	}
	if family == "basic" && len(e.elements()) > 0 {
		return faultf(12200, "voice %q of <Say> takes no markup", voice)
	}
	if !fits(voice, language) {
		return faultf(13512, "voice %q of <Say> does not speak %q", voice, language)
	}
	return nil
}

// voiceFamily answers whose voice it is, how many characters it says at a time
// and how many there are as it counts them.
func voiceFamily(voice string, e *element) (family string, limit, size int) {
	switch {
	case strings.HasPrefix(voice, "Polly."):
		return "Polly", 3000, utf8.RuneCountInString(e.text())
	case strings.HasPrefix(voice, "Google."):
		// Carrier: tags count. The service beneath it counts bytes, so bytes
		// are what is counted here, the stricter of the two.
		return "Google", 5000, sizeWithTags(e)
	case voice == "man" || voice == "woman":
		return "basic", 4000, utf8.RuneCountInString(e.text())
	default:
		return "", 0, 0
	}
}

func sizeWithTags(e *element) int {
	size := len(e.text())
	for _, child := range e.elements() {
		size += 2*len(child.name) + len("<></>") + sizeWithTags(child) - len(child.text())
		for name, value := range child.attrs {
			size += len(name) + len(value) + len(` =""`)
		}
	}
	return size
}

// fits reports whether a voice speaks a language. Google's name their language;
// of Polly's those are known that district languages use, the rest are let pass.
func fits(voice, language string) bool {
	if name, google := strings.CutPrefix(voice, "Google."); google {
		return strings.HasPrefix(strings.ToLower(name), strings.ToLower(language)+"-")
	}
	name, polly := strings.CutPrefix(voice, "Polly.")
	if !polly {
		return true
	}
	name, _, _ = strings.Cut(name, "-")
	languages := pollyLanguages(name)
	return languages == nil || slices.Contains(languages, language)
}

func pollyLanguages(name string) []string {
	switch name {
	case "Joanna", "Matthew", "Ivy", "Kendra", "Kimberly", "Salli", "Joey", "Justin", "Kevin", "Danielle", "Ruth", "Stephen", "Gregory":
		return []string{"en-US"}
	case "Lupe", "Pedro", "Penelope", "Miguel":
		return []string{"es-US"}
	case "Mia", "Andres":
		return []string{"es-MX"}
	case "Zhiyu":
		return []string{"cmn-CN", "zh-CN"}
	case "Hiujin":
		return []string{"yue-CN"}
	case "Hala":
		return []string{"ar-AE"}
	case "Zeina":
		return []string{"arb"}
	case "Kajal":
		return []string{"hi-IN", "en-IN"}
	case "Seoyeon":
		return []string{"ko-KR"}
	case "Gabrielle":
		return []string{"fr-CA"}
	case "Lea":
		return []string{"fr-FR"}
	case "Camila":
		return []string{"pt-BR"}
	case "Kazuha":
		return []string{"ja-JP"}
	case "Ola":
		return []string{"pl-PL"}
	default:
		return nil
	}
}
