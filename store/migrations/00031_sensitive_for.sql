-- +goose Up

-- For which of the words in teams.yaml a case is sensitive, since other words have other reviewers.
ALTER TABLE cases ADD COLUMN sensitive_for text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE cases DROP COLUMN sensitive_for;
