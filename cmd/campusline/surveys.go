package main

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// surveysCommand is for whoever asks families: what is asked, who is asked, and how far it has come.
type surveysCommand struct {
	List    surveysListCommand    `cmd:"" help:"List the surveys and their waves."`
	Show    surveysShowCommand    `cmd:"" help:"Show the questions of a survey, and where answers lead."`
	Preview surveysPreviewCommand `cmd:"" help:"Show the first text of a survey in every language, and what it costs."`
	Plan    surveysPlanCommand    `cmd:"" help:"Say how many people a wave would ask, and why the others are not asked."`
	Send    surveysSendCommand    `cmd:"" help:"Send a wave, once you have confirmed how many people it asks."`
	Stop    surveysStopCommand    `cmd:"" help:"Send nothing more of a wave, and take no more answers to it."`
	Status  surveysStatusCommand  `cmd:"" help:"Say of each wave how many were asked, began and came to the end."`
	Results surveysResultsCommand `cmd:"" help:"Say what families answered, how sure that is, and what has changed."`
}

// surveyNamed finds a survey.
func surveyNamed(version *menus.Version, name string) (*menus.Survey, error) {
	if s := version.Survey(name); s != nil {
		return s, nil
	}
	return nil, noSuchSurvey(version, name)
}

// noSuchSurvey tells that the district has no survey of a name, and which it has.
func noSuchSurvey(version *menus.Version, name string) error {
	var names []string
	for _, s := range version.Surveys() {
		names = append(names, s.Name)
	}
	if len(names) == 0 {
		return usageError{fmt.Errorf("there is no survey %s: the district has none", name)}
	}
	return usageError{fmt.Errorf("there is no survey %s. There is %s", name, strings.Join(names, ", "))}
}

// waveNamed finds a wave of a survey.
func waveNamed(s *menus.Survey, name string) (*menus.Wave, error) {
	if w := s.Wave(name); w != nil {
		return w, nil
	}
	var names []string
	for _, w := range s.Waves {
		names = append(names, w.Name)
	}
	if len(names) == 0 {
		return nil, usageError{fmt.Errorf("%s has no waves. Write some into surveys/%s.yaml", s.Name, s.Name)}
	}
	return nil, usageError{fmt.Errorf("%s has no wave %s. It has %s", s.Name, name, strings.Join(names, ", "))}
}
