"""What does a clause hold, and how near to its verb? Its words, those of its predicate, and its kinds of number."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.extraction.claims.clauses import AUXILIARY, Clause
from tracker.extraction.claims.patterns import vocabulary
from tracker.extraction.claims.words import listed, plain
from tracker.extraction.lexicon import lexicon
from tracker.extraction.syntax import Token
from tracker.records import Span

NUMBER = re.compile(r"^[£$€¥]?\d[\d.,]*\w{0,2}$")
YEAR = re.compile(r"^(19|20)\d\d(-?\w{1,2})?$")
MONEY_SIGNS = frozenset("$€£¥₽₹")
# Steps in the tree that do not lead away from the predicate, and those that lead into an aside.
CHAIN = frozenset({"xcomp", "compound:prt", "ccomp", "csubj"}) | AUXILIARY
ASIDE = frozenset({"appos", "acl", "acl:relcl", "advcl", "parataxis"})
# Numbers further from the predicate than this belong to something else ("the plant, which cost $5 billion").
NUMBERS_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """The words of a clause by lemma and by form, each with its distance from the predicate (0 is the predicate)."""

    words: Mapping[str, tuple[int, Token]]
    numbers: frozenset[str]

    def nearest(self, wanted: frozenset[str], *, within: int) -> tuple[int, Token] | None:
        """The nearest of the wanted words, if one stands near enough."""
        hits = [self.words[word] for word in wanted if word in self.words]
        near = min(hits, key=lambda hit: (hit[0], hit[1].i), default=None)
        return near if near and near[0] <= within else None


def contents(clause: Clause, language: str, names: Sequence[Span]) -> Contents:
    """What the clause holds. Words inside the names of parties count only where they say what kind of body it is."""
    bodies = lexicon(language, "triggers")["words"]["bodies"]
    far = distances(clause)
    words: dict[str, tuple[int, Token]] = {}
    for token in clause.tokens:
        if not listed(token, bodies) and any(name.start <= token.start < name.stop for name in names):
            continue
        for word in {known(plain(token.lemma), token, language), plain(token.text)}:
            if word not in words or far[token.i] < words[word][0]:
                words[word] = (far[token.i], token)
    near = [token for token in clause.tokens if far[token.i] <= NUMBERS_WITHIN]
    return Contents(words, numbers(near, language))


def known(lemma: str, token: Token, language: str) -> str:
    """The lemma, or the verb that the English model cut too short ("fined": "fin", "installed": "instal")."""
    if language != "en" or token.pos != "VERB" or lemma in vocabulary(language):
        return lemma
    return next((word for word in (f"{lemma}e", lemma + lemma[-1:]) if word in vocabulary(language)), lemma)


def distances(clause: Clause) -> dict[int, int]:
    """How far each word of the clause stands from its predicate, in steps of the tree; an aside counts double."""
    inside = {token.i for token in clause.tokens}
    far, stack = {clause.head: 0}, [clause.head]
    while stack:
        at = stack.pop()
        for child in clause.sentence.children(at):
            if child.i in inside and child.i not in far:
                far[child.i] = far[at] + step(child)
                stack.append(child.i)
    return far


def step(token: Token) -> int:
    """What a word's relation adds to its distance. An infinitive stands as near as the noun that it hangs on."""
    if token.dep in CHAIN or (token.dep in ASIDE and token.feats.get("VerbForm") == "Inf"):
        return 0
    return 2 if token.dep in ASIDE else 1


def numbers(tokens: Sequence[Token], language: str) -> frozenset[str]:
    """Which kinds of number these words hold: any, year, money, percent, person, goods."""
    units = lexicon(language, "triggers")["numbers"]
    kinds: set[str] = set()
    for token in tokens:
        if YEAR.match(token.text):
            kinds.add("year")
        elif NUMBER.match(token.text) or listed(token, units["words"]):
            kinds.add("any")
        if listed(token, units["money"]) or not MONEY_SIGNS.isdisjoint(token.text):
            kinds |= {"any", "money"}
        if listed(token, units["percent"]) or token.text.endswith("%"):
            kinds |= {"any", "percent"}
        kinds |= {kind for kind in ("person", "goods") if listed(token, units[kind])}
    return frozenset(kinds)
