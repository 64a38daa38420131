alias FIRST = 1
alias SECOND = 2
