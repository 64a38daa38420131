"""The command line of the Mojo playground: ``mojo-repl``."""
