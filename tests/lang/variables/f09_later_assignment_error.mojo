# F9: later assignments convert to the first type
def f():
    x = 1
    x = "one"
    # ERROR[9]: cannot implicitly convert 'StringLiteral' value to 'Int' in assignment
