# W8: None and errors
print(None)
# CHECK: None
print(Error("message"))
# CHECK: message
