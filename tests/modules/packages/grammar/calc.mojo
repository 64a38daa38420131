# A parser whose rules call each other across modules
# PROGRAM
from parser.expression import parse
from lexer import Cursor

fn value(text: StringLiteral) -> Int:
    var cursor = Cursor(text)
    return parse(cursor)

fn main():
    print(value("1+2*3"), value("(1+2)*3"), value("2*(3+(4-1))*2"), value("7"))
# CHECK: 7 9 24 7
