-- +goose Up

-- How often the carrier took a text and could not deliver it. Other tries say nothing of the person's telephone.
ALTER TABLE messages ADD COLUMN undelivered smallint NOT NULL DEFAULT 0;

-- +goose Down

ALTER TABLE messages DROP COLUMN undelivered;
