# ---- A Python package
import numpy as np
# ---- A Python package, used below
from matplotlib import pyplot
pyplot.plot([1, 2, 3])
pyplot.show()
# ---- A module that is misspelt
from maths import sqrt
# ---- A name that a module does not have
from math import sine
print(sine(1.0))
# ---- A name that stands in another module
from memory import DynamicVector
# ---- A module that is used as a function
import time
print(time())
# ---- import of a name with a dot
import math.sqrt
# ---- from without import
from math
# ---- import inside quotes
import "math"
# ---- numpy used without any import
let a = np.array([1, 2, 3])
# ---- A module of Python's standard library
import random
print(random.randint(1, 6))
# ---- Another module of Python's standard library
import datetime
print(datetime.now())
