# G27: functions read and write the variables of the cell
var count = 0
let step = 5
fn advance():
    count += step
fn current() -> Int:
    return count
advance()
advance()
print(count, current())
# CHECK: 10 10
