"""Which entities does an article name? Known names first, then rules, then the language model; then who is who."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.extraction.entities import agencies, companies, officials, russian_companies, subjects, unnamed
from tracker.extraction.entities.candidates import Candidate, Page, Rank, settle
from tracker.extraction.entities.known import known
from tracker.extraction.entities.merge import Group, consistent, groups
from tracker.extraction.entities.places import Cover
from tracker.extraction.entities.references import again, bodies
from tracker.extraction.entities.shown import record
from tracker.extraction.gazetteer import Gazetteer
from tracker.extraction.letters import plain, plain_russian
from tracker.extraction.syntax import ModelName, Sentence
from tracker.records import EntityRecord
from tracker.vocabulary import EntityKind


def find(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[ModelName],
    gazetteer: Gazetteer,
    language: str,
    *,
    title: str = "",
) -> tuple[EntityRecord, ...]:
    """The entities of an article, in the order in which it names them.

    `sentences` may be parsed or not; `names` are the language model's. Every mention is `text[start:stop]` and belongs
    to one entity; a project's or unnamed party's words may hold a name inside them ("Turan's plant in Kokshetau"), and
    a plant that is named as a firm has that firm's mentions ("Tikhvin Truck Plant").
    """
    page = Page(text, plain_russian(text) if language == "ru" else plain(text), sentences, names, language, title)
    found = named(page, gazetteer)
    found += unnamed.find(page, [member.span for group in found for member in group.members])
    found += subjects.find(page, found)
    return tuple(numbered(found, page))


def named(page: Page, gazetteer: Gazetteer) -> list[Group]:
    """Companies, agencies and officials: those that have names."""
    settled = settle(consistent(settle([*known(page, gazetteer), *by_rules(page)]), page.language))
    made = [group for group in groups(settled, page.language) if not is_stray(group)]
    taken = Cover(candidate.span for candidate in settled)
    for group, mention in [*again(page, made, taken), *bodies(page, made, taken)]:
        group.members.append(mention)
    return made


def is_stray(group: Group) -> bool:
    """Is this a single word that the model alone takes for a person, without title or full name."""
    alone = all(" " not in m.span.words and m.rank is Rank.MODEL for m in group.members)
    return group.kind is EntityKind.OFFICIAL and alone


def by_rules(page: Page) -> Iterator[Candidate]:
    """What the rules and the model say, before it is settled."""
    yield from officials.find(page)
    yield from agencies.find(page)
    yield from companies.english(page) if page.language == "en" else russian_companies.russian(page)


def numbered(found: Iterable[Group], page: Page) -> Iterator[EntityRecord]:
    """The groups as records, each kind numbered from one in order of the text."""
    count: dict[EntityKind, int] = {}
    for group in sorted(found, key=lambda g: min(m.span.start for m in g.members)):
        count[group.kind] = count.get(group.kind, 0) + 1
        yield record(group, f"{group.kind.value[0]}{count[group.kind]}", page)
