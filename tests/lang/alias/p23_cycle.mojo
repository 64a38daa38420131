# P23, G23: aliases that need each other
alias A = B
# ERROR[7]: circular reference to 'A'
alias B = A
