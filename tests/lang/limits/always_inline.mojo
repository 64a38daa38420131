# always_inline is a wish where it would double a program at each of many levels
fn f0(n: Int) -> Int: return n * 3 + 1
@always_inline
fn f1(n: Int) -> Int: return f0(n) + f0(n + 1)
@always_inline
fn f2(n: Int) -> Int: return f1(n) + f1(n + 1)
@always_inline
fn f3(n: Int) -> Int: return f2(n) + f2(n + 1)
@always_inline
fn f4(n: Int) -> Int: return f3(n) + f3(n + 1)
@always_inline
fn f5(n: Int) -> Int: return f4(n) + f4(n + 1)
@always_inline
fn f6(n: Int) -> Int: return f5(n) + f5(n + 1)
@always_inline
fn f7(n: Int) -> Int: return f6(n) + f6(n + 1)
@always_inline
fn f8(n: Int) -> Int: return f7(n) + f7(n + 1)
@always_inline
fn f9(n: Int) -> Int: return f8(n) + f8(n + 1)
@always_inline
fn f10(n: Int) -> Int: return f9(n) + f9(n + 1)
@always_inline
fn f11(n: Int) -> Int: return f10(n) + f10(n + 1)
@always_inline
fn f12(n: Int) -> Int: return f11(n) + f11(n + 1)
@always_inline
fn f13(n: Int) -> Int: return f12(n) + f12(n + 1)
@always_inline
fn f14(n: Int) -> Int: return f13(n) + f13(n + 1)
@always_inline
fn f15(n: Int) -> Int: return f14(n) + f14(n + 1)
@always_inline
fn f16(n: Int) -> Int: return f15(n) + f15(n + 1)
@always_inline
fn f17(n: Int) -> Int: return f16(n) + f16(n + 1)
@always_inline
fn f18(n: Int) -> Int: return f17(n) + f17(n + 1)
@always_inline
fn f19(n: Int) -> Int: return f18(n) + f18(n + 1)
@always_inline
fn f20(n: Int) -> Int: return f19(n) + f19(n + 1)
@always_inline
fn f21(n: Int) -> Int: return f20(n) + f20(n + 1)
@always_inline
fn f22(n: Int) -> Int: return f21(n) + f21(n + 1)
@always_inline
fn f23(n: Int) -> Int: return f22(n) + f22(n + 1)
@always_inline
fn f24(n: Int) -> Int: return f23(n) + f23(n + 1)
@always_inline
fn f25(n: Int) -> Int: return f24(n) + f24(n + 1)
@always_inline
fn f26(n: Int) -> Int: return f25(n) + f25(n + 1)
@always_inline
fn f27(n: Int) -> Int: return f26(n) + f26(n + 1)
@always_inline
fn f28(n: Int) -> Int: return f27(n) + f27(n + 1)
@always_inline
fn f29(n: Int) -> Int: return f28(n) + f28(n + 1)
@always_inline
fn f30(n: Int) -> Int: return f29(n) + f29(n + 1)
print(f30(1))
# CHECK: 52613349376
