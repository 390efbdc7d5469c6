package main

import (
	"fmt"
	"path/filepath"

	"campusline/menus"
	"campusline/proof"
	"campusline/translating"
)

// translateCommand holds what translators need.
type translateCommand struct {
	Export translateExportCommand `cmd:"" help:"Write out the texts of the menus and their translations, for a translator's tool or a spreadsheet."`
	Import translateImportCommand `cmd:"" help:"Take in what a translator has sent back."`
	Update translateUpdateCommand `cmd:"" help:"Bring the files of translations up to date with the menus."`
	Status translateStatusCommand `cmd:"" help:"Say how far each language is."`
	Pseudo translatePseudoCommand `cmd:"" help:"Write a made-up translation, longer and with accents, to test layouts with."`
}

// translatedDistrict is the district whose texts are translated.
type translatedDistrict struct {
	District string `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
}

// open lays out the translations into a language: of the district's menus, or of what Campusline says by itself.
func (d *translatedDistrict) open(tag string, own bool) (*translating.Desk, error) {
	if own {
		desk, err := translating.OpenOwn(tag)
		if err != nil {
			return nil, usageError{err}
		}
		return desk, nil
	}
	version, limits, err := d.load()
	if err != nil {
		return nil, err
	}
	desk, err := translating.Open(version, limits, tag)
	if err != nil {
		return nil, usageError{err}
	}
	return desk, nil
}

func (d *translatedDistrict) load() (*menus.Version, proof.Limits, error) {
	folder, err := (&checkCommand{District: d.District}).folder()
	if err != nil {
		return nil, proof.Limits{}, usageError{err}
	}
	version, err := loadedFrom(folder)
	if err != nil {
		return nil, proof.Limits{}, err
	}
	settings, _ := proof.ReadSettings(folder)
	return version, settings.Limits, nil
}

// file is the file of a language in the district's folder. The sample has none that could be written.
func (d *translatedDistrict) file(tag string) (string, error) {
	if d.District == "" {
		return "", usageError{fmt.Errorf("the sample district is part of the program. `campusline init my-district` makes a copy, to be named with --district")}
	}
	return filepath.Join(d.District, filepath.FromSlash(translating.FileOf(tag))), nil
}
