// Package spreadsheet reads tables that people have saved from a spreadsheet, whatever country its program is set to:
// in UTF-8, UTF-16 or the letters of Windows, with commas, semicolons or tabs between cells. What cannot be read for
// certain is refused, in words for whoever saved it.
package spreadsheet
