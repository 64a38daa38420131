# F9: a variable that starts as a float alias takes float increments
alias min_y = -0.6
alias dy = 0.1
def f():
    y = min_y
    y += 0.6
    y += 0.25
    print(y)
f()
# CHECK: 0.25
