alias WORD = 8
