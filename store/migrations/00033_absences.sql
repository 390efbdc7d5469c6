-- +goose Up

-- When members of staff say that they are away. What stands in teams.yaml is published; this is not.
CREATE TABLE absences (
    person   text        NOT NULL,            -- as teams.yaml calls them
    told_at  timestamptz NOT NULL,
    told_by  text        NOT NULL,            -- who said so, as teams.yaml calls them
    from_at  timestamptz NOT NULL,
    until_at timestamptz NOT NULL,            -- they are back from then on
    stand_in text        NOT NULL DEFAULT '', -- who answers instead; empty for their team
    ended_at timestamptz,                     -- when they said that they are back, or something else
    PRIMARY KEY (person, told_at)
);

-- +goose Down

DROP TABLE absences;
