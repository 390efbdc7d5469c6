package proof

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/prices"
	"campusline/translations"
)

// textsOf are the figures of the sample's texts.
func textsOf(t *testing.T) []TextFigures {
	t.Helper()
	r := Check(sample(t), Options{})
	return r.Figures.Texts
}

func TestEveryTextHasItsFigures(t *testing.T) {
	t.Parallel()
	all := textsOf(t)
	seen := map[string]bool{}
	for _, f := range all {
		cost := translations.Measure(f.Text)
		if f.Encoding != cost.Encoding || f.Units != cost.Units || f.Segments != cost.Segments {
			t.Errorf("%q is given as %+v, and is %+v", f.Text, f, cost)
		}
		if f.Price != prices.Shipped().Text(cost.Segments) || f.Currency != "USD" {
			t.Errorf("%q costs %s %s", f.Text, f.Price, f.Currency)
		}
		if translations.Smart(f.Text) != f.Text {
			t.Errorf("%q is not what is sent", f.Text)
		}
		seen[f.Language+" "+f.Channel+" "+f.Menu] = true
	}
	for _, want := range []string{"en text main", "es text main", "en text feedback", "es text promise", "es call campus-info"} {
		if !seen[want] {
			t.Errorf("there are no figures of %s among %d", want, len(all))
		}
	}
}

// A text that tells when a place opens or closes takes at no hour more than the figure of its place says.
func TestNoHourMakesATextDearerThanItsFigure(t *testing.T) {
	t.Parallel()
	v := sample(t)
	c := &check{explorer: explore(v, newSpace(v), menus.Text), limits: DefaultLimits(), prices: prices.Shipped()}
	c.collectTexts()
	type text struct {
		node *node
		edge *edge
	}
	var timed []text
	c.eachEdge(func(n *node, x *edge) {
		if x.said.times != 0 {
			timed = append(timed, text{n, x})
		}
	})
	rapid.Check(t, func(rt *rapid.T) {
		x := timed[rapid.IntRange(0, len(timed)-1).Draw(rt, "text")]
		said := c.saidAt(x.node, x.edge, drawn(rt, c.explorer, x.edge.in))
		dearest := c.texts[textPlace{c.writtenAt(x.edge), languageOf(said.prompt)}]
		if text := c.written(said.prompt); text.cost.Segments > dearest.cost.Segments {
			rt.Errorf("%q takes %d segments, and the dearest %d", text.sent, text.cost.Segments, dearest.cost.Segments)
		}
	})
}

// A hamlet that writes Spanish-looking words in its texts: the accent is in one word, and there is another for it.
func TestADearTextIsFoundWithOtherWordsForIt(t *testing.T) {
	t.Parallel()
	v := bilingual(t, "La reunión de padres es el jueves 12 de noviembre a las 6:00 de la tarde en la escuela. ¿Viene usted con los menores?")
	r := Check(v, Options{Settings: Settings{Limits: strict()}})
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule == costlyText && f.File == "menus/m.yaml" {
			if !slices.Equal(f.Languages, []string{"es"}) || !strings.Contains(f.Text, "takes 2 segments in Spanish and costs 0.0256 USD; it should take at most 1.") {
				t.Errorf("told of %v: %s", f.Languages, f.Text)
			}
			if f.Fix != "It would take less so: reunión → junta: 1 segment instead of 2." {
				t.Errorf("the fix is %s", f.Fix)
			}
			return
		}
	}
	t.Error("a text of two segments is not told of")
}

// strict are limits by which a text has one segment.
func strict() Limits {
	l := DefaultLimits()
	l.Segments = 1
	return l
}

// bilingual is a district that has one sentence, in English and in Spanish.
func bilingual(t *testing.T, spanish string) *menus.Version {
	t.Helper()
	v := hamlet(t, "main:\n  say: Parents meet on Thursday.\n")
	files := menus.Files(v.Files)
	files["district.yaml"] = []byte(strings.Replace(string(files["district.yaml"]), "[en]", "[en, es]", 1))
	files["translations/es.po"] = []byte("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" +
		"msgid \"Parents meet on Thursday.\"\nmsgstr \"" + spanish + "\"\n\nmsgid \"the office\"\nmsgstr \"la oficina\"\n")
	return menustest.Load(t, files)
}

func TestTextsAreInTheOrderOfTheMenus(t *testing.T) {
	t.Parallel()
	if a, b := textsOf(t), textsOf(t); !slices.EqualFunc(a, b, func(x, y TextFigures) bool { return x.Text == y.Text && x.Menu == y.Menu }) {
		t.Error("two checks of the same menus list the texts otherwise")
	}
}
