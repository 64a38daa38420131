# L5, section 12: 'class' is reserved and refused
class Thing:
# ERROR: classes are not supported yet
    pass
