-- +goose Up

-- What became of a signup is told by its state; that somebody waited, or had a place, is forgotten there as it goes on.
ALTER TABLE signups
    ADD COLUMN waited boolean NOT NULL DEFAULT false, -- they were on the waiting list
    ADD COLUMN placed boolean NOT NULL DEFAULT false; -- they had a place that was theirs
UPDATE signups SET waited = state IN ('waiting', 'offered', 'expired'), placed = state IN ('confirmed', 'attended', 'missed');

-- +goose Down

ALTER TABLE signups DROP COLUMN waited, DROP COLUMN placed;
