-- +goose Up

-- Whether somebody who was told a shared answer came back within a day. It is null until who they are is taken out of what is kept,
-- because until then their calls, texts and cases tell.
ALTER TABLE answers_shown ADD COLUMN came_back boolean;

-- +goose Down

ALTER TABLE answers_shown DROP COLUMN came_back;
