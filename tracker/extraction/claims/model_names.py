"""Which numbers are part of a name? "The Moskvich 8 SUV" is one model, not eight cars."""

import re
from collections.abc import Iterator

from tracker.records import Span

# A name in capitals, a number of one or two digits, and no counted plural behind it ("Tesla 15 cars" would be odd).
MODEL = re.compile(r"[A-ZА-ЯЁ][\w-]*»?[ \u00a0](\d{1,2}[a-zе]?)(?![\w.,:%]*\d|[ \u00a0]?%)(?=\W|$)")
COUNTED = re.compile(
    r"[ \u00a0](?:[a-z-]+ )?"
    r"(?:(?!was|is|has|does|goes)[a-z]+s|thousand|million|billion|bn|mn|per|тыс|млн|млрд|[а-яё]+(?:ов|ей|ин|а|и|ы))\b"
)
# Words that begin a sentence or name a time or a money, and no make.
PLAIN = frozenset(
    "about after and around as at before by during for from in its just of on only over since some than the these "
    "under until up with within does january february march april may june july august september october november "
    "december article chapter page phase step no в на за до по из от с к о об около более менее свыше почти только "
    "статья пункт этап января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)


def model_names(text: str, start: int, stop: int) -> Iterator[Span]:
    """The numbers in a stretch of text that belong to a model's name."""
    for found in MODEL.finditer(text, start, stop):
        word = re.match(r"[\w-]+", found[0])
        named = word is not None and word[0].casefold() not in PLAIN
        if named and not COUNTED.match(text, found.end(1), stop):
            yield Span.of(text, found.start(1), found.end(1))
