alias WIDTH = 7
