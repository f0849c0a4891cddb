"""Which known entities does an article name? The gazetteer's findings, with the kind that the words around ask for."""

from collections.abc import Iterator, Sequence

from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.patterns import anywhere, listed
from tracker.extraction.entities.titles import office
from tracker.extraction.gazetteer import Gazetteer, KnownMention
from tracker.records import KnownName, Reason, Span
from tracker.vocabulary import EntityKind


def known(page: Page, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The known names of the text as candidates that nothing overrules."""
    for mention in gazetteer.find(page.text, page.language):
        name = chosen(page, mention)
        span = with_quotes(page, mention.span)
        because = Reason("a known name", name.text)
        found = office(page, span.start, span.stop) if name.kind is EntityKind.OFFICIAL else None
        yield Candidate(
            span, name.kind, Rank.KNOWN, because, name.text, name,
            position=found.position if found else None,
            organisation=found.organisation if found else None,
            country=name.country, others=mention.others,
        )  # fmt: skip


def chosen(page: Page, mention: KnownMention) -> KnownName:
    """Of names with one spelling: the firm's where the words act as a firm does, else the plant's."""
    names: Sequence[KnownName] = (mention.name, *mention.others)
    firm = next((n for n in names if n.kind is EntityKind.COMPANY), None)
    plant = next((n for n in names if n.kind is EntityKind.PROJECT), None)
    if firm is None or plant is None:
        return mention.name
    return firm if acts_as_firm(page, mention.span) else plant


def acts_as_firm(page: Page, span: Span) -> bool:
    """Do the words around show a firm: it says, plans, owns; it has shares or a director; «компания» is before it."""
    before, after = page.before(span.start), page.after(span.stop)
    acts = listed(page.language, "sites", "plant", "firm")
    has = listed(page.language, "organisations", "company", "possessions")
    if page.language == "en":
        return bool(
            anywhere(rf"\"?(?:\s(?:{acts})\b|'s?\s(?:\w+\s)?{has}\b)").match(after)
            or anywhere(r"\b(?:company|carmaker|automaker|group|firm|JSC|PJSC|of)\s+\"?$").search(before)
        )
    return bool(
        anywhere(rf"[»\"]?\s+(?:{acts})").match(after)
        or anywhere(
            rf"\b(?:компани\w*|АО|ПАО|ООО|концерн\w*|автопроизводител\w*|{has})\s+[«\"]?$", ignore_case=True
        ).search(before)
    )


def with_quotes(page: Page, span: Span) -> Span:
    """The span with the quotation marks that stand directly around it."""
    start, stop = span.start, span.stop
    if start and stop < len(page.plain) and page.plain[start - 1] in '«"' and page.plain[stop] in '»"':
        return Span.of(page.text, start - 1, stop + 1)
    return span
