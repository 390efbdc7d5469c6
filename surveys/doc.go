// Package surveys decides who is asked: a sample that is the same whenever it is drawn again, of those whom the district may
// ask. What is asked stands in the menus, what was answered in the store, and what it comes to in the results. Pure.
package surveys
