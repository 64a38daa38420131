"""The command line."""


fn argv() -> VariadicList[StringRef]:
    """The program's name; in a session there is no more than that."""
    return VariadicList[StringRef](StringRef("mojo"))
