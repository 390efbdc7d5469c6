-- +goose Up

-- Whoever has joined by calling, and is not reached by texts, is called.
ALTER TABLE signups ADD COLUMN by_call boolean NOT NULL DEFAULT false;

-- +goose Down

ALTER TABLE signups DROP COLUMN by_call;
