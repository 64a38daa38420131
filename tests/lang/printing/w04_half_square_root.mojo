# W4: the recorded half precision value
from math import sqrt
print(Float16(1) / sqrt(Float16(42)))
# CHECK: 0.154296875
