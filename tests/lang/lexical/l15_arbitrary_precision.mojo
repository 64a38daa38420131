# L15, T5: integer literals are unbounded at compile time
alias huge = 123456789012345678901234567890
alias quotient = huge // 123456789012345678901234567889
alias digit = (huge + 7) % 10
alias larger = huge > (1 << 64)
print(quotient, digit, larger)
# CHECK: 1 7 True
alias bits = (1 << 100) - (1 << 100) + 3
print(bits)
# CHECK: 3
