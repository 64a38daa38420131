"""Adaptive compilation (language.md 7.10 to 7.12). The functions are the compiler's own."""

alias autotune = __autotune
alias autotune_fork = __autotune_fork
alias search = __search
alias cost_of = __cost_of
