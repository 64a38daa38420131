# G21: a module of the user's wins over the library's of that name
# PROGRAM
from math import sqrt
import random

fn main():
    print(sqrt(9), random.roll())
# CHECK: mine 9
# CHECK: 3 4
