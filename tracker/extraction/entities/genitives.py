"""How far does a Russian name reach? Over the words in the genitive that follow its head."""

import re

from tracker.extraction.entities.inflections import CYRILLIC, parses

WORD = re.compile(r"\s+([\w.-]+)")
# A name of a body seldom has more words ("Министерство промышленности и торговли Российской Федерации").
LONGEST = 8
JOINED = ("и", "по")


def tail(text: str, place: int, *, longest: int = LONGEST, joined: tuple[str, ...] = JOINED) -> int:
    """Where the words in the genitive after `place` end, `joined` ones between; `place` itself where none follows."""
    stop, at, case = place, place, {"gent"}
    for _ in range(longest):
        found = WORD.match(text, at)
        if found is None:
            break
        word = found[1].rstrip(".")
        if word in joined:
            case = {"datv", "gent"} if word == "по" else case
            at = found.end()
            continue
        if not stands_in(word, case):
            break
        stop = at = found.start(1) + len(word)
        if text[stop : stop + 1] in ",.;:":
            break
    return stop


def stands_in(word: str, cases: set[str]) -> bool:
    """May the word be a noun or adjective in one of these cases. Abbreviations in capitals may."""
    if not CYRILLIC.search(word):
        return False
    if word.isupper() and len(word) > 1:
        return True
    first = [p for p in parses(word)[:4] if p.tag.POS in ("NOUN", "ADJF", "PRTF")]
    return any(cases & p.tag.grammemes for p in first) and parses(word)[0].tag.POS in ("NOUN", "ADJF", "PRTF")
