// Package surveys decides who is asked: a sample that is the same whenever it is drawn again, of those whom the district may
// ask. What is asked stands in the menus, and what was answered in the store. Pure.
package surveys
