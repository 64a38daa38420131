"""Raw memory."""

from .memory import memset, memset_zero, memcpy, memcmp, stack_allocation
