# T17: in a condition each operand of 'and' and 'or' has a truth of its own
fn pick(ep: Int, null: Bool) -> Int:
    return 119 - ep if ep and not null else 0
print(pick(20, False), pick(0, False), pick(3, True))
# CHECK: 99 0 0
