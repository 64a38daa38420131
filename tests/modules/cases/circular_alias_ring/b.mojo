from a import A

alias B = A + 1
