"""How sure is it that a mention is a known entity? A number from 0 to 1 and the reasons that made it."""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from tracker.linking import names
from tracker.linking.candidates import Candidate, KnownNames
from tracker.records import EntityRecord, KnownName, Reason
from tracker.vocabulary import EntityKind, NameKind

# A name whose key is the same is taken for the entity; a known misspelling or look-alike is for a person to see.
SAME_KEY = 1.0
# "Sobyanin" where one Sobyanin is known: sure enough to link alone, but a wrong post takes it below `decide.SAME`.
ONLY_BEARER = 0.92
# Several people bear the surname: nothing but a post tells them apart.
ONE_OF_SEVERAL = 0.72
# Looks alike, as misspelt names do: never enough alone.
LOOK_ALIKE = 0.85
# What a post or a body that agrees adds.
AGREES = 0.2
# What one that differs takes away: people change posts, so a full name still stands, a surname alone no longer does.
OTHER_POST = 0.08
# A company from another country is mostly another company, or a branch that a person should see.
OTHER_COUNTRY = 0.2
# Two posts with this likeness of words (0 to 100) are one post: "deputy minister" in full and in short.
SAME_POST = 60


@dataclass(frozen=True, slots=True)
class Score:
    """How well one known name fits a mention."""

    name: KnownName
    value: float
    reasons: tuple[Reason, ...]


def score(entity: EntityRecord, candidate: Candidate, known: KnownNames) -> Score:
    """How well a candidate fits: the name first, then what is told about who it is."""
    value, reason = _by_name(entity, candidate, known)
    told = [
        (said, kept, what) for said, kept, what in _details(entity, candidate.name) if _comparable(said, kept, what)
    ]
    agree = {what: _agree(said, kept, what) for said, kept, what in told}
    if value > 0:
        posts = [agree[what] for what in ("post", "body") if what in agree]
        value += AGREES * any(posts) - OTHER_POST * (not all(posts)) - OTHER_COUNTRY * (not agree.get("country", True))
    if reason.rule == "looks alike":
        value = min(value, LOOK_ALIKE)
    because = tuple(
        Reason(f"{what} {'agrees' if agree[what] else 'differs'}", f"{said}; {kept}") for said, kept, what in told
    )
    return Score(candidate.name, max(0.0, min(1.0, value)), (reason, *because))


def _comparable(said: str, kept: str, what: str) -> bool:
    """Are both told, and in one language: "мэр" and "mayor" neither agree nor differ."""
    return bool(said and kept) and (what == "country" or _is_cyrillic(said) == _is_cyrillic(kept))


def _is_cyrillic(words: str) -> bool:
    return bool(names.CYRILLIC.search(words.casefold()))


def _by_name(entity: EntityRecord, candidate: Candidate, known: KnownNames) -> tuple[float, Reason]:
    """What the two names alone say."""
    words = f"{entity.name}; {candidate.name.text}"
    if names.digits(entity.name) != names.digits(candidate.name.text):
        return 0.0, Reason("other number", words)
    shared = set(names.keys(entity.name)) & set(names.keys(candidate.name.text))
    if shared and candidate.name.name_kind != NameKind.MISSPELLING:
        return SAME_KEY, Reason("same name", words)
    if entity.kind == EntityKind.OFFICIAL:
        return _by_person(entity, candidate, known)
    if _only_general_words(entity.name, candidate.name.text):
        return 0.0, Reason("only general words shared", words)
    return LOOK_ALIKE * candidate.likeness / 100, Reason("looks alike", words)


def _by_person(entity: EntityRecord, candidate: Candidate, known: KnownNames) -> tuple[float, Reason]:
    """A person by surname: alone, with an initial, with a patronymic; or a look-alike."""
    words = f"{entity.name}; {candidate.name.text}"
    mine, theirs = names.keys(entity.name), names.keys(candidate.name.text)
    pairs = [(one.split(), other.split()) for one in mine for other in theirs if one and other]
    same_surname = [(one, other) for one, other in pairs if one[-1] == other[-1] or one[0] == other[-1]]
    if not same_surname:
        surnames = max((fuzz.ratio(one[-1], other[-1]) for one, other in pairs), default=0.0)
        return LOOK_ALIKE * min(candidate.likeness, surnames) / 100, Reason("looks alike", words)
    if any(len(one) == 1 for one, _ in same_surname):
        bearers = {name.key for one, _ in same_surname for name in known.surname(one[-1])}
        only = len(bearers) == 1
        rule = "only one known with this surname" if only else "several known with this surname"
        return ONLY_BEARER if only else ONE_OF_SEVERAL, Reason(rule, words)
    if any(_given_agree(one, other) for one, other in same_surname):
        return SAME_KEY - 0.02, Reason("same surname, given name agrees", words)
    return 0.0, Reason("same surname, other given name", words)


def _given_agree(one: list[str], other: list[str]) -> bool:
    """Do the given names agree: equal, one an initial of the other, or one with a patronymic more."""
    return any(
        mine == theirs or (min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0])
        for mine in one
        for theirs in other[:-1]
        if mine != other[-1]
    )


def _only_general_words(one: str, other: str) -> bool:
    """Do two names share nothing but words like "group" and "ministry"."""
    mine, theirs = ({names.fold(names.base(word)) for word in names.words(name)} - _general() for name in (one, other))
    if not mine or not theirs:
        return True
    return fuzz.token_set_ratio(" ".join(sorted(mine)), " ".join(sorted(theirs))) < SAME_POST


@cache
def _general() -> frozenset[str]:
    return frozenset(names.fold(names.base(word)) for word in names.words_of("general"))


def _details(entity: EntityRecord, name: KnownName) -> tuple[tuple[str, str, str], ...]:
    """What is told of the mention and of the known entity besides the name; empty where nothing is."""
    return (
        (entity.position or "", name.position or "", "post"),
        (entity.organisation or "", name.organisation or "", "body"),
        (entity.country or "", name.country or "", "country"),
    )


def _agree(said: str, kept: str, what: str) -> bool:
    """Are two posts, bodies or countries one. Countries are codes."""
    if what == "country":
        return said == kept
    pairs = [(one, other) for one in names.keys(said) for other in names.keys(kept)]
    return any(fuzz.token_set_ratio(one, other) >= SAME_POST for one, other in pairs)
