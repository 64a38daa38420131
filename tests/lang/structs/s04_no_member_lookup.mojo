# S4: a method is not found without 'self.' or 'Self.'
struct M:
    fn helper(self) -> Int:
        return 1
    fn use(self) -> Int:
        return helper(self)
        # ERROR[16]: use of unknown declaration 'helper'
