"""How is a rule written over kinds of words? As words: "part of? month year?"."""

import re
from collections.abc import Mapping, Sequence

from tracker.extraction.quantities.words import Word

KIND = re.compile(r"[a-z_]+")
# Each kind gets one character of Unicode's private area; a row of words becomes a string that `re` can search.
FIRST = 0xE000
UNKNOWN = "."


class Notation:
    """Rules over a fixed list of kinds. A rule names kinds, with the signs of regular expressions between them."""

    def __init__(self, kinds: Sequence[str]) -> None:
        self._signs = {kind: chr(FIRST + i) for i, kind in enumerate(kinds)}

    def row(self, words: Sequence[Word]) -> str:
        """One character for each word."""
        return "".join(self._signs.get(word.kind, UNKNOWN) for word in words)

    def compile(self, rules: Mapping[str, str]) -> re.Pattern[str]:
        """The rules as one pattern, the first that fits wins; the match's `lastgroup` names the rule.

        KeyError for a kind that is not on the list.
        """
        return re.compile("|".join(f"(?P<{name}>{self._signed(rule)})" for name, rule in rules.items()))

    def _signed(self, rule: str) -> str:
        return KIND.sub(lambda kind: self._signs[kind.group()], rule).replace(" ", "")
