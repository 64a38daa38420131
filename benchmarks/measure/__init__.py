"""Measurements of the compiler and of the code it makes."""
