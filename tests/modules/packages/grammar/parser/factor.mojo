from lexer import Cursor
from parser import parse
from .number import number
from characters import OPEN

fn factor(inout cursor: Cursor) -> Int:
    if cursor.peek() == OPEN:
        cursor.next()
        let value = parse(cursor)
        cursor.next()
        return value
    return number(cursor)
