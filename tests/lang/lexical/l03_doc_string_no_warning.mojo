# L3, G11: a doc comment is not an unused value; a name is
fn noted(n: Int):
    """Docs."""
    print("before")
    """A later doc comment."""
    n
    # WARNING: 'Int' value is unused
noted(1)
# CHECK: before
