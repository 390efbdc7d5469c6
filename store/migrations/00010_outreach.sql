-- +goose Up

-- Groups of contacts who are written to together. Who leaves a group stays in its table with the time of that, so that
-- whoever was in it when it was written to can be told afterwards.
CREATE TABLE contact_groups (
    name       text        PRIMARY KEY,
    created_at timestamptz NOT NULL
);

CREATE TABLE group_members (
    group_name text        NOT NULL,
    number     text        NOT NULL,                 -- E.164
    language   text        NOT NULL,                 -- BCP 47, as it was imported; empty where it was not known
    campuses   text[]      NOT NULL,                 -- as campuses.yaml names them
    basis      text        NOT NULL,                 -- why they may be written to, in the words of whoever brought them
    by_whom    text        NOT NULL,
    added_at   timestamptz NOT NULL,
    removed_at timestamptz,                          -- null while they are in it
    PRIMARY KEY (group_name, number, added_at)
);

CREATE UNIQUE INDEX group_members_now ON group_members (group_name, number) WHERE removed_at IS NULL;
CREATE INDEX group_members_number ON group_members (number);

-- A text to many, from its draft on. Its plan has its id, once it is sent.
CREATE TABLE broadcasts (
    id            text        PRIMARY KEY,
    name          text        NOT NULL,
    purpose       text        NOT NULL,
    topic         text        NOT NULL,
    groups        text[]      NOT NULL,              -- who gets it: the members of these,
    campuses      text[]      NOT NULL,              -- of them those of these campuses; without groups, of all groups,
    opportunities text[]      NOT NULL,              -- and who is in these, by id
    line          text        NOT NULL,              -- E.164, which sends it
    first         text        NOT NULL,              -- the language of those who have none of its texts
    texts         jsonb       NOT NULL,              -- language: words, as they are sent
    override      text        NOT NULL,              -- why an emergency is one
    not_before    timestamptz,
    expires_at    timestamptz NOT NULL,
    drafted_by    text        NOT NULL,
    drafted_at    timestamptz NOT NULL,
    people        integer     NOT NULL DEFAULT 0,    -- the number of people that was confirmed last
    confirmed_by  text        NOT NULL DEFAULT '',   -- who confirmed it first
    confirmed_at  timestamptz,
    approved_by   text        NOT NULL DEFAULT '',   -- the second person, where there had to be one
    sent_at       timestamptz,                       -- when it was planned
    stopped_by    text        NOT NULL DEFAULT '',
    stopped_at    timestamptz
);

CREATE INDEX broadcasts_sent ON broadcasts (sent_at) WHERE sent_at IS NOT NULL;

-- +goose Down

DROP TABLE broadcasts, group_members, contact_groups;
