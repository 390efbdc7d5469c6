package menus

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"regexp"
	"sort"
	"strings"
	"sync"

	"campusline/translations"
)

// The files of a district's folder.
const (
	districtFile       = "district.yaml"
	calendarFile       = "calendar.yaml"
	campusesFile       = "campuses.yaml"
	menusFolder        = "menus"
	translationsFolder = "translations"
	checkFile          = "check.yaml"   // the district's figures and exceptions for the checker, which reads it
	pricesFile         = "prices.yaml"  // what the district pays for texts, which the room of that name reads
	teamsFile          = "teams.yaml"   // who answers what families tell the district, which the room cases reads
	privacyFile        = "privacy.yaml" // how long what is kept, which the room of that name reads
	goalsFile          = "goals.yaml"   // what the plan is to move, which the room of that name reads
)

// loader makes a version of files, collecting every problem on the way.
type loader struct {
	reader
	fsys     fs.FS
	version  *Version
	hours    map[string]*hours
	desks    map[string]*Desk // every desk name of the district, with what it is called
	texts    []*text          // everything that is said or written, for translating
	topics   []topic          // in the order of their file
	order    []*menu          // menus in the order they were read
	operator string           // name of the desk that answers where no campus is spoken of
	at       map[string]position
	// crisisDesk is the name of the desk for dangers, and crisisWords the district's own words that tell of one.
	crisisDesk  string
	crisisWords []string
	// unread are files of menus that a text editor has put another ending to, without it.
	unread []string
	// earlyDays are the days of early release as they are written.
	earlyDays []dayWritten
	answers   map[string]*step // the first step that keeps an answer under each name
	keys      *regexp.Regexp   // finds the number of a key among words, once it was asked for
}

// Load reads a district's folder and compiles it. It gives every problem at once; the version is nil when one of them
// is an error. A broken file hides what depends on it, so files that cannot be read are reported alone.
func Load(fsys fs.FS) (*Version, []Problem) {
	l := &loader{
		reader:  reader{&problems{}},
		fsys:    fsys,
		version: newVersion(),
		hours:   map[string]*hours{},
		desks:   map[string]*Desk{},
		at:      map[string]position{},
	}
	l.load()
	found := l.sorted()
	if Refused(found) {
		return nil, found
	}
	return l.version, found
}

func newVersion() *Version {
	return &Version{
		Files:    map[string][]byte{},
		lines:    map[string]*Line{},
		campuses: map[string]*Campus{},
		menus:    map[string]*menu{},
	}
}

func (l *loader) load() {
	roots := l.parse()
	if len(l.found) > 0 {
		return
	}
	for _, file := range l.unread {
		l.warn(position{file: file + ".txt"}, "not read", "Name it `"+yamlName(file)+"`.", "This file is not read: its name ends with `.txt`.")
	}
	l.keepFile(checkFile)
	l.keepFile(pricesFile)
	l.keepFile(teamsFile)
	l.keepFile(privacyFile)
	l.keepFile(goalsFile)
	l.version.Hash = hash(l.version.Files)
	l.readBuiltin()
	l.readDistrict(roots[districtFile])
	l.readCalendar(roots[calendarFile])
	l.readCampuses(roots[campusesFile])
	l.checkLevels()
	for _, file := range sortedKeys(roots) {
		if strings.HasPrefix(file, menusFolder+"/") {
			l.readMenus(roots[file])
		}
	}
	l.readSurveys(roots)
	l.readLines(roots[districtFile])
	l.resolve()
	l.readCatalogue()
	if !Refused(l.found) {
		l.findRecorded()
		l.version.compile(l.texts)
		l.compileSkills()
		l.version.hearKeywords()
		l.version.findSeeking()
		var beside sync.WaitGroup
		beside.Go(l.readRecordings)
		l.version.District.Crisis.dangers = translations.NewDangers(l.crisisWords)
		l.checkLoops()
		l.checkTranslatedKeywords()
		l.compileTopics()
		beside.Wait()
	}
}

// parse reads every file of the folder.
func (l *loader) parse() map[string]node {
	roots := map[string]node{}
	for _, file := range l.files() {
		if root, ok := l.file(l.fsys, file); ok {
			roots[file] = root
		}
		l.keepFile(file)
	}
	return roots
}

// files names the menu files of the folder; those that must be there are named whether they are or not.
func (l *loader) files() []string {
	menus := l.filesIn(menusFolder)
	if len(menus) == 0 {
		l.add(position{file: menusFolder}, "no menus", "Put at least one file of menus into the folder `menus`.", "There are no menus.")
	}
	files := append([]string{districtFile, calendarFile, campusesFile}, menus...)
	return append(files, l.filesIn(surveysFolder)...)
}

// filesIn names the files in a folder that are read.
func (l *loader) filesIn(folder string) []string {
	var files []string
	entries, _ := fs.ReadDir(l.fsys, folder)
	for _, e := range entries {
		if name, is := strings.CutSuffix(e.Name(), ".txt"); is && !e.IsDir() {
			l.unread = append(l.unread, path.Join(folder, name))
		}
		if ext := path.Ext(e.Name()); !e.IsDir() && (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(e.Name(), ".") {
			files = append(files, path.Join(folder, e.Name()))
		}
	}
	return files
}

// yamlName is the name under which a file of menus is read.
func yamlName(file string) string {
	return strings.TrimSuffix(path.Base(file), path.Ext(file)) + ".yaml"
}

// keepFile keeps a file's content, which is what a version is made of and named by.
func (l *loader) keepFile(file string) {
	if content, err := fs.ReadFile(l.fsys, file); err == nil {
		l.version.Files[file] = content
	}
}

func (l *loader) readCatalogue() {
	v := l.version
	tags := v.Tags()[1:]
	catalogue, found := translations.LoadCatalogue(l.fsys, translationsFolder, tags)
	for _, p := range found {
		l.warn(position{p.File, p.Line, 1}, "translation", p.Fix, "%s", p.Text)
	}
	v.catalogue = catalogue
	v.wordings = l.wordings()
	catalogue.Follow(placed(v.wordings))
	for _, tag := range tags {
		l.keepFile(path.Join(translationsFolder, tag+".po"))
	}
	v.Hash = hash(v.Files)
	l.checkTranslated()
}

// checkTranslated warns of what speakers of another language will hear in the first one.
func (l *loader) checkTranslated() {
	for _, language := range l.version.Languages[1:] {
		if l.version.Files[path.Join(translationsFolder, language.Tag+".po")] == nil {
			continue // that there is no such file says it all
		}
		told := map[string]bool{}
		for _, t := range l.texts {
			if t.builtin || told[t.source] {
				continue
			}
			told[t.source] = true // translated once, wherever it stands
			if !l.version.isTranslated(language, t) {
				l.warn(t.at, "not translated", "Add it to "+translationsFolder+"/"+language.Tag+".po.",
					"“%s” has no words in %s yet: it will be said in %s.", shortened(t.source), language.EnglishName, l.version.Languages[0].EnglishName)
			}
		}
	}
}

// shortened keeps a message readable when it quotes a long text.
func shortened(s string) string {
	const longest = 60
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return s
}

// hash names files by their content.
func hash(files map[string][]byte) string {
	sum := sha256.New()
	for _, name := range sortedKeys(files) {
		content := sha256.Sum256(files[name])
		sum.Write([]byte(name))
		sum.Write([]byte{0})
		sum.Write(content[:])
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
