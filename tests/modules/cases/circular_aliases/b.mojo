from a import A0

alias B = A0
