# stdlib 16, row 22
print(String("a-b-c").replace("-", "+"), String("banana").count("an"), String("banana").find("na", 3))
# CHECK: a+b+c 2 4
