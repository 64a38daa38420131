alias WHERE = "first"
