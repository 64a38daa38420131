from b import B

alias A = B + 1
alias A0 = 1
alias A2 = A + 1
