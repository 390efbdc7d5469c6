package storetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"

	"github.com/lib/pq"

	"campusline/postgres"
)

// ownServer names a server to use instead of a private one. Its user must be allowed to make databases.
const ownServer = "CAMPUSLINE_TEST_DATABASE_URL"

// server is the Postgres that all tests of this process share. It starts with the first test that asks for it and
// stops with the process, which has no better place to hold it than a variable.
var server = sync.OnceValues(func() (*cluster, error) {
	ctx := context.Background()
	connect := privateCluster
	if os.Getenv(ownServer) != "" {
		connect = givenCluster
	}
	c, err := connect(ctx)
	if err != nil {
		return nil, err
	}
	return c, c.makeTemplate(ctx)
})

// cluster is a Postgres that tests make their databases on.
type cluster struct {
	admin    *sql.DB
	template string
	address  func(database string) string
	claim    *os.File // lock on the private Postgres's folder, held as long as the process lives
}

func (c *cluster) run(ctx context.Context, statement string) error {
	if _, err := c.admin.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

// givenCluster uses the server that the environment names.
func givenCluster(context.Context) (*cluster, error) {
	given, err := url.Parse(os.Getenv(ownServer))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", ownServer, err)
	}
	admin, err := sql.Open("postgres", given.String())
	return &cluster{admin: admin, address: func(database string) string {
		other := *given
		other.Path = "/" + database
		return other.String()
	}}, err
}

// privateCluster starts a server of this process's own.
func privateCluster(ctx context.Context) (*cluster, error) {
	folder, claim, err := freeFolder()
	if err != nil {
		return nil, err
	}
	private, err := postgres.Start(ctx, postgres.Options{Folder: folder})
	if err != nil {
		return nil, err
	}
	admin, err := sql.Open("postgres", private.URL(postgres.Database))
	if err != nil {
		return nil, err
	}
	c := &cluster{admin: admin, address: private.URL, claim: claim}
	return c, c.clear(ctx)
}

// freeFolder claims a folder for this process's Postgres. The folders are kept and used again, because making a
// database cluster takes longer than most tests; the lock that claims one goes with the process, however it ends.
func freeFolder() (string, *os.File, error) {
	base := filepath.Join(os.TempDir(), "campusline-tests-"+strconv.Itoa(os.Getuid()))
	if err := os.Mkdir(base, 0o711); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", nil, fmt.Errorf("making a folder for test databases: %w", err)
	}
	for i := 0; ; i++ {
		folder := filepath.Join(base, strconv.Itoa(i))
		lock, err := os.OpenFile(folder+".lock", os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW, 0o600)
		if err != nil {
			return "", nil, fmt.Errorf("claiming %s: %w", folder, err)
		}
		err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return folder, lock, nil
		}
		_ = lock.Close() // nothing was written to it
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return "", nil, fmt.Errorf("claiming %s: %w", folder, err)
		}
	}
}

// clear drops what earlier processes left in this folder: databases of tests that were cut off, and templates of
// schemas that have changed since.
func (c *cluster) clear(ctx context.Context) error {
	var left []string
	if err := c.admin.QueryRowContext(ctx, `
		SELECT coalesce(array_agg(datname), '{}') FROM pg_database
		WHERE starts_with(datname, $1) OR starts_with(datname, $2) AND datname <> $3`,
		testPrefix, templatePrefix, templateName()).Scan(pq.Array(&left)); err != nil {
		return fmt.Errorf("listing what earlier tests left: %w", err)
	}
	for _, name := range left {
		if err := c.run(ctx, "DROP DATABASE "+pq.QuoteIdentifier(name)+" WITH (FORCE)"); err != nil {
			return fmt.Errorf("dropping what earlier tests left: %w", err)
		}
	}
	return nil
}
