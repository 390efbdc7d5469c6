package menus

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// everyProblem are the problems of every rule and every slip.
func everyProblem(t *testing.T) []Problem {
	t.Helper()
	var all []Problem
	for _, r := range rules(t) {
		_, problems := Load(r.files)
		all = append(all, problems...)
	}
	for _, slip := range slips() {
		files := folder(t, "good")
		files["menus/more.yaml"] = []byte(slip.file)
		_, problems := Load(files)
		all = append(all, problems...)
	}
	nothing, tooMuch := Files{}, folder(t, "good")
	tooMuch[districtFile] = make([]byte, largestFile+1)
	for _, files := range []Files{nothing, tooMuch} {
		_, problems := Load(files)
		all = append(all, problems...)
	}
	return all
}

func TestNoMessageSpeaksOfHowFilesAreRead(t *testing.T) {
	t.Parallel()
	jargon := []string{
		"yaml:", "unmarshal", "scalar", "mapping", "sequence", "nil", "panic", "node", "!!", "goroutine", ".go:", "token",
		"parse", "syntax", "alias", "string", "integer", "boolean", "regexp", "null", "%!", "key expected",
	}
	for _, p := range everyProblem(t) {
		if p.Text == "" || p.File == "" || p.Rule == "" {
			t.Errorf("a problem without words, file or rule: %+v", p)
		}
		for _, word := range jargon {
			if strings.Contains(strings.ToLower(p.Text+" "+p.Fix), word) {
				t.Errorf("%q speaks of %q", p, word)
			}
		}
	}
}

// message is a place in the source that reports a problem.
type message struct {
	at   token.Position
	rule string
	text *regexp.Regexp
}

// messages finds every call of add and warn with its rule and its words.
func messages(t *testing.T) []message {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []message
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			all = append(all, messagesIn(t, path)...)
		}
	}
	return all
}

func messagesIn(t *testing.T, path string) []message {
	t.Helper()
	files := token.NewFileSet()
	source, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []message
	ast.Inspect(source, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) < 4 {
			return true
		}
		if f, ok := call.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "add" || f.Sel.Name == "warn") && isReporter(f.X) {
			words := regexp.QuoteMeta(literal(call.Args[3]))
			words = strings.NewReplacer("%s", ".*", "%d", ".*", "%c", ".").Replace(words)
			all = append(all, message{files.Position(call.Pos()), literal(call.Args[1]), regexp.MustCompile("^" + words + "$")})
		}
		return true
	})
	return all
}

// isReporter says whether an expression is the loader, the reader or the builder of a survey, as their methods name them.
func isReporter(e ast.Expr) bool {
	name, ok := e.(*ast.Ident)
	return ok && (name.Name == "l" || name.Name == "r" || name.Name == "b")
}

// literal gives the words of an expression that is nothing but words.
func literal(e ast.Expr) string {
	if basic, ok := e.(*ast.BasicLit); ok {
		if words, err := strconv.Unquote(basic.Value); err == nil {
			return words
		}
	}
	return ""
}

func TestEveryPlaceThatReportsAProblemIsTested(t *testing.T) {
	t.Parallel()
	problems := everyProblem(t)
	found := messages(t)
	if len(found) < 60 {
		t.Fatalf("only %d places found", len(found))
	}
	for _, m := range found {
		if !reported(problems, m) {
			t.Errorf("%s: nothing in testdata/rules is reported as %s", m.at, m.text)
		}
	}
}

func reported(problems []Problem, m message) bool {
	for _, p := range problems {
		if p.Rule == m.rule && m.text.MatchString(p.Text) {
			return true
		}
	}
	return false
}
