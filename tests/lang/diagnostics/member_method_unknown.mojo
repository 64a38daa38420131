# 9.2 member: a method
let n = 5
n.explode(1)
# ERROR[3]: 'Int' value has no attribute 'explode'
