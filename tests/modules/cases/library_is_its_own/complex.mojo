alias N = 9
