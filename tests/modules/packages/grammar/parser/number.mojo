from lexer import Cursor
from characters import DIGIT_0

fn number(inout cursor: Cursor) -> Int:
    var value = 0
    while cursor.is_digit():
        value = value * 10 + cursor.peek() - DIGIT_0
        cursor.next()
    return value
