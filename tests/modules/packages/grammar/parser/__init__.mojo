from .expression import parse
