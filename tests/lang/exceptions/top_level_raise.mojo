# F15, E7: a raise at the top of a cell
let n = 3
if n > 2:
    raise "at top"
    # RUNERROR: at top
print("unreached")
