package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"campusline/menus"
)

// checkCommand looks for problems in a district's folder.
type checkCommand struct {
	District string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Format   string `enum:"text,json,csv" default:"text" help:"How problems are written: text, json or csv."`
}

// Run writes every problem. The exit status is 1 when one of them keeps the menus from being served, and 2 when there is
// no folder to look at.
func (c *checkCommand) Run(t terminal) error {
	folder, err := c.folder()
	if err != nil {
		return usageError{err}
	}
	version, problems := menus.Load(folder)
	if err := c.write(t.out, version, problems); err != nil {
		return err
	}
	if version == nil {
		return errSilent
	}
	return nil
}

func (c *checkCommand) folder() (fs.FS, error) {
	if c.District == "" {
		return menus.Sample()
	}
	if info, err := os.Stat(c.District); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder. `campusline init %s` makes one", c.District, c.District)
	}
	return os.DirFS(c.District), nil
}

func (c *checkCommand) write(w io.Writer, version *menus.Version, problems []menus.Problem) error {
	switch c.Format {
	case "json":
		if problems == nil {
			problems = []menus.Problem{}
		}
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		return encoder.Encode(problems)
	case "csv":
		out := csv.NewWriter(w)
		_ = out.Write([]string{"file", "line", "column", "severity", "rule", "text", "fix"})
		for _, p := range problems {
			_ = out.Write([]string{p.File, strconv.Itoa(p.Line), strconv.Itoa(p.Column), string(p.Severity), p.Rule, p.Text, p.Fix})
		}
		out.Flush() // which gives the error of any Write before it
		return out.Error()
	}
	return writeProblems(w, version, problems)
}

func writeProblems(w io.Writer, version *menus.Version, problems []menus.Problem) error {
	for _, p := range problems {
		fmt.Fprintln(w, p)
	}
	if version == nil {
		_, err := fmt.Fprintf(w, "%s. These menus cannot be served.\n", counted(problems))
		return err
	}
	if len(problems) > 0 {
		_, err := fmt.Fprintf(w, "%s. These menus can be served.\n", counted(problems))
		return err
	}
	_, err := fmt.Fprintf(w, "%s: no problems. %s, %s, %s.\n", version.District.Name, plural(len(version.Lines), "line", "lines"),
		plural(len(version.Campuses), "campus", "campuses"), plural(len(version.Languages), "language", "languages"))
	return err
}

// counted says how many problems there are, the errors apart from the warnings.
func counted(problems []menus.Problem) string {
	errors, warnings := 0, 0
	for _, p := range problems {
		if p.Severity == menus.Error {
			errors++
		} else {
			warnings++
		}
	}
	return fmt.Sprintf("%s, %s", plural(errors, "error", "errors"), plural(warnings, "warning", "warnings"))
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
