"""Which words name which happening? Patterns of lemmas matched in a clause; the fullest match nearest the verb wins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.extraction.claims.clauses import Clause
from tracker.extraction.claims.contents import Contents, contents
from tracker.extraction.claims.patterns import Pattern, patterns
from tracker.extraction.syntax import Token
from tracker.records import Reason, Span
from tracker.vocabulary import ClaimType

# What a matched condition is worth: the predicate says most of what happens; a number only helps to decide.
WEIGHTS = {"^": 2.0, "": 1.5, "#": 0.8, "!": 0.1}
# A word counts for less the further it stands from the predicate; the last holds for all beyond.
NEARNESS = (1.0, 1.0, 0.85, 0.6, 0.4)
# How far from the verb a word may stand and still be the predicate ("has plans to build": the infinitive).
PREDICATE_WITHIN = 1
ANYWHERE = 99
# Below this a lone noun stands too far from the verb to say what happens (best of 0.5 to 1.45 on training articles).
ENOUGH = 1.3
DENIALS = frozenset({"not", "no", "не", "нет"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """What happens in a clause: the type, the word that names it, how well it fits, and the pattern that says so.

    `denials` are the places of denying words that are part of the pattern itself: a plant that "does not work" stands.
    """

    type: ClaimType
    anchor: Token
    score: float
    reason: Reason
    denials: frozenset[int] = frozenset()


def trigger(clause: Clause, language: str, names: Sequence[Span] = ()) -> Trigger | None:
    """The happening that a clause tells, None where no pattern fits. Words inside `names` name nothing."""
    found = (trigger for trigger in triggers(clause, language, names) if trigger.score >= ENOUGH)
    return max(found, key=lambda trigger: trigger.score, default=None)


def triggers(clause: Clause, language: str, names: Sequence[Span]) -> Iterator[Trigger]:
    """Every pattern that fits the clause."""
    held = contents(clause, language, names)
    tried: set[int] = set()
    for word in held.words:
        for pattern in patterns(language).get(word, ()):
            if id(pattern) not in tried:
                tried.add(id(pattern))
                found = match(pattern, held)
                if found:
                    yield found


def match(pattern: Pattern, held: Contents) -> Trigger | None:
    """The pattern's finding, None where a condition fails. It hangs on the first word that the pattern names."""
    score, anchor, denials = 0.0, None, set()
    for term in pattern.terms:
        if term.mark == "!":
            if not term.words.isdisjoint(held.words.keys()):
                return None
            score += WEIGHTS["!"]
        elif term.mark == "#":
            if term.words.isdisjoint(held.numbers):
                return None
            score += WEIGHTS["#"]
        else:
            hit = held.nearest(term.words, within=PREDICATE_WITHIN if term.mark else ANYWHERE)
            if hit is None or (term.mark and not may_be_predicate(*hit)):
                return None
            far, token = hit
            anchor = anchor or token
            denials |= {token.i} if term.words & DENIALS else set()
            score += WEIGHTS[term.mark] * NEARNESS[min(far, len(NEARNESS) - 1)]
    if anchor is None:
        return None
    return Trigger(pattern.type, anchor, score, Reason(f"{pattern.type} by words", pattern.text), frozenset(denials))


def may_be_predicate(far: int, token: Token) -> bool:
    """Can a word at this distance be the predicate: the verb and its chain, or an infinitive below a noun."""
    return far == 0 or token.feats.get("VerbForm") == "Inf"
