# L8: a tab counts to the next multiple of 8
fn f(c: Bool):
	if c:
	        print("tab and spaces")
	else:
		print("two tabs")
        print("eight spaces are one tab")
f(True)
# CHECK: tab and spaces
# CHECK: eight spaces are one tab
f(False)
# CHECK: two tabs
# CHECK: eight spaces are one tab
