"""Examples with the answer drawn in: "The plant [will open|planned] in May." """

import re
from functools import cache
from typing import NamedTuple

from tracker.extraction.claims.clauses import clauses
from tracker.extraction.claims.modality import modality
from tracker.extraction.claims.speech import only_speaks, opinion
from tracker.extraction.claims.triggers import trigger
from tracker.extraction.english.pipeline import English
from tracker.extraction.russian.pipeline import Russian

MARK = re.compile(r"\[([^\]|]*)\|(\w+)\]")


class Drawn(NamedTuple):
    """A sentence without its marks, where the marked words stand, and the answer."""

    text: str
    start: int
    stop: int
    answer: str


def drawn(line):
    found = MARK.search(line)
    text = line[: found.start()] + found[1] + line[found.end() :]
    return Drawn(text, found.start(), found.start() + len(found[1]), found[2])


@cache
def language(code):
    return {"en": English, "ru": Russian}[code]()


def parsed(text, code):
    return language(code).parse(text, language(code).sentences(text))


def happenings(text, code):
    """(type, modality, words) of every claim in the text, without what only entities and dates can tell."""
    for sentence in parsed(text, code):
        for clause in clauses(sentence):
            found = trigger(clause, code) or opinion(clause, code)
            if found is None or only_speaks(clause, found, code):
                continue
            verdict = modality(sentence, found, code)
            if verdict:
                yield found.type.value, verdict.modality.value, clause.span(text)
