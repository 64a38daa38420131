"""Adaptive compilation. The functions are the compiler's own."""

alias autotune = __autotune
alias autotune_fork = __autotune_fork
alias search = __search


fn cost_of[type: AnyType, func: type]() -> Int:
    """The number of operations of a function; only that it is positive is promised."""
    return 1
