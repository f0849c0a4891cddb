"""Examples with the voucher drawn in: "[The line stands still|kamaz], KAMAZ said." The cast is always the same."""

import re
from dataclasses import replace

from tests.extraction.drawn import parsed
from tracker.extraction.attribution.find import Attributor
from tracker.records import EntityRecord, Span
from tracker.vocabulary import EntityKind

MARK = re.compile(r"\[([^\]|]*)\|(\w+)\]")
CAST = {
    "kamaz": ("company", "KAMAZ", r"KAMAZ|«?КАМАЗ[а-я]*»?", None),
    "jac": ("company", "JAC", r"JAC|«?ДЖАК»?", None),
    "ministry": ("agency", "Ministry of Industry", r"Ministry of Industry|Industry Ministry|Минпромторг[а-я]*", None),
    "kogogin": ("official", "Kogogin", r"(?:Sergei )?Kogogin|(?:Серге[а-я]* )?Когогин[а-я]*", "chief executive"),
    "manturov": ("official", "Manturov", r"(?:Denis )?Manturov|(?:Денис[а-я]* )?Мантуров[а-я]*", "minister министр"),
    "smith": ("official", "Smith", r"(?:Anna )?Smith|(?:Анн[а-я]+ )?Смирнов[а-я]+", "finance director"),
}


def cast(text):
    """Those of the cast whom the text names."""
    for key, (kind, name, pattern, position) in CAST.items():
        spans = tuple(Span.of(text, *found.span()) for found in re.finditer(pattern, text))
        if spans:
            yield EntityRecord(key, EntityKind(kind), name, spans, position=position)


def unmarked(line):
    """The text without its marks, and the marked clauses with their vouchers."""
    text, marked, at = "", [], 0
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        marked.append((len(text), len(text) + len(found[1]), found[2]))
        text, at = text + found[1], found.end()
    return text + line[at:], marked


def vouched(line, code, unparsed=()):
    """(found, wanted) for every mark: the speaker's key, or the kind where nobody is named. Sentences whose number is
    in `unparsed` are left without a parse."""
    text, marked = unmarked(line)
    sentences = [replace(one, tokens=()) if n in unparsed else one for n, one in enumerate(parsed(text, code))]
    attributor = Attributor(sentences, list(cast(text)), text, code)
    found, wanted = [], []
    for start, stop, answer in marked:
        clause = Span.of(text, start, stop)
        sentence = next(one for one in sentences if one.span.shares(clause))
        said = attributor.of(clause, sentence)
        found.append(said.speaker or said.kind.value)
        wanted.append(answer)
    return found, wanted
