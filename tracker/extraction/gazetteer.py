"""Which known names does a text hold? Every name in every inflection, found at once; the longest wins."""

from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.extraction.entities.inflections import CYRILLIC, forms
from tracker.extraction.letters import plain, plain_russian
from tracker.records import KnownName, Span
from tracker.vocabulary import EntityKind

QUOTES = str.maketrans("«»„“”", '"""""')
# A name this short is an abbreviation, which small letters would make a common word ("ФАС" and "фас").
ABBREVIATION = 4


@dataclass(frozen=True, slots=True)
class KnownMention:
    """A known name in a text. `others` are other entities of the same spelling ("Moskvich": a firm and a plant)."""

    span: Span
    name: KnownName
    others: tuple[KnownName, ...] = ()


class Gazetteer:
    """All known names, ready to be looked for. Built once for a set of names; finding costs microseconds."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        """`names` of any language; a name without letters is passed over."""
        self._named: dict[str, list[KnownName]] = {}
        for name in names:
            for form in spellings(name):
                self._named.setdefault(folded(form), []).append(name)
        self._spellings = list(self._named)
        # Overlapping ones are needed: the longest may not be a whole word where a shorter one is.
        self._automaton = AhoCorasick(self._spellings, matchkind=MatchKind.Standard)

    def find(self, text: str, language: str) -> list[KnownMention]:
        """The known names in `text`, in its order: whole words, none inside another; offsets are the text's own."""
        letters = plain_russian(text) if language == "ru" else plain(text)
        hits = [
            (start, stop, names)
            for number, start, stop in self._automaton.find_matches_as_indexes(folded(letters), overlapping=True)
            if is_whole(letters, start, stop)
            and (names := self._fitting(self._spellings[number], letters[start:stop], language))
        ]
        return [mention(text, start, stop, names) for start, stop, names in longest(hits)]

    def _fitting(self, spelling: str, words: str, language: str) -> list[KnownName]:
        """The names with this spelling that are of the language and written as the text writes them."""
        return [name for name in self._named[spelling] if speaks(name, words, language) and same_case(name.text, words)]


def spellings(name: KnownName) -> set[str]:
    """Every form in which a name may stand, without its outer quotes; none where it has no letter."""
    text = plain(name.text).translate(QUOTES).strip()
    if text.count('"') == 2 and text[0] == text[-1] == '"':
        text = text[1:-1]
    if not any(letter.isalpha() for letter in text):
        return set()
    return forms(text, person=name.kind is EntityKind.OFFICIAL) if CYRILLIC.search(text) else {text}


def folded(text: str) -> str:
    """The text in small letters, one for one, with plain quotes and "е" for "ё"."""
    small = text.translate(QUOTES).replace("ё", "е").replace("Ё", "Е")
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in small)


def is_whole(text: str, start: int, stop: int) -> bool:
    """Do the words begin and end where words do."""
    return not (start and joins(text[start - 1]) and joins(text[start])) and not (
        stop < len(text) and joins(text[stop]) and joins(text[stop - 1])
    )


def joins(letter: str) -> bool:
    """Is this a sign that makes one word with its neighbour."""
    return letter.isalnum() or letter in "_-"


def speaks(name: KnownName, words: str, language: str) -> bool:
    """Is the name of this language; a Latin spelling is at home in Russian texts too."""
    return name.language in (None, language) or not CYRILLIC.search(words)


def same_case(name: str, words: str) -> bool:
    """Does the text write a proper name as one: capitals where the name begins with one, all where it is short."""
    if not name[:1].isupper():
        return True
    if len(name) <= ABBREVIATION and name.isupper():
        return words[: len(name) - 1].isupper()
    return words[:1].isupper()


def longest(hits: list[tuple[int, int, list[KnownName]]]) -> list[tuple[int, int, list[KnownName]]]:
    """The hits of which none overlaps another, the longest first choice, in order of the text."""
    kept: list[tuple[int, int, list[KnownName]]] = []
    for hit in sorted(hits, key=lambda h: (h[0] - h[1], h[0])):
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h[0])


def mention(text: str, start: int, stop: int, names: list[KnownName]) -> KnownMention:
    """The mention: the first name given is taken, names of other entities stand beside it."""
    first, others, seen = names[0], [], {names[0].key}
    for name in names[1:]:
        if name.key not in seen:
            seen.add(name.key)
            others.append(name)
    return KnownMention(Span.of(text, start, stop), first, tuple(others))
