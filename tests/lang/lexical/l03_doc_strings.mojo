# L3: a string standing alone is documentation, anywhere
"""Documentation of the cell."""

fn documented() -> Int:
    """One line."""
    return 1

struct Empty:
    """A struct whose body is its documentation."""

struct Pair:
    """
    Several
    lines.
    """
    var a: Int
    "a one-quoted note between members"
    fn __init__(inout self, a: Int):
        '''Set the field.'''
        self.a = a
        """A string after a statement is evaluated to nothing."""

def show():
    "docs of a def"
    print(documented(), Pair(2).a)

show()
# CHECK: 1 2
