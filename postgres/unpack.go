package postgres

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// unpack writes an npm archive into a new folder, without its leading "package/",
// and makes the links that npm archives cannot hold.
func unpack(archive, into string) (err error) {
	file, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	content, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	if err := os.Mkdir(into, 0o755); err != nil {
		return err
	}
	// Root refuses every name that leads out of the folder.
	root, err := os.OpenRoot(into)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	if err := unpackFiles(tar.NewReader(content), root); err != nil {
		return err
	}
	if err := makeLinks(root); err != nil {
		return err
	}
	return openToAll(into)
}

func unpackFiles(archive *tar.Reader, root *os.Root) error {
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		name := strings.TrimPrefix(header.Name, "package/")
		if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return err
		}
		if err := unpackFile(archive, root, name, header.FileInfo().Mode().Perm()); err != nil {
			return fmt.Errorf("writing %s: %w", name, err)
		}
	}
}

func unpackFile(content io.Reader, root *os.Root, name string, mode os.FileMode) error {
	file, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, content)
	return errors.Join(err, file.Close())
}

// makeLinks makes the symbolic links that the package lists. In the list the
// source is the file and the target the link to it, both from the package's root.
func makeLinks(root *os.Root) error {
	content, err := root.ReadFile("native/pg-symlinks.json")
	if err != nil {
		return err
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(content, &links); err != nil {
		return fmt.Errorf("reading the list of links: %w", err)
	}
	for _, link := range links {
		to, err := filepath.Rel(path.Dir(link.Target), link.Source)
		if err != nil {
			return fmt.Errorf("linking %s: %w", link.Target, err)
		}
		if err := root.Symlink(to, link.Target); err != nil {
			return fmt.Errorf("linking %s: %w", link.Target, err)
		}
	}
	return nil
}

// openToAll undoes a strict umask, since the server may run as another user.
func openToAll(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.Type()&os.ModeSymlink != 0 {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		readable := os.FileMode(0o444)
		if info.Mode()&0o100 != 0 {
			readable = 0o555
		}
		return os.Chmod(path, info.Mode().Perm()|readable)
	})
}
