alias SEVEN = 7
