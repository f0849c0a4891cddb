"""How does each type of happening repeat? Once for a plant and product, or often; and what tells two apart."""

from dataclasses import dataclass

from tracker.vocabulary import ClaimType


@dataclass(frozen=True, slots=True)
class Habit:
    """How the claims of one type are compared; days and yes or no.

    `near`: facts dated this far apart may be one happening told differently. `ahead`: how long before it a plan may
    be told (None: as long as you like). `parties`: other parties make it another happening. `shared`: a shared party
    is needed. `figures`: other figures make it another happening. `words`: the quotes must be alike, too.
    """

    near: int
    ahead: int | None = None
    parties: bool = False
    shared: bool = False
    figures: bool = False
    words: bool = False


# A start of output is dated by its trial, its ceremony or its first sale, up to six weeks apart.
STARTS = Habit(near=45)
ONCE = Habit(near=31)
DEALS = Habit(near=31, parties=True, shared=True)
# Talks go on: two reports of adjacent weeks are of the same ones.
TALKS = Habit(near=16, ahead=60, parties=True)
MONEY = Habit(near=31, ahead=400, parties=True, shared=True, figures=True, words=True)

HABITS = {
    ClaimType.TALKS: TALKS,
    ClaimType.REFUSAL: Habit(near=16, ahead=180, parties=True, shared=True),
    ClaimType.PRELIMINARY_AGREEMENT: DEALS,
    ClaimType.AGREEMENT: DEALS,
    ClaimType.OWNERSHIP_CHANGE: DEALS,
    ClaimType.MARKET_EXIT: DEALS,
    ClaimType.MARKET_ENTRY: DEALS,
    ClaimType.REORGANISATION: Habit(near=16, parties=True, words=True),
    ClaimType.APPOINTMENT: Habit(near=16, ahead=180, parties=True, shared=True),
    ClaimType.FUNDING: MONEY,
    ClaimType.PROCUREMENT: Habit(near=16, ahead=400, parties=True, shared=True, figures=True),
    # A duty goes through stages weeks apart, each with its own rate.
    ClaimType.POLICY_MEASURE: Habit(near=5, ahead=120, parties=True, figures=True),
    ClaimType.PERMIT: Habit(near=10, parties=True, words=True),
    ClaimType.ENFORCEMENT: Habit(near=4, ahead=120, parties=True, figures=True, words=True),
    ClaimType.SITE_PREPARATION: Habit(near=16, words=True),
    ClaimType.CONSTRUCTION_START: STARTS,
    ClaimType.CONSTRUCTION_END: STARTS,
    ClaimType.EQUIPMENT: Habit(near=16, parties=True, figures=True, words=True),
    ClaimType.PRODUCTION_START: STARTS,
    ClaimType.PRODUCT_LAUNCH: Habit(near=31, figures=True, words=True),
    ClaimType.LOCALISATION: Habit(near=16, figures=True, words=True),
    ClaimType.EXPANSION: Habit(near=31, figures=True, words=True),
    ClaimType.DELAY: Habit(near=16, ahead=0),
    ClaimType.SUSPENSION: ONCE,
    ClaimType.CANCELLATION: ONCE,
    ClaimType.CLOSURE: ONCE,
    ClaimType.JOBS: Habit(near=16, ahead=180, figures=True, words=True),
    ClaimType.INCIDENT: Habit(near=3, ahead=30),
    ClaimType.ASSESSMENT: Habit(near=4, ahead=4, parties=True, figures=True, words=True),
    ClaimType.OUTPUT: Habit(near=3, words=True),
}
