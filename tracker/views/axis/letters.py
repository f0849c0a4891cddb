"""How wide are words on the axis?"""

# Measured in Golos Text 12 px: 6.3 px a letter in regular, 6.7 in semibold; Cyrillic letters are wider.
REGULAR, BOLD = 6.3, 6.7
CYRILLIC_MORE = 0.8


def width(words: str, letter: float) -> float:
    """The width of words in pixels, at so many a Latin letter."""
    cyrillic = sum("\u0400" <= sign <= "\u04ff" for sign in words)
    return len(words) * letter + cyrillic * CYRILLIC_MORE
