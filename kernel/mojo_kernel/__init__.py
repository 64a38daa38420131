"""The Jupyter kernel of the Mojo playground: ``python -P -m mojo_kernel -f connection_file``."""
