# 9.2 iterating without '__iter__'
let n = 5
for i in n:
# ERROR[10]: 'Int' does not implement the '__iter__' method
    pass
