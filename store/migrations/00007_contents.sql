-- +goose Up

-- Files of versions that are not text, such as recordings. One that many versions have is kept once, under the first
-- half of its SHA-256; a version names it by that.
CREATE TABLE contents (
    sum     text PRIMARY KEY,
    content bytea NOT NULL
);

-- +goose Down

DROP TABLE contents;
