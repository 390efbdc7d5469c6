package interchange

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestXLIFFLooksLikeThis(t *testing.T) {
	t.Parallel()
	d := Document{Source: "en", Language: "es", Forms: 2, Entries: []Entry{
		{
			Text: "{campus} & {campus} <open>", Forms: []string{"{campus} y {campus}"}, State: Draft, Stale: true, Earlier: "{campus}",
			Context: []string{"`main`, what it says"}, Places: []string{"menus/main.yaml:3"},
		},
		{Text: "One day.", Plural: "{n} days."},
	}}
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es">
 <file id="campusline" canResegment="no" xml:space="preserve">
  <unit id="t1">
   <notes>
    <note category="context">` + "`main`" + `, what it says</note>
    <note category="location">menus/main.yaml:3</note>
    <note category="earlier text">{campus}</note>
   </notes>
   <segment state="translated" subState="campusline:stale">
    <source><ph id="campus" disp="{campus}"/> &amp; <ph id="campus.2" disp="{campus}"/> &lt;open&gt;</source>
    <target><ph id="campus" disp="{campus}"/> y <ph id="campus.2" disp="{campus}"/></target>
   </segment>
  </unit>
  <group id="t2" type="campusline:plural">
  <unit id="t2-0">
   <segment state="initial">
    <source>One day.</source>
   </segment>
  </unit>
  <unit id="t2-1">
   <segment state="initial">
    <source><ph id="n" disp="{n}"/> days.</source>
   </segment>
  </unit>
  </group>
 </file>
</xliff>
`
	if diff := cmp.Diff(want, string(Write(d, XLIFF))); diff != "" {
		t.Error(diff)
	}
}

// Tools write their own notes, cut texts into sentences, keep of a placeholder only its id, and mark words.
func TestWhatToolsMakeOfXLIFFIsRead(t *testing.T) {
	t.Parallel()
	d, problems := Read([]byte(`<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es">
<file id="f"><skeleton>nothing</skeleton><unit id="u"><notes><note>Please check.</note><note category="review">Done.</note></notes><originalData><data id="d">x</data></originalData>
<segment state="final"><source>Welcome. </source><target>Bienvenidos. </target></segment>
<ignorable><source> </source><target> </target></ignorable>
<segment state="reviewed"><source><ph id="campus"/> is <mrk id="m" type="term">open</mrk>.</source><target><ph id="campus"/> está <pc id="p">abierta</pc>.</target></segment>
</unit></file></xliff>`), XLIFF)
	want := []Entry{{
		Text: "Welcome.  {campus} is open.", Forms: []string{"Bienvenidos.  {campus} está abierta."}, State: Reviewed, Note: "Please check.\nDone.",
	}}
	if diff := cmp.Diff(want, unplaced(d.Entries)); diff != "" || len(problems) > 0 {
		t.Errorf("%v\n%s", problems, diff)
	}
}

func TestWhatIsNoXLIFFIsToldSo(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, file, want string }{
		{"version 1.2", `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>`, "This is no file of XLIFF 2."},
		{"another kind of XML", `<html/>`, "This is no file of XLIFF 2."},
		{"cut off", `<xliff version="2.1" srcLang="en" trgLang="es"><file><unit id="u"><segment><source>a`, "This file cannot be read from here on."},
		{"nothing", ``, "This file cannot be read from here on."},
		{"an entity of its own", `<!DOCTYPE x [<!ENTITY e "boom">]><xliff version="2.1"><file><unit id="u"><segment><source>&e;</source></segment></unit></file></xliff>`, "This file cannot be read from here on."},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, problems := Read([]byte(test.file), XLIFF)
			if len(problems) != 1 || problems[0].Text != test.want || problems[0].Fix == "" || problems[0].Line < 1 {
				t.Errorf("got %+v", problems)
			}
		})
	}
}
