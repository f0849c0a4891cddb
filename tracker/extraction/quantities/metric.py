"""What does a number measure: output, capacity, money put in, a price?"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from tracker.extraction.lexicon import lexicon
from tracker.extraction.quantities import nouns
from tracker.extraction.quantities.number import Number
from tracker.extraction.quantities.words import folded
from tracker.vocabulary import ClaimType, Metric, Unit

MONEY = frozenset({Unit.RUB, Unit.USD, Unit.EUR, Unit.CNY, Unit.INR, Unit.HUF, Unit.JPY})
# What money, a share and a count of things can measure, and what they do where no word near them says it.
OF_MONEY = ("loan", "subsidy", "investment", "price", "fee", "other_money")
OF_SHARES = ("stake", "local_content", "fee", "other_share")
OF_THINGS = ("capacity", "output", "shipped", "sold", "registered", "other_thing")
# Money for building something has a price nowhere: "a second stage worth $300 million" is an investment.
BUILDING = frozenset(
    {
        ClaimType.FUNDING,
        ClaimType.EXPANSION,
        ClaimType.CONSTRUCTION_START,
        ClaimType.CONSTRUCTION_END,
        ClaimType.PRODUCTION_START,
        ClaimType.SITE_PREPARATION,
        ClaimType.CANCELLATION,
        ClaimType.DELAY,
        ClaimType.PRELIMINARY_AGREEMENT,
        ClaimType.PERMIT,
    }
)
MONEY_BY_TYPE = dict.fromkeys(BUILDING, Metric.INVESTMENT) | {
    ClaimType.PROCUREMENT: Metric.PRICE,
    ClaimType.OWNERSHIP_CHANGE: Metric.PRICE,
    ClaimType.AGREEMENT: Metric.PRICE,
    ClaimType.REFUSAL: Metric.PRICE,
    ClaimType.EQUIPMENT: Metric.PRICE,
    ClaimType.PRODUCT_LAUNCH: Metric.PRICE,
}
SHARES_BY_TYPE = {
    ClaimType.OWNERSHIP_CHANGE: Metric.STAKE,
    ClaimType.AGREEMENT: Metric.STAKE,
    ClaimType.LOCALISATION: Metric.LOCAL_CONTENT,
    ClaimType.POLICY_MEASURE: Metric.FEE,
}
THINGS_BY_TYPE = {
    ClaimType.OUTPUT: Metric.OUTPUT,
    ClaimType.PRODUCTION_START: Metric.OUTPUT,
    ClaimType.EXPANSION: Metric.CAPACITY,
    ClaimType.CONSTRUCTION_START: Metric.CAPACITY,
    ClaimType.CONSTRUCTION_END: Metric.CAPACITY,
    ClaimType.PROCUREMENT: Metric.SOLD,
    ClaimType.REFUSAL: Metric.SOLD,
}


def metric(number: Number, claim_type: ClaimType, sentence: str, language: str) -> Metric:
    """What a number of a claim measures, by its unit, the nearest telling word of the sentence and the claim's type."""
    if number.unit in (Unit.YEAR, Unit.MONTH) or is_time(number, language):
        return Metric.DURATION
    if number.unit == Unit.PERSON:
        return Metric.OTHER if claim_type == ClaimType.ENFORCEMENT else Metric.JOBS
    if number.unit == Unit.POINT:
        return Metric.LOCAL_CONTENT
    if number.unit in MONEY or is_money(number, language):
        among = [name for name in OF_MONEY if name != "price" or claim_type not in BUILDING]
        return told(number, among, sentence, language) or MONEY_BY_TYPE.get(claim_type, Metric.OTHER)
    if number.unit == Unit.PERCENT:
        return told(number, OF_SHARES, sentence, language) or SHARES_BY_TYPE.get(claim_type, Metric.OTHER)
    by_type = THINGS_BY_TYPE.get(claim_type, Metric.CAPACITY if is_power(number, language) else Metric.OTHER)
    return told(number, OF_THINGS, sentence, language) or by_type


def told(number: Number, among: Sequence[str], sentence: str, language: str) -> Metric | None:
    """The metric whose word stands nearest to the number, None where no word tells one."""
    lower, words = folded(sentence), folded(number.span.words)
    start = max(0, lower.find(words))
    stop = start + len(words)
    near = [
        (max(start - match.end(), match.start() - stop), place, name)
        for place, name in enumerate(among)
        for match in cues(language)[name].finditer(lower)
        if match.end() <= start or stop <= match.start()
    ]
    return Metric(min(near)[2].split("_")[0] if min(near)[2].startswith("other") else min(near)[2]) if near else None


@cache
def cues(language: str) -> Mapping[str, re.Pattern[str]]:
    """The words that tell each metric."""
    tables = lexicon(language, "quantities")["metrics"]
    return {name: re.compile(rf"(?<!\w){nouns.any_of(words)}") for name, words in tables.items()}


def is_money(number: Number, language: str) -> bool:
    """Is the number an amount of a currency that has no unit of its own: pounds, tenge, won."""
    tables = lexicon(language, "quantities")
    words = [*tables["currencies"]["other"], *tables["signs"]["other"]]
    foreign = folded(number.noun).startswith(tuple(tables["currencies"]["foreign"]))
    return number.unit == Unit.OTHER and (foreign or bool(re.fullmatch(nouns.any_of(words), folded(number.noun))))


def is_power(number: Number, language: str) -> bool:
    """Does the number count megawatts or gigawatt-hours."""
    powers = lexicon(language, "quantities")["powers"]["words"]
    return number.unit == Unit.GWH or bool(re.fullmatch(nouns.any_of(powers), folded(number.noun)))


def is_time(number: Number, language: str) -> bool:
    """Is the number a length of days, weeks or hours."""
    return bool(re.fullmatch(nouns.any_of(lexicon(language, "quantities")["times"]["words"]), folded(number.noun)))
