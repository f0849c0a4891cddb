"""Which of an article's phrases name a project that it is about? Those told first, again, in the title or in detail."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.extraction.entities import projects, russian_projects
from tracker.extraction.entities.candidates import Candidate, Page
from tracker.extraction.entities.merge import Group
from tracker.extraction.entities.patterns import listed, whole
from tracker.extraction.entities.phrases import Phrase, candidate
from tracker.extraction.entities.places import Cover, Places
from tracker.vocabulary import EntityKind, ProjectKind

# The news stands in an article's first two sentences.
LEAD = 2
# As many letters of a word as its Russian endings leave alone.
STEM = 6
NAME = re.compile(r"[A-Z\d]")
CODE = re.compile(r"[A-Z]\w*-?\d")


@dataclass(slots=True)
class Subject:
    """Phrases that tell one project, the words that tell it, and whether the article is about it."""

    kind: ProjectKind
    words: set[str]
    phrases: list[Phrase]
    sure: bool = False
    salient: bool = False


def find(page: Page, named: Sequence[Group]) -> list[Group]:
    """Projects in no list, each a group. `named` are entities with names; a phrase with a known project's joins it."""
    phrases = russian_projects.russian(page) if page.language == "ru" else projects.english(page)
    members = Places((m.span, m) for group in named for m in group.members)
    told = subjects(page, [p for p in apart(phrases) if not joined(p, named) and not is_name(page, p, members)])
    known = any(group.kind is EntityKind.PROJECT for group in named)
    return [grouped(subject) for subject in chosen(page, told, known=known)]


def chosen(page: Page, told: Sequence[Subject], *, known: bool) -> list[Subject]:
    """The projects that the article is about: the sure ones; where there is none, and none known, the first told."""
    sure = [s for s in told if s.sure and (s.salient or is_detailed(page, s))]
    if sure or known:
        return sure
    return [s for s in told if s.sure][:1] or list(told[:1])


def is_detailed(page: Page, subject: Subject) -> bool:
    """Is a project that is told once, and late, told in such detail that it is news of its own."""
    if subject.kind is ProjectKind.PRODUCT:
        return True
    return page.language == "en" and subject.kind is ProjectKind.PLANT


def joined(phrase: Phrase, named: Sequence[Group]) -> bool:
    """Has the phrase joined a known project, whose name it holds ("the Moskvich plant in the south-east")."""
    projects_known = (group for group in named if group.kind is EntityKind.PROJECT)
    home = next((g for g in projects_known if any(m.span.shares(phrase.span) for m in g.members)), None)
    if home is None:
        return False
    if not phrase.weak and not any(m.span.shares(phrase.span) for m in home.members if m.span.holds(phrase.span)):
        whole_phrase = replace(candidate(phrase), known=home.known_name)
        home.members = [*(m for m in home.members if not phrase.span.holds(m.span)), whole_phrase]
    return True


def grouped(subject: Subject) -> Group:
    """The subject as a group of candidates."""
    return Group(EntityKind.PROJECT, tuple(sorted(subject.words)), [candidate(phrase) for phrase in subject.phrases])


def apart(phrases: Iterable[Phrase]) -> list[Phrase]:
    """The phrases of which none overlaps a surer or longer one, in order of the text."""
    taken = Cover()
    ranked = sorted(phrases, key=lambda p: (p.weak, p.span.start - p.span.stop, p.span.start))
    return sorted((p for p in ranked if taken.takes(p.span)), key=lambda p: p.span.start)


def subjects(page: Page, phrases: Sequence[Phrase]) -> list[Subject]:
    """The projects that these phrases tell, in order of the text."""
    found: list[Subject] = []
    for phrase in phrases:
        words = {word.casefold() for word in phrase.telling}
        home = next((s for s in found if s.kind is phrase.kind and (words <= s.words or s.words <= words)), None)
        if home is None:
            home = Subject(phrase.kind, words, [])
            found.append(home)
        home.phrases.append(phrase)
        home.salient = home.salient or len(home.phrases) > 1 or in_lead(page, phrase) or in_title(page, phrase)
        home.sure = home.sure or is_subject(page, phrase) or (len(home.phrases) > 1 and not phrase.weak)
    return found


def is_subject(page: Page, phrase: Phrase) -> bool:
    """Does the phrase tell a project of its own: by a name, a place or a number, or in the first words or the title."""
    if phrase.weak:
        return False
    if page.language == "ru":
        return True
    if phrase.kind is ProjectKind.PRODUCT and not any(CODE.search(word) for word in phrase.telling):
        return False
    kinds = listed("en", "sites", "measure", "kinds")
    if phrase.kind is ProjectKind.MEASURE and any(whole(kinds).fullmatch(word) for word in phrase.telling):
        return True
    if any(NAME.search(word) for word in phrase.telling) or len(phrase.telling) > 2:
        return True
    return in_lead(page, phrase) or in_title(page, phrase)


def in_title(page: Page, phrase: Phrase) -> bool:
    """Does the title hold a word that tells the project, whatever its ending."""
    stems = (word.casefold()[:STEM] for word in phrase.telling if len(word) > 3)
    return any(stem in page.title.casefold() for stem in stems)


def in_lead(page: Page, phrase: Phrase) -> bool:
    """Does the phrase stand in the article's first sentences."""
    return phrase.span.start < page.sentences[min(LEAD, len(page.sentences)) - 1].span.stop if page.sentences else True


def is_name(page: Page, phrase: Phrase, members: Places[Candidate]) -> bool:
    """Is this a person's phrase, or a firm's very name rather than the plant that the firm has."""
    for span, member in members.at(phrase.span):
        if member.kind is EntityKind.OFFICIAL or span.holds(phrase.span):
            return True
        if member.kind is not EntityKind.PROJECT and is_firm(page, phrase, span.shares(phrase.span)):
            return True
    return False


def is_firm(page: Page, phrase: Phrase, covered: int) -> bool:
    """Is a phrase of which a firm's name covers so much the firm: «завод «X»» is, unless the article begins with it."""
    share = covered / (phrase.span.stop - phrase.span.start)
    if phrase.kind is ProjectKind.PRODUCT:
        return share > 0.35
    quoted = phrase.span.words[-1] in '»"' and page.language == "ru"
    first = page.sentences[0].span.stop if page.sentences else 0
    return (share > 0.75 and not quoted) or (quoted and phrase.span.start >= first)
