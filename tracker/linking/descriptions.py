"""Which known project does a description mean: "the former Renault works in Moscow", «бывший завод Nissan»?"""

from collections import defaultdict
from collections.abc import Iterable

from tracker.linking import names
from tracker.records import KnownName
from tracker.vocabulary import EntityKind

# "The Moscow plant" could be any; an owner and a place together seldom are.
ENOUGH = 2


class Descriptions:
    """The telling words of every known project: of its names, its place and its former owners."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        """Gather the words of all the names that share a project's key."""
        self._words: dict[str, set[str]] = defaultdict(set)
        for name in known:
            if name.kind == EntityKind.PROJECT:
                for text in (name.text, *name.context):
                    self._words[name.key] |= telling(text)

    def fits(self, description: str) -> str | None:
        """The key of the one project whose words hold all of the description's; None where none or several do."""
        words = telling(description)
        if len(words) < ENOUGH:
            return None
        found = [key for key, known in self._words.items() if words <= known]
        return found[0] if len(found) == 1 else None


def telling(text: str) -> frozenset[str]:
    """The words of a name or description that tell one plant from another, folded, in their dictionary forms."""
    plain = names.words_of("general") | names.words_of("descriptive")
    found = ((word, names.base(word)) for word in (written.removesuffix("'s") for written in names.words(text)))
    return frozenset(names.fold(base) for word, base in found if word not in plain and base not in plain)
