"""Is a mention somebody we know? Known, alike (a person should look), or new; and why."""

from collections.abc import Iterable

from tracker.linking.candidates import KnownNames, candidates
from tracker.linking.score import Score, score
from tracker.records import EntityRecord, Link, Reason
from tracker.vocabulary import EntityKind

# From here on the link stands without a person: the same name, or the one bearer of a surname with no other post.
SAME = 0.9
# From here on a person is asked; a misspelt name ("Kogin" for Kogogin) comes to about 0.75.
UNSURE = 0.68
# Owner and place fit one known project alone: sure enough to link without a person.
DESCRIBED = 0.92
# Two known entities this close are not told apart by the name.
CLOSE = 0.05


def decide(entity: EntityRecord, known: KnownNames) -> Link:
    """Which known entity `entity` is. Kinds must agree; `key` is None for somebody new, the best guess where unsure."""
    if entity.known:
        return Link(entity.known, 1.0, False, (Reason("known name in the text", entity.name),))
    ranked = _best_of_each(score(entity, one, known) for one in candidates(entity, known))
    described = known.described(entity.name) if entity.kind == EntityKind.PROJECT else None
    if described and (not ranked or ranked[0].value < SAME):
        return Link(described, DESCRIBED, False, (Reason("described by words that fit it alone", entity.name),))
    if not ranked or ranked[0].value < UNSURE:
        return Link(None, ranked[0].value if ranked else 0.0, False, _why_new(entity, ranked))
    best = ranked[0]
    if entity.kind == EntityKind.UNNAMED:
        # "Two Chinese carmakers" in two articles may be four carmakers.
        reason = Reason("described alike, but unnamed", best.name.text)
        return Link(best.name.key, min(best.value, SAME), True, (reason, *best.reasons))
    if len(ranked) > 1 and best.value - ranked[1].value < CLOSE:
        reason = Reason("several fit", f"{best.name.text}; {ranked[1].name.text}")
        return Link(best.name.key, best.value, True, (reason, *best.reasons))
    return Link(best.name.key, best.value, best.value < SAME, best.reasons)


def _best_of_each(scores: Iterable[Score]) -> list[Score]:
    """The best score of each known entity, the best first."""
    best: dict[str, Score] = {}
    for one in scores:
        if one.name.key not in best or one.value > best[one.name.key].value:
            best[one.name.key] = one
    return sorted(best.values(), key=lambda one: (-one.value, one.name.key))


def _why_new(entity: EntityRecord, ranked: list[Score]) -> tuple[Reason, ...]:
    if not ranked:
        return (Reason("no known name is alike", entity.name),)
    return (Reason("too unlike", f"{entity.name}; {ranked[0].name.text}"), *ranked[0].reasons)
