# E3: uses of a name whose definition failed stay silent
fn eat(n: Int): pass
fn eat(n: Int): pass
# ERROR[4]: redefinition of function 'eat' with identical signature
eat(1)
fn hungry(): eat(2)
