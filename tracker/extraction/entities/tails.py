"""How far does an English phrase that may name a project reach? Over its place, its owner, or what a measure is on."""

from tracker.extraction.entities.patterns import CAPITAL, anywhere
from tracker.vocabulary import ProjectKind

# "In May", "on Monday" is no place.
NO_DATE = (
    r"(?!January|February|March|April|May\b|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
REGION = r"(?:\s(?:region|province|state|prefecture|county|district|industrial\s\w+))?"
PLACE = rf"{NO_DATE}{CAPITAL}(?:[\s-]{CAPITAL})*(?:\sand\s{CAPITAL})?{REGION}"
# Words at which what a thing is made of, or a measure is on, has come to its end.
AFTER = (
    r"(?:and|from|in|into|to|for|on|at|of|is|was|that|which|will|has|had|have|would|the|by|with|before|after|since|are|were|"
    r"may|can|could|if|as|but|and\s(?:is|was)|while|when|who|until|\w+ed|came|took|began|remain)\b"
)
THING = rf"(?!{AFTER})[\w%$€£.&'-]*[\w%'](?:\s(?!{AFTER})[\w%$€£&'-]+){{0,3}}"
AT = rf"\s(?:planned\s|proposed\s|located\s|based\s)?(?:in|at|near|outside|on)\s(?:the\s)?{PLACE}"
OWNED = rf"\s(?:of|with|for|to\s(?!{AFTER})\w+)\s(?:(?!{AFTER})[\w'-]+\s){{0,5}}(?!{AFTER})[\w'-]+(?={AT})"
NAMES = rf"{CAPITAL}(?:\s{CAPITAL})*"
OWNER = rf"(?:{OWNED}|\sof\s(?:the\s)?(?:[\w-]+\s){{0,3}}{NAMES}(?:\sand\s{NAMES})?)"
WORTH = (
    r"\sworth\s[\w$€£. ]*?\d[\d.,]*(?:\s(?:million|billion|crore|lakh crore|trillion))?"
    r"(?:\s(?:roubles|rubles|euros|dollars|rupees))?"
)
SIZE = rf"\sof\s(?:up\sto\s)?\d[\w.,]*(?:\s(?!{AFTER})\w+){{1,3}}"
ON = rf"\s(?:on|into|over|for|of)\s(?:the\s|an?\s)?{THING}(?:\s(?:of|from|to|in)\s{CAPITAL})?"
TAILS = {
    ProjectKind.PLANT: rf"(?:{WORTH})?(?:{OWNER}|{SIZE})?(?:{AT})?",
    ProjectKind.MEASURE: rf"{ON}|\s(?:of|to)\s\d+%",
    ProjectKind.PROGRAMME: rf"\s(?:for|of)\s{THING}|\s\"{CAPITAL}\"",
    ProjectKind.PRODUCT: rf"\sof\s(?:up\sto\s)?\d+\s\w+|\s\"?{NAMES}\"?",
}


def following(after: str, kind: ProjectKind) -> str:
    """The words after the head that belong to it."""
    found = anywhere(TAILS[kind]).match(after)
    return found[0] if found else ""
