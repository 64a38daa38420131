# L1, L17: source is UTF-8 and strings keep their bytes
print("🔥", 'añb', "元素")
# CHECK: 🔥 añb 元素
print(len("🔥"), len("é"))
# CHECK: 4 2
