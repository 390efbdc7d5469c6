-- +goose Up

-- Recordings that are played on calls in place of the words of a notice, mostly in languages that no voice speaks.
CREATE TABLE notice_sounds (
    notice   text  NOT NULL,
    language text  NOT NULL, -- BCP 47
    path     text  NOT NULL, -- from which it is played; it holds the sum of the content
    content  bytea NOT NULL,
    PRIMARY KEY (notice, language)
);

CREATE INDEX notice_sounds_path ON notice_sounds (path);

-- +goose Down

DROP TABLE notice_sounds;
