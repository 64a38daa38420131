# G18, 2.4: the fixed decorators that only hint
@always_inline
fn a() -> Int: return 1
@always_inline("nodebug")
fn b() -> Int: return 2
@no_inline
fn c() -> Int: return 3
@export
fn d() -> Int: return 4
@export("exported_name")
fn e() -> Int: return 5
print(a(), b(), c(), d(), e())
# CHECK: 1 2 3 4 5
