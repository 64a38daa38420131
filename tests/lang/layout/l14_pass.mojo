# L14: an empty body is written 'pass'
struct Nothing:
    pass

fn idle(): pass

fn loops():
    for i in range(3):
        pass
    while False:
        pass
    if True:
        pass
    else:
        pass
    try:
        pass
    except:
        pass

idle()
loops()
print("quiet")
# CHECK: quiet
