

"""The docstring."""
import math



let x = 1
# about f
fn f():

    """Docstring."""


    let y = 1


    @parameter
    fn g(): pass
    return
let z = 2

@value

struct S:

    var x: Int
    fn a(self): ...
    fn b(self): ...
    fn c(self):
        # first

        pass
        # last
    # about d
    @staticmethod
    # between
    fn d():
        pass
    alias e = 1
# after
fn last(): return


# becomes
"""The docstring."""
import math


let x = 1


# about f
fn f():
    """Docstring."""

    let y = 1

    @parameter
    fn g():
        pass

    return


let z = 2


@value
struct S:
    var x: Int

    fn a(self): ...
    fn b(self): ...
    fn c(self):
        # first

        pass
        # last

    # about d
    @staticmethod
    # between
    fn d():
        pass

    alias e = 1


# after
fn last():
    return
