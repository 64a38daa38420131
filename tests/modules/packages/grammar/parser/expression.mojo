from lexer import Cursor
from .term import term
import characters as c

fn parse(inout cursor: Cursor) -> Int:
    var value = term(cursor)
    while cursor.peek() == c.PLUS or cursor.peek() == c.MINUS:
        let minus = cursor.peek() == c.MINUS
        cursor.next()
        let more = term(cursor)
        value += -more if minus else more
    return value
