// Package settings reads the files of a district's folder that stand beside its menus: teams.yaml, prices.yaml, check.yaml,
// privacy.yaml, goals.yaml, drafts of broadcasts. Each is names with values. What is wrong in one is collected, all of it at once and in words for whoever
// wrote the file, so that no room reads YAML in a way of its own.
package settings
