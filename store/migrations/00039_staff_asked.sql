-- +goose Up

-- Several things can wait to be confirmed by one person, each by what it is about.
ALTER TABLE staff_asked ADD COLUMN about text NOT NULL DEFAULT '';   -- the code of an opportunity, the number of a case, or ''
ALTER TABLE staff_asked DROP CONSTRAINT staff_asked_pkey, ADD PRIMARY KEY (number, about);

-- +goose Down

DELETE FROM staff_asked a USING staff_asked b WHERE a.number = b.number AND a.until < b.until;
ALTER TABLE staff_asked DROP CONSTRAINT staff_asked_pkey, ADD PRIMARY KEY (number);
ALTER TABLE staff_asked DROP COLUMN about;
