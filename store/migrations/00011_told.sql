-- +goose Up

-- What a step was told of opportunities, as JSON: with it the step can be taken again just as it was.
ALTER TABLE exchanges ADD COLUMN told text;

-- +goose Down

ALTER TABLE exchanges DROP COLUMN told;
