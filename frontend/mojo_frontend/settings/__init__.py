"""The settings of the front ends and of the sessions they make."""
