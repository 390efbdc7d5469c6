-- +goose Up

-- Who called an opportunity off: the number of a coordinator, or a name as it was given.
ALTER TABLE opportunities ADD COLUMN cancelled_by text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE opportunities DROP COLUMN cancelled_by;
