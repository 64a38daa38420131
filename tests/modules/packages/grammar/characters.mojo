alias PLUS = 43
alias MINUS = 45
alias STAR = 42
alias OPEN = 40
alias CLOSE = 41
alias DIGIT_0 = 48
alias DIGIT_9 = DIGIT_0 + 9
