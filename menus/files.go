package menus

import (
	"io/fs"
	"path"
	"strings"
	"time"
)

// Files is a folder held in memory, by path: what a version kept in the database is made of. It is a file system
// that Load can read.
type Files map[string][]byte

// ReadFile gives the content of a file.
func (f Files) ReadFile(name string) ([]byte, error) {
	content, ok := f[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return content, nil
}

// ReadDir lists the files of a folder by name.
func (f Files) ReadDir(name string) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	for _, file := range sortedKeys(f) {
		if path.Dir(file) == path.Clean(name) {
			entries = append(entries, fs.FileInfoToDirEntry(fileInfo{path.Base(file), int64(len(f[file]))}))
		}
	}
	return entries, nil
}

// Open opens a file for reading.
func (f Files) Open(name string) (fs.File, error) {
	content, err := f.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return &openFile{strings.NewReader(string(content)), fileInfo{path.Base(name), int64(len(content))}}, nil
}

type openFile struct {
	*strings.Reader
	info fileInfo
}

func (o *openFile) Stat() (fs.FileInfo, error) { return o.info, nil }
func (o *openFile) Close() error               { return nil }

// fileInfo describes a file in memory.
type fileInfo struct {
	name string
	size int64
}

func (i fileInfo) Name() string     { return i.name }
func (i fileInfo) Size() int64      { return i.size }
func (fileInfo) Mode() fs.FileMode  { return 0o444 }
func (fileInfo) ModTime() time.Time { return time.Time{} }
func (fileInfo) IsDir() bool        { return false }
func (fileInfo) Sys() any           { return nil }
