"""Where does an English sentence end? Stops, with the abbreviations and initials that only look like one."""

import re
from collections.abc import Iterator

STOP = re.compile(r"[.!?…]+[\"'\u201d\u2019)\]]*(?=\s|$)")
# Words whose full stop seldom ends a sentence; the last ones are firms' legal forms and months.
SHORT = frozenset(
    "mr mrs ms dr prof st no nos vs gen col lt sgt sen rep gov hon rev jr sr fig vol approx est dept e.g i.e "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# These end a sentence only before a capital that can begin one.
FORMS = frozenset("inc ltd co corp plc llc bros s.a s.p.a u.s u.k u.n e.u p.m a.m etc jsc".split())
OPENERS = frozenset(
    "the a an in on at it he she they this that these those but and however meanwhile its his her their we i as for "
    "if when while after before by with under last earlier according no some there".split()
)
LAST_WORD = re.compile(r"[\w.&-]*\w$")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph stand, without the white space around them."""
    start = 0
    for stop in STOP.finditer(text):
        if ends(text, start, stop):
            yield from trimmed(text, start, stop.end())
            start = stop.end()
    yield from trimmed(text, start, len(text))


def ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Is this stop the end of a sentence that begins at `start`."""
    rest = text[stop.end() :].lstrip()
    if not rest:
        return True
    if rest[0].islower():
        return False
    if stop[0][0] != ".":
        return True
    word = LAST_WORD.search(text[start : stop.start()])
    before = word[0].lower() if word else ""
    if before in SHORT or (len(before) == 1 and before.isalpha()):
        return False
    if before in FORMS:
        following = re.match(r"[\"'\u201c\u2018(]*([\w']+)", rest)
        return bool(following) and following[1].lower() in OPENERS if following else False
    return True


def trimmed(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretch without its outer white space; nothing if nothing is left."""
    words = text[start:stop]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        yield left, right
