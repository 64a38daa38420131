# T19: find, rfind, count, replace
let s = String("banana")
print(s.find("an"), s.find("x"), s.find("na", 3), s.rfind("an"), s.count("an"), s.replace("a", "o"))
# CHECK: 1 -1 4 3 2 bonono
print(s.toupper(), String("MiXed").tolower())
# CHECK: BANANA mixed
