package menus

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// A word that the loader reads stands in the table, so that an editor knows it too.
func TestEveryWordThatIsReadStandsInTheTable(t *testing.T) {
	t.Parallel()
	var known []string
	for _, words := range [][]word{
		districtWords(), deskWords(), textsWords(), translationsWords(), publishWords(), lineWords(), campusWords(), calendarWords(), yearWords(),
		closureWords(), menuParts(), choiceWords(), logWords(), channelWords(), surveyWords(),
		audienceWords(), questionWords(), surveyAnswerWords(), surveyChoiceWords(), offerWords(), frequencyWords(),
	} {
		known = append(known, namesOf(words)...)
	}
	read := 0
	for _, word := range wordsRead(t) {
		read++
		if !slices.Contains(known, word) {
			t.Errorf("`%s` is read, and stands in no table of words", word)
		}
	}
	if read < len(known)/2 {
		t.Errorf("only %d words are read", read)
	}
}

// wordsRead are the cases of every switch on the name of a field.
func wordsRead(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("load_*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range append(files, "text.go") {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SwitchStmt); ok && onFieldName(s) {
				all = append(all, cases(t, s)...)
			}
			return true
		})
	}
	return all
}

// onFieldName says whether a switch is on the name of a field: `switch f.name`.
func onFieldName(s *ast.SwitchStmt) bool {
	selector, ok := s.Tag.(*ast.SelectorExpr)
	return ok && selector.Sel.Name == "name"
}

func cases(t *testing.T, s *ast.SwitchStmt) []string {
	t.Helper()
	var all []string
	for _, clause := range s.Body.List {
		for _, x := range clause.(*ast.CaseClause).List {
			if literal, ok := x.(*ast.BasicLit); ok {
				word, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				all = append(all, word)
			}
		}
	}
	return all
}
