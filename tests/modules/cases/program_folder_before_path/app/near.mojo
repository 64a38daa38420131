alias WHERE = "app"
