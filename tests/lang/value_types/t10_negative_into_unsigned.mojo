# T10, W2: a negative literal is the bit pattern of an unsigned lane
print(UInt8(-1), UInt16(-2), UInt32(-1), UInt64(-1), UInt8(-128))
# CHECK: 255 65534 4294967295 18446744073709551615 128
# %%
print(UInt8(-129))
# ERROR[13]: -129 does not fit 'UInt8', which holds 0 to 255: '.cast' of a wider value keeps its low bits
