# G6, P24: an alias takes no parameters
alias twice[x: Int] = x * 2
# ERROR: expected '=' in alias declaration
