fn run():
    try:
        raise Error("boom")
    except e:
        print(e._message() == "boom", e.message(), e)
run()
# CHECK: True boom boom
