fn f():
  # fmt: off
  let m = [1,0,
           0,1]
  if  a :  b ; c
  while  d:
     # fmt: on
     e
     f( 1 )
  # fmt: on
  let n = [1,0]
  let o = [ 1,0 ]   # fmt: skip
  # fmt: off
  p  =  1
q  =  2
# fmt: off
r  =  3



s  =  4;t  =  5
# becomes
fn f():
    # fmt: off
    let m = [1,0,
           0,1]
    if  a :  b ; c
    while  d:
       # fmt: on
       e
       f( 1 )
    # fmt: on
    let n = [1, 0]
    let o = [ 1,0 ]   # fmt: skip
    # fmt: off
    p  =  1


q = 2
# fmt: off
r  =  3



s  =  4;t  =  5
