# 9.2 bad syntax: an if without its colon
if True print(1)
# ERROR[9]: expected ':' in if statement
