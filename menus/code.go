package menus

// damm is the operation table of the Damm algorithm (H. M. Damm, 2004): totally anti-symmetric, so that one wrong
// digit and two neighbours swapped are always found out.
var damm = [10][10]byte{
	{0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
	{7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
	{4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
	{1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
	{6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
	{3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
	{5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
	{8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
	{9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
	{2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
}

// CheckDigit gives the digit, 0 to 9, that makes a number not below 0 a valid code when written behind it.
func CheckDigit(n int) int {
	if n == 0 {
		return 0
	}
	var digits [20]byte
	i := len(digits)
	for ; n > 0; n /= 10 {
		i--
		digits[i] = byte(n % 10)
	}
	state := byte(0)
	for _, d := range digits[i:] {
		state = damm[state][d]
	}
	return int(state)
}

// isCode says whether digits are a code whose last digit checks the others.
func isCode(digits string) bool {
	if len(digits) < shortestCode || len(digits) > longestCode {
		return false
	}
	state := byte(0)
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
		state = damm[state][digits[i]-'0']
	}
	return state == 0
}

// Lengths of a code in digits: long enough for every event of a year, short enough to be said once.
const (
	shortestCode = 4
	longestCode  = 8
)
