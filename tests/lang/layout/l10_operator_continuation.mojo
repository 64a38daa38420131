# L10, L11b: an operator at either side of the break joins the lines
let a = 1
let total = a +
            2
            + 3
let big = total
    * 2
let pick = "yes"
           if big > 10
           else "no"
let both = total > 1
           and big > 1
print(total, big, pick, both)
# CHECK: 6 12 yes True
