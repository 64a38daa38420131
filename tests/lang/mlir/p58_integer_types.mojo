# P58: signed and unsigned integers are machine integers of their width
alias T = __mlir_type.ui8
alias U = __mlir_type.ui24
alias V = __mlir_type.si16
alias W = __mlir_type.ui64
print(7)
# CHECK: 7
# %%
alias X = __mlir_type.ui7
# ERROR[23]: invalid MLIR type: invalid MLIR type or attribute: ui7
