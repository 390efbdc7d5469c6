-- +goose Up

-- What the carrier wrote down of a recording is taken up when its case is known too, whichever comes first.
ALTER TABLE recordings ADD COLUMN heard boolean NOT NULL DEFAULT false; -- it stands in the history of its case
UPDATE recordings SET heard = true WHERE transcript <> '';

CREATE INDEX recordings_unheard ON recordings (at) WHERE transcript <> '' AND NOT heard;
CREATE INDEX case_events_recordings ON case_events USING gin ((data -> 'recordings')) WHERE data ? 'recordings';

-- +goose Down

DROP INDEX recordings_unheard, case_events_recordings;
ALTER TABLE recordings DROP COLUMN heard;
