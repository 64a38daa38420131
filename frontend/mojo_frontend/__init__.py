"""What the front ends share: commands, the history, the lexer, answers about a text. It stands on the compiler's public face."""
