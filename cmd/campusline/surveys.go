package main

import (
	"fmt"
	"strings"

	"campusline/menus"
)

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
