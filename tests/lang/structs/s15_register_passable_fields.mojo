# S15: a register-passable struct holds register-passable fields only
@register_passable
struct Bad: var s: String
# ERROR: register passable types may only contain register passable members
