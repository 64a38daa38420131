"""What the checks say of what does not hold."""


fn _failed(text: String) -> Error:
    """The error that a check raises."""
    return Error(String("AssertionError: ") + text)


fn _printed(text: String):
    """Prints what a check without an error says."""
    print("ASSERT ERROR:", text)


@no_inline
fn _comparison(relation: StringLiteral, lhs: String, rhs: String, reason: String) -> Error:
    """The error of a comparison that does not hold: both values, and what the caller says."""
    var text = String("`left ") + relation + " right` comparison failed:\n   left: " + lhs + "\n  right: " + rhs
    if reason:
        text += "\n  reason: "
        text += reason
    return _failed(text)


@no_inline
fn _distance(lhs: String, rhs: String, difference: String) -> String:
    """What is said of numbers that are too far apart."""
    return String("The input value ") + lhs + " is not close to " + rhs + " with a diff of " + difference
