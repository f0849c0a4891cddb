"""Which project do bare nouns mean: "the plant", "the duties", «предприятие», «линия»? The last one that they fit."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.entities.genitives import tail
from tracker.extraction.entities.inflections import parses
from tracker.extraction.entities.patterns import nouns as called
from tracker.extraction.entities.patterns import whole, words
from tracker.extraction.entities.phrases import singular
from tracker.records import EntityRecord, Span
from tracker.vocabulary import ProjectKind

KINDS = (ProjectKind.PLANT, ProjectKind.MEASURE, ProjectKind.PROGRAMME, ProjectKind.PRODUCT)
MEASURES = frozenset({ProjectKind.MEASURE, ProjectKind.PROGRAMME})
# As many letters of a noun as its endings leave alone.
STEM = 5
DEFINITE = re.compile(r"\b(?:the|its|this|that|their|these|those)\s(?:\w+ed\s|new\s)?$", re.IGNORECASE)
TOLD_AFTER = re.compile(r"\s(?:in|at|near|outside|of|on)\s|\s[a-z]*\s?(?:plant|factory|line)\b")
LAST_WORD = re.compile(r"([\w-]+)\s+$")
POINTING = re.compile(r"эт|сам|наш|тот|сво|нов", re.IGNORECASE)
NAME_AFTER = re.compile(r"\s+[«\"A-ZА-ЯЁ]|\s+(?:в|во|под|на)\s+[А-ЯЁ]")
# A noun that may head a phrase of a project: its kind and its stem.
Head = tuple[ProjectKind, str]


def referred(place: Span, projects: Sequence[EntityRecord], language: str) -> EntityRecord | None:
    """The project that a bare noun in these words means: of those that it fits the one mentioned last before."""
    called = [(project, heads(project, language)) for project in projects]
    for noun in nouns(place.words, language):
        same = [project for project, own in called if noun in own]
        fitting = same or [project for project, own in called if is_sort_of(noun, own, language)]
        if fitting:
            return last_before(place, fitting)
    return None


def last_before(place: Span, projects: Sequence[EntityRecord]) -> EntityRecord:
    """The project mentioned last before these words; the first of the article where none was."""

    def nearness(project: EntityRecord) -> tuple[int, int]:
        ago = [mention.start for mention in project.mentions if mention.start < place.start]
        return (max(ago, default=-1), -project.mentions[0].start)

    return max(projects, key=nearness)


def nouns(text: str, language: str) -> Iterator[Head]:
    """The bare nouns in these words that may refer to a project, in order: without words that tell which one."""
    is_bare = is_bare_russian if language == "ru" else is_bare_english
    found = [
        (match.start(), kind, stem(match[0]))
        for kind in KINDS
        for match in called_so(kind, language).finditer(text)
        if is_bare(text[: match.start()], text[match.end() :])
    ]
    return ((kind, noun) for _, kind, noun in sorted(found))


def is_bare_english(before: str, after: str) -> bool:
    """Does a noun between these words stand alone with its article: "the plant", "its new factory"."""
    return bool(DEFINITE.search(before)) and not TOLD_AFTER.match(after)


def is_bare_russian(before: str, after: str) -> bool:
    """Does a Russian noun stand alone: no adjective before it but «этот», no name and no genitive after it."""
    word = LAST_WORD.search(before)
    told = word is not None and parses(word[1])[0].tag.POS in ("ADJF", "PRTF") and not POINTING.match(word[1])
    return not told and not NAME_AFTER.match(after) and tail(after, 0, longest=1) == 0


def heads(project: EntityRecord, language: str) -> set[Head]:
    """The nouns by which a project is called, in its mentions and its name."""
    names = [project.name, *(mention.words for mention in project.mentions)]
    return {(k, stem(m[0])) for k in KINDS for name in names for m in called_so(k, language).finditer(name)}


def is_sort_of(noun: Head, heads: set[Head], language: str) -> bool:
    """May a project with these heads be called so: a mill is a plant, and a levy is a measure; a line is no plant."""
    same_kind = {own for kind, own in heads if kind is noun[0]}
    if noun[0] is not ProjectKind.PLANT:
        return bool(same_kind)
    general = {stem(word.rstrip("*")) for word in words(language, "sites", "plant", "general")}
    return noun[1] in general and bool(general & same_kind)


def is_measure(project: EntityRecord, language: str) -> bool:
    """Is the project a measure or a programme, no plant and no product."""
    kinds = {kind for kind, _ in heads(project, language)}
    return bool(kinds) and kinds <= MEASURES


@cache
def called_so(kind: ProjectKind, language: str) -> re.Pattern[str]:
    """The pattern of a kind's nouns, in the singular and in the plural."""
    return whole(called(language, kind.value), ignore_case=True)


def stem(word: str) -> str:
    """A noun without its endings."""
    return singular(word.casefold().split()[-1])[:STEM]
