alias K = 3
