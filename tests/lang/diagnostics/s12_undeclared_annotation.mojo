# G6, section 12: an annotation without 'let' or 'var'
x: Int = 3
# ERROR: expected declaration keyword
