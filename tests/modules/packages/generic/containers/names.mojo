from containers.stack import Stack

alias IntStack = Stack[Int]
