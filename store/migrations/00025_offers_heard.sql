-- +goose Up

-- What families say on a call about what they can give, as the carrier's ids of the recordings. They are not asked there
-- what kind of thing it is.
ALTER TABLE family_offers ADD COLUMN recordings text[] NOT NULL DEFAULT '{}';
ALTER TABLE family_offers DROP CONSTRAINT family_offers_kind_check;
ALTER TABLE family_offers ADD CONSTRAINT family_offers_kind_check CHECK (kind IN ('', 'time', 'place', 'skill', 'thing'));

-- +goose Down

ALTER TABLE family_offers DROP COLUMN recordings;
