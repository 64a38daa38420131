# L6: 'capturing' and 'escaping' mean something in signatures only
let capturing = 1
var escaping = 2
escaping += 1
print(capturing, escaping)
# CHECK: 1 3
