"""Which of an article's names mean the same? One type per spelling; short names and surnames join the full ones."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tracker.extraction.entities.candidates import Candidate
from tracker.extraction.entities.countries import country_in
from tracker.extraction.entities.inflections import lemma
from tracker.extraction.entities.patterns import words
from tracker.extraction.letters import plain
from tracker.records import KnownName
from tracker.vocabulary import EntityKind

WORD = re.compile(r"[^\W_][\w'&.-]*")
SMALL = frozenset({"of", "and", "the", "for", "и", "по", "a", "an", "in", "on", "s"})


@dataclass(slots=True)
class Group:
    """The candidates that are one entity."""

    kind: EntityKind
    key: tuple[str, ...]
    members: list[Candidate] = field(default_factory=list)

    @property
    def known(self) -> str | None:
        """The key of the known entity that a member is, if any."""
        return self.known_name.key if self.known_name else None

    @property
    def known_name(self) -> KnownName | None:
        """The known name by which a member was found, if any."""
        return next((m.known for m in self.members if m.known), None)


@lru_cache(maxsize=20_000)
def key_of(name: str, language: str) -> tuple[str, ...]:
    """What spellings of one name share: its words in the dictionary form, without legal forms and small words."""
    forms = {form.rstrip(".").casefold() for form in words(language, "organisations", "company", "forms")}
    found = [word.rstrip(".") for word in WORD.findall(re.sub(r"'s?\b", "", plain(name)))]
    kept = [word for word in found if word.casefold() not in SMALL]
    bare = [word for word in kept if word.casefold() not in forms or len(kept) == 1]
    return tuple(lemma(word) for word in bare or kept)


def consistent(candidates: Iterable[Candidate], language: str) -> list[Candidate]:
    """The candidates with one kind per spelling: that of the surest, or of most where they are equally sure."""
    found = list(candidates)
    votes: defaultdict[tuple[str, ...], Counter[EntityKind | None]] = defaultdict(Counter)
    for candidate in found:
        votes[key_of(candidate.span.words, language)][candidate.kind] += 10 ** (3 - candidate.rank)
    kinds = {key: counts.most_common(1)[0][0] for key, counts in votes.items()}
    return [
        c
        if c.known or kinds[key_of(c.span.words, language)] == c.kind
        else replace(c, kind=kinds[key_of(c.span.words, language)])
        for c in found
    ]


def groups(candidates: Sequence[Candidate], language: str) -> list[Group]:
    """The entities that these candidates are, each with its members, in order of their first member."""
    made: list[Group] = []
    homes: dict[tuple[object, ...], Group] = {}
    for candidate in sorted(candidates, key=lambda c: (-len(key_of(c.span.words, language)), c.span.start)):
        if candidate.kind is None:
            continue
        key = key_of(candidate.span.words, language)
        same = (candidate.kind, key, candidate.known and candidate.known.key)
        home = homes.get(same) or next((group for group in made if belongs(candidate, key, group)), None)
        if home is None:
            home = Group(candidate.kind, key)
            made.append(home)
        homes[same] = home
        home.members.append(candidate)
    return sorted(made, key=lambda group: min(m.span.start for m in group.members))


def belongs(candidate: Candidate, key: tuple[str, ...], group: Group) -> bool:
    """Is the candidate one more name of this entity."""
    if candidate.kind is not group.kind:
        return False
    if candidate.known and group.known:
        return candidate.known.key == group.known
    if group.kind is EntityKind.OFFICIAL:
        return same_person(key, group.key)
    if group.kind is EntityKind.AGENCY:
        return set(key) == set(group.key) or is_same_body(candidate, key, group)
    return key == group.key or (is_later(candidate, group) and is_short_for(key, group)) or is_initials(key, group)


def same_person(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is `key` the same full name, or a surname of it. Two full names of one surname stay two."""
    if len(key) == 1:
        return any(same_word(key[0], word) for word in full)
    return all(any(same_word(word, other) for other in full) for word in key)


def same_word(left: str, right: str) -> bool:
    """Are these one word of a person's name, whatever case the dictionary could not undo."""
    if left == right:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    longest = max(len(left), len(right))
    # Russian endings of surnames have up to three letters ("Соколов", "Соколовым"); Latin names have none.
    return bool(re.search("[а-я]", left)) and shared >= max(3, longest - 2)


def is_later(candidate: Candidate, group: Group) -> bool:
    """Does the candidate stand after the group's first mention: a short name follows the full one."""
    return candidate.span.start > min(member.span.start for member in group.members)


def is_short_for(key: tuple[str, ...], group: Group) -> bool:
    """Is a firm's name the beginning of another's, which is not that of its branch in some country."""
    full = group.key
    quoted = group.members[0].span.words[:1] in ("«", '"')
    if quoted or not 0 < len(key) < len(full) or full[: len(key)] != key:
        return False
    rest = " ".join(word.capitalize() for word in full[len(key) :])
    return country_in(rest, "en") is None and country_in(rest, "ru") is None and "rus" not in full


def is_initials(key: tuple[str, ...], group: Group) -> bool:
    """Is a name made of the first letters of one of the group's names ("UAC")."""
    if len(key) != 1:
        return False
    names = {plain(member.span.words) for member in group.members}
    spelled = ([w for w in WORD.findall(name) if w.casefold() not in SMALL] for name in names)
    return any(len(each) > 1 and key[0] == "".join(w[0] for w in each).casefold() for each in spelled)


def is_same_body(candidate: Candidate, key: tuple[str, ...], group: Group) -> bool:
    """Is this the body's abbreviation, its bare head ("the government"), or the capital that stands for it."""
    if is_initials(key, group):
        return True
    alone = {word for language in ("en", "ru") for word in words(language, "organisations", "agency", "alone")}
    if len(key) == 1 and key[0] in alone:
        return key[0] in group.key and is_later(candidate, group)
    standing = candidate.reason.rule == "a capital that acts"
    return standing and candidate.country == group.members[0].country and bool(alone & set(group.key))
