"""What goes without saying in a project? In a plant that makes one model, or electric cars alone, nobody names it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tracker.timeline.slots import Slots

# A product or a stage in this share of all claims is the project's own; a rarer one tells things apart.
OWN = 0.4
# A rival of the same kind in this share of the claims shows that the stage does tell things apart.
RIVAL = 0.1
# Fewer claims than this tell nothing about what is usual.
ENOUGH = 5
# Kinds of stage that a whole project can have: electric cars, batteries, engines.
KINDS = frozenset({"power", "object"})


def without(read: Sequence[Slots]) -> list[Slots]:
    """The claims of a project without the products and stages that go without saying in it."""
    if len(read) < ENOUGH:
        return list(read)
    stages = Counter(stage for slots in read for stage in slots.stage if stage[0] in KINDS)
    products = Counter(product for slots in read for product in slots.products)
    own_stages = {
        stage for stage, count in stages.items() if count >= OWN * len(read) and not _rivals(stage, stages, len(read))
    }
    own_products = {product for product, count in products.items() if count >= OWN * len(read)}
    return [replace(slots, stage=slots.stage - own_stages, products=slots.products - own_products) for slots in read]


def _rivals(stage: tuple[str, str], stages: Counter[tuple[str, str]], claims: int) -> bool:
    return any(other != stage and other[0] == stage[0] and count >= RIVAL * claims for other, count in stages.items())
