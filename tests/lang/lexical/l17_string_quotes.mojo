# L17: the four quotations
print("double 'inner'", 'single "inner"')
# CHECK: double 'inner' single "inner"
print("""three "quotes" over
two lines""")
# CHECK: three "quotes" over
# CHECK: two lines
print('''it's''')
# CHECK: it's
print("[", "", "]")
# CHECK: [  ]
