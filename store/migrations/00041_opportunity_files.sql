-- +goose Up

-- The name of the file that had an opportunity last, so that what it has no longer is found.
ALTER TABLE opportunities ADD COLUMN file text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE opportunities DROP COLUMN file;
