from lexer import Cursor
from parser.factor import factor
from characters import *

fn term(inout cursor: Cursor) -> Int:
    var value = factor(cursor)
    while cursor.peek() == STAR:
        cursor.next()
        value *= factor(cursor)
    return value
