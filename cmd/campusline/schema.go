package main

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"campusline/cases"
	"campusline/goals"
	"campusline/menus"
	"campusline/privacy"
	"campusline/proof"
)

// schemaCommand writes the JSON Schema of a district's files, from which editors complete and explain their words.
type schemaCommand struct {
	File  string `arg:"" optional:"" default:"menus" enum:"menus,district,campuses,calendar,teams,prices,privacy,goals,check" help:"The file that the schema is of: menus, district, campuses, calendar, teams, prices, privacy, goals or check (${default})."`
	Write string `placeholder:"FOLDER" help:"Write all of them into a district's folder instead, where its files name them."`
}

// Run writes the schema.
func (c *schemaCommand) Run(t terminal) error {
	schemas, err := menus.Schemas()
	if err != nil {
		return err
	}
	if schemas[proof.SchemaFile], err = proof.Schema(); err != nil {
		return err
	}
	if schemas[cases.SchemaFile], err = cases.Schema(); err != nil {
		return err
	}
	if schemas[privacy.SchemaFile], err = privacy.Schema(); err != nil {
		return err
	}
	if schemas[goals.SchemaFile], err = goals.Schema(); err != nil {
		return err
	}
	if c.Write == "" {
		for name, content := range schemas {
			if strings.TrimSuffix(path.Base(name), ".json") == c.File {
				_, err := t.out.Write(content)
				return err
			}
		}
	}
	if !isFolder(c.Write) {
		return usageError{fmt.Errorf("%s is not a folder", c.Write)}
	}
	for _, name := range slices.Sorted(maps.Keys(schemas)) {
		if err := writeFile(filepath.Join(c.Write, filepath.FromSlash(name)), schemas[name]); err != nil {
			return err
		}
		fmt.Fprintln(t.out, filepath.Join(c.Write, filepath.FromSlash(name)))
	}
	return nil
}
