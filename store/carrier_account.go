package store

import "context"

// SaveCarrierAccount keeps that what goes out of this database goes through an account at a real carrier.
func (s *Store) SaveCarrierAccount(ctx context.Context, account string) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO carrier_accounts (account, first_at) VALUES ($1, now()) ON CONFLICT DO NOTHING`, storable(account))
	return failed(ctx, "keeping the carrier's account", err)
}

// HasCarrierAccount says whether anything of this database may have gone through an account at a real carrier. What waits in it
// may then be for real people.
func (s *Store) HasCarrierAccount(ctx context.Context) (bool, error) {
	var has bool
	err := s.db.GetContext(ctx, &has, `SELECT EXISTS (SELECT 1 FROM carrier_accounts)`)
	return has, failed(ctx, "looking for the carrier's account", err)
}
