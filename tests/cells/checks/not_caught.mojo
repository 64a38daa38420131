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
# %%
print("alive", v[0])
