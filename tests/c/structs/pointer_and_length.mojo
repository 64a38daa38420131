# The platform's ABI: a pointer and a number
# PROGRAM
fn main():
    let s = StringRef("some text")
    print(external_call["text_skip", StringRef, StringRef, Int](s, 5))
    # CHECK: text
