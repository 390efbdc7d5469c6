-- +goose Up

-- Which people have read the answer that waits for a second person, by their ids: nobody lets go what they have not seen.
ALTER TABLE cases ADD COLUMN held_seen_by text NOT NULL DEFAULT '';

-- +goose Down

ALTER TABLE cases DROP COLUMN held_seen_by;
