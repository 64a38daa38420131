# E3: an error in a parametric function is reported once, however many instances have it
fn f[n: Int](): nowhere(n)
# ERROR[17]: use of unknown declaration 'nowhere'
f[1]()
f[2]()
f[3]()
