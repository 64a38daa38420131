from top.middle.low.bottom import base as side
