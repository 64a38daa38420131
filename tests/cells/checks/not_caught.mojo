# No 'except' catches what a check stops, and nothing runs after it
def find(v: DynamicVector[Int], i: Int):
    try:
        print(v[i])
    except e:
        print("caught", e)
    finally:
        print("finally")
var v = DynamicVector[Int]()
v.push_back(1)
find(v, 0)
find(v, 1)
print("not printed")
# CHECK: 1
# CHECK: finally
# RUNERROR: index 1 is out of bounds for size 1, valid range is -1 to 0 in 'find'
# %%
print("alive", v[0])
# CHECK: alive 1
