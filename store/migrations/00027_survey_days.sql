-- +goose Up

-- Who was the first to confirm a wave that is sent to more people than one person may send to.
CREATE TABLE survey_confirmations (
    survey       text        NOT NULL,
    wave         text        NOT NULL,
    people       integer     NOT NULL,            -- how many they confirmed
    confirmed_by text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (survey, wave)
);

ALTER TABLE survey_waves ADD COLUMN begins_at timestamptz; -- when its texts are sent; null for what is asked after something

-- +goose Down

ALTER TABLE survey_waves DROP COLUMN begins_at;
DROP TABLE survey_confirmations;
