# Types of a pack that are given need as many arguments
fn count[*Ts: AnyType](*elements: *Ts) -> Int: return 1
fn none[T: AnyType]() -> Int: return count[T]()
# ERROR[46]: invalid call to 'count': '*elements' takes 1 argument here, got 0
print(none[Int]())
# %%
fn count[*Ts: AnyType](*elements: *Ts) -> Int: return 1
# %%
print(count[Int, Bool](1))
# ERROR[23]: invalid call to 'count': '*elements' takes 2 arguments here, got 1
# %%
print(count[Int](1))
# CHECK: 1
