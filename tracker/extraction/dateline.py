"""Where does the first sentence begin after its dateline ("STOCKHOLM, Aug 8 - …", «МОСКВА, 5 мая — РИА Новости.»)?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.syntax import Sentence
from tracker.records import Span

# A place in capitals or a place with a day; then a dash or a colon. The parser takes it for the subject otherwise.
PLACE = r"(?:[A-ZА-ЯЁ][A-ZА-ЯЁ.'’ -]{2,30}|[A-ZА-ЯЁ][\w.'’-]+(?: [A-ZА-ЯЁ][\w.'’-]+){0,2})"
DAY = r"(?:\d{1,2}\.? )?[A-ZА-ЯЁа-яё][\w.]{2,8}(?: \d{1,2})?(?:,? \d{4})?"
DATELINE = re.compile(
    rf"^(?:[A-ZА-ЯЁ][A-ZА-ЯЁ.'’ ]{{2,30}}(?:, [A-Z][\w.]+)?(?:, {DAY})?(?: \([^()]{{2,30}}\))?"
    rf"|{PLACE}(?:, [A-Z][\w.]+)?, {DAY}(?: \([^()]{{2,30}}\))?"
    r"|[A-Z][a-z]{2} \d{1,2}(?: \([^()]{2,30}\))?)\s*(?:[-–—]{1,2}|:)\s+(?=\S)"
)


def without_dateline(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, the first of each paragraph begun after its dateline, if it has one."""
    return [begun_late(text, sentence) for sentence in sentences]


def begun_late(text: str, sentence: Sentence) -> Sentence:
    """The sentence without a dateline at its beginning."""
    found = DATELINE.match(sentence.span.words)
    if not found or sentence.span.start + found.end() >= sentence.span.stop:
        return sentence
    return replace(sentence, span=Span.of(text, sentence.span.start + found.end(), sentence.span.stop))
