-- +goose Up

-- Volunteer shifts, workshops, events and meetings. A date of a series is a row of its own, with a code of its own.
-- Whoever joins or leaves locks this row first, so seats are counted by one at a time.
CREATE TABLE opportunities (
    id            text PRIMARY KEY,         -- random; a code can be given again, this never is
    code          text        NOT NULL,
    name          text        NOT NULL,     -- by which the same one is known in a file that is read again
    series        text        NOT NULL,     -- what its dates have in common; empty for a single one
    kind          text        NOT NULL CHECK (kind IN ('volunteer', 'workshop', 'event', 'meeting')),
    programme     text        NOT NULL,
    campus        text        NOT NULL,     -- a school or centre, as campuses.yaml names it
    zip           text        NOT NULL,
    place         text        NOT NULL,
    title         jsonb       NOT NULL,     -- language: words; the empty language is how it was written
    about         jsonb       NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    zone          text        NOT NULL,     -- in which its times are told
    capacity      integer     NOT NULL,     -- people; 0 for any number
    skills        text[]      NOT NULL,
    languages     text[]      NOT NULL,
    clearance     text        NOT NULL,
    coordinators  text[]      NOT NULL,     -- E.164
    agenda        text[]      NOT NULL,
    modules       jsonb       NOT NULL,
    places        bigint      NOT NULL DEFAULT 0, -- given so far on the waiting list
    created_at    timestamptz NOT NULL,
    cancelled_at  timestamptz,
    cancel_reason text        NOT NULL DEFAULT '',
    settled_at    timestamptz,              -- it is over, and who came and who did not has been settled
    retired_at    timestamptz               -- its code may be given again
);

CREATE UNIQUE INDEX opportunities_code ON opportunities (code) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX opportunities_name ON opportunities (name);
CREATE INDEX opportunities_start ON opportunities (starts_at);
CREATE INDEX opportunities_unsettled ON opportunities (ends_at) WHERE settled_at IS NULL;

-- One row a person and opportunity: nobody can be both confirmed and waiting.
CREATE TABLE signups (
    opportunity   text        NOT NULL,
    number        text        NOT NULL,     -- E.164
    party         integer     NOT NULL CHECK (party > 0), -- people, with the one who signed up
    state         text        NOT NULL CHECK (state IN
        ('confirmed', 'waiting', 'offered', 'withdrawn', 'expired', 'attended', 'missed')),
    place         bigint      NOT NULL,     -- the order in which people came
    offered_until timestamptz,              -- while it is offered
    walk_in       boolean     NOT NULL,
    line          text        NOT NULL,     -- E.164, the line it was made on, which texts about it come from
    language      text        NOT NULL,
    joined_at     timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (opportunity, number)
);

CREATE INDEX signups_number ON signups (number);
CREATE INDEX signups_offered ON signups (offered_until) WHERE state = 'offered';

-- Being there: of each module of an opportunity, or of the whole as module 0.
CREATE TABLE check_ins (
    opportunity text        NOT NULL,
    number      text        NOT NULL,
    module      smallint    NOT NULL,
    party       integer     NOT NULL,
    in_at       timestamptz NOT NULL,
    late        boolean     NOT NULL,
    out_at      timestamptz,
    how_out     text        NOT NULL DEFAULT '' CHECK (how_out IN ('', 'early', 'on time', 'forgotten')),
    by_whom     text        NOT NULL,       -- empty for the person; the number of a coordinator
    PRIMARY KEY (opportunity, number, module)
);

CREATE INDEX check_ins_number ON check_ins (number);

-- What families can give.
CREATE TABLE family_offers (
    id           text        PRIMARY KEY,
    number       text        NOT NULL,      -- E.164
    kind         text        NOT NULL CHECK (kind IN ('time', 'place', 'skill', 'thing')),
    words        text        NOT NULL,
    campus       text        NOT NULL,      -- where; empty for anywhere
    available    text        NOT NULL,      -- when, in the family's words
    language     text        NOT NULL,
    session      text        NOT NULL,
    at           timestamptz NOT NULL,
    withdrawn_at timestamptz
);

CREATE INDEX family_offers_number ON family_offers (number);
CREATE INDEX family_offers_open ON family_offers (kind, campus) WHERE withdrawn_at IS NULL;

-- +goose Down

DROP TABLE family_offers, check_ins, signups, opportunities;
