-- +goose Up

-- What matters of a text is when an attempt to hand it to the carrier last began: only some time after that can the
-- carrier's own list be trusted to hold a text whose attempt ended without an answer.
ALTER TABLE messages RENAME COLUMN sent_at TO handed_at;

-- +goose Down

ALTER TABLE messages RENAME COLUMN handed_at TO sent_at;
