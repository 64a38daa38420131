alias WHERE = "second"
