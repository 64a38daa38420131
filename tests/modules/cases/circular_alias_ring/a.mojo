from b import B

alias A = B + 1
