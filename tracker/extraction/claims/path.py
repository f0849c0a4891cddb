"""Which words govern the one that names a happening? The way up the tree, as far as its clauses bear on it."""

from collections.abc import Iterator

from tracker.extraction.claims.clauses import finite
from tracker.extraction.syntax import Sentence, Token

# Across these relations a clause is as sure as the clause above it lets it be; across the others it stands alone.
GOVERNED = frozenset({"ccomp", "csubj", "csubj:pass", "xcomp", "acl"})
UNGOVERNED = frozenset({"advcl", "acl:relcl", "parataxis", "discourse"})


def way_up(sentence: Sentence, anchor: Token) -> Iterator[Token]:
    """`anchor` and the words that govern it."""
    token, seen = anchor, {anchor.i}
    yield token
    while token.head != token.i:
        above = governor(sentence, token, seen)
        if above is None:
            return
        seen.add(above.i)
        token = above
        yield token


def governor(sentence: Sentence, token: Token, seen: set[int]) -> Token | None:
    """The next word up. What is joined hangs on the governor of the word that it is joined to."""
    below, above = token, sentence.tokens[token.head]
    if alone(sentence, below):
        return None
    while below.dep == "conj" and above.i not in seen:
        seen.add(above.i)
        if finite(sentence, token) and above.dep not in GOVERNED:
            return None
        if above.head == above.i or alone(sentence, above):
            return None
        below, above = above, sentence.tokens[above.head]
    return None if above.i in seen else above


def alone(sentence: Sentence, token: Token) -> bool:
    """Does the clause of this word stand for itself. A gerund after a preposition does not: "aims at building"."""
    if token.dep == "advcl" and not finite(sentence, token):
        return any(child.dep == "mark" for child in sentence.children(token.i))
    return token.dep in UNGOVERNED
