# P34: it works at the top of a cell too
alias width = 4
@parameter
if width == 4:
    print("four")
else:
    constrained[False, "unreached"]()
# CHECK: four
