# language.md T9: objects can be constants of the program; what they share is shared by everyone who uses the constant.
alias seven = object(5) + 2
print(seven, seven * 2.0)
# CHECK: 7 14.0
alias second = object([1, "two", 3])[2].__int__()
print(second)
# CHECK: 3
alias described = str(object([seven, None]))
print(described)
# CHECK: [7, None]
alias nested = object([[1, "one"], ["two"], object(Attr("n", 1))])
let mine = nested
mine.append("more")
mine.append("and more")
mine[0] = "replaced"
mine[1].append(mine[1][0] + "!")
mine[2].n = [mine[2].n]
print(mine)
# CHECK: ['replaced', ['two', 'two!'], {'n' = [1]}, 'more', 'and more']
mine[1] = None
mine[2] = None
print(nested)
# CHECK: ['replaced', None, None, 'more', 'and more']
# %%
def collect(x, into=object([]), name="some name"):
    into.append(x)
    return [into, name]
print(collect(1), collect(2), collect(3, []))
# CHECK: [[1, 2], 'some name'] [[1, 2], 'some name'] [[3], 'some name']
for i in range(100): _ = collect(i)
print(len(collect(0)[0]))
# CHECK: 103
