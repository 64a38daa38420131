# PROGRAM
# PATH: ..
from lexer import Cursor
from parser.number import number

fn main():
    var c = Cursor("42+")
    print(number(c), c.at_end(), c.peek() == 43)
# CHECK: 42 False True
