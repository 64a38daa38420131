alias NAME = "mojo"
