"""The command line."""


fn argv() -> VariadicList[StringRef]:
    """The program's name and what follows it on the command line; in a notebook there is only a name.

    ```mojo
    from sys import argv
    print(len(argv()) >= 0)  # prints True
    ```
    """
    return VariadicList[StringRef](
        __mlir_op.`pop.external_call`[func="mojo_arguments", _type = __mlir_type[`!kgen.variadic<`, StringRef, `>`]]()
    )
