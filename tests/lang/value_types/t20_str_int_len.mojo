# T20: str, int and len
print(str(5) + "!", str(2.5), str(True), int(Float64(7.9)), int(Int32(-4)), len("abc"), len(String("abcd")))
# CHECK: 5! 2.5 True 7 -4 3 4
