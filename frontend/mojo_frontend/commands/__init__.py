"""Magic commands: what a cell of Mojo may ask of the kernel."""
