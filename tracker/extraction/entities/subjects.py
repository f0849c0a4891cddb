"""Which of an article's phrases name a project that it is about? Those told first, again, in the title or in detail."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.extraction.entities import projects, russian_projects
from tracker.extraction.entities.candidates import Candidate, Page, Rank
from tracker.extraction.entities.merge import Group
from tracker.extraction.entities.patterns import nouns, whole
from tracker.extraction.entities.phrases import Phrase, candidate
from tracker.extraction.entities.places import Cover, Places
from tracker.extraction.entities.salience import LISTED, SURE, points
from tracker.records import Reason
from tracker.vocabulary import EntityKind, ProjectKind

# The news stands in an article's first two sentences.
LEAD = 2
# As many letters of a word as its Russian endings leave alone.
STEM = 6
# Enough to know a city again in its adjective («Москва», «московский»).
PLACE = 4
# A firm of which an article tells these is a plant to it.
WORKS = re.compile(
    r"\b(?:[Tt]he|its|factory|plant)\s(?:plant|factory|yard|works|mill|workers|workforce|employees|shop|site)\b"
)


@dataclass(slots=True)
class Subject:
    """Phrases that tell one project, the words that tell it, and whether the article is about it."""

    kind: ProjectKind
    words: set[str]
    phrases: list[Phrase]
    points: int = 0
    sure: bool = False
    salient: bool = False


def find(page: Page, named: Sequence[Group]) -> list[Group]:
    """Projects in no list, each a group. `named` are entities with names; a phrase with a known project's joins it."""
    phrases = russian_projects.russian(page) if page.language == "ru" else projects.english(page)
    members = Places((m.span, m) for group in named for m in group.members)
    told = subjects(page, [p for p in apart(phrases) if not joined(p, named) and not is_name(page, p, members)])
    known = any(group.kind is EntityKind.PROJECT for group in named)
    found = [grouped(subject) for subject in chosen(page, told, known=known)]
    return found + plants_as_firms(page, named, alone=not known and not any(is_first(page, g.members) for g in found))


def chosen(page: Page, told: Sequence[Subject], *, known: bool) -> list[Subject]:
    """The projects that the article is about: those with points enough; where none has, and none is known, the best."""
    if page.language == "ru":
        return chosen_russian(told, known=known)
    worth = [s for s in told if s.points >= (SURE if known else LISTED)]
    if worth or known or not told:
        return worth
    return [max(told, key=lambda s: (s.points, -s.phrases[0].span.start))]


def chosen_russian(told: Sequence[Subject], *, known: bool) -> list[Subject]:
    """The same for Russian, where adjectives tell more: a plant told first, again or in the title; whatever else."""
    sure = [s for s in told if s.sure and (s.salient or s.kind is not ProjectKind.PLANT)]
    if sure or known:
        return sure
    return [s for s in told if s.sure][:1] or list(told[:1])


def plants_as_firms(page: Page, named: Sequence[Group], *, alone: bool) -> list[Group]:
    """Plants that are named as firms: "Tikhvin Truck Plant"; where the article begins with none, its title's firm."""
    if page.language == "ru":
        return []
    heads = whole(rf".*\s{nouns('en', 'plant')}", ignore_case=True)
    firms = [g for g in named if g.kind is EntityKind.COMPANY and is_first(page, g.members)]
    plants = [g for g in firms if any(heads.fullmatch(m.span.words) for m in g.members)]
    if alone and not plants and WORKS.search(page.plain):
        plants = [g for g in firms if any(m.span.words in page.title for m in g.members)][:1]
    return [Group(EntityKind.PROJECT, group.key, [as_plant(member) for member in group.members]) for group in plants]


def is_first(page: Page, members: Iterable[Candidate]) -> bool:
    """Does the article begin with one of these: in its title or its first two sentences."""
    stop = page.sentences[min(LEAD, len(page.sentences)) - 1].span.stop if page.sentences else 0
    return any(m.span.start < stop or m.span.words in page.title for m in members)


def as_plant(member: Candidate) -> Candidate:
    """A firm's mention as one of its plant."""
    because = Reason("a plant named as a firm", member.span.words)
    return replace(member, kind=EntityKind.PROJECT, reason=because, known=None)


def joined(phrase: Phrase, named: Sequence[Group]) -> bool:
    """Has the phrase joined a known project, by its name ("the Moskvich plant in the south") or by its place."""
    known = [group for group in named if group.kind is EntityKind.PROJECT]
    home = next((g for g in known if any(m.span.shares(phrase.span) for m in g.members)), None)
    if home is None:
        home = next((g for g in known if is_placed(phrase, g)), None)
        if home is not None:
            home.members.append(replace(candidate(phrase), known=home.known_name))
        return home is not None
    if not phrase.weak and not any(m.span.shares(phrase.span) for m in home.members if m.span.holds(phrase.span)):
        whole_phrase = replace(candidate(phrase), known=home.known_name)
        home.members = [*(m for m in home.members if not phrase.span.holds(m.span)), whole_phrase]
    return True


def is_placed(phrase: Phrase, group: Group) -> bool:
    """Is a plant told by nothing but the city or the former name of a known one: "the Moscow plant"."""
    if phrase.kind is not ProjectKind.PLANT or phrase.weak or group.known_name is None:
        return False
    named = " ".join([group.known_name.text, *(member.span.words for member in group.members)])
    if not any(whole(nouns(language, "plant"), ignore_case=True).search(named) for language in ("en", "ru")):
        return False
    places = {word.casefold()[:PLACE] for words in group.known_name.context for word in words.split()}
    return all(word.casefold()[:PLACE] in places for word in phrase.telling)


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
        home = next((s for s in found if s.kind is phrase.kind and is_again(phrase, words, s)), None)
        if home is None:
            home = Subject(phrase.kind, words, [], -99)
            found.append(home)
        home.phrases.append(phrase)
        home.points = max(home.points, points(page, phrase)) if page.language == "en" else 0
        home.salient = home.salient or len(home.phrases) > 1 or in_lead(page, phrase) or in_title(page, phrase)
        home.sure = home.sure or not phrase.weak
    return found


def is_again(phrase: Phrase, words: set[str], subject: Subject) -> bool:
    """Does a phrase tell a project again: with no other words than before, or as "the" law with one of them."""
    if words <= subject.words or subject.words <= words:
        return True
    rule = phrase.kind in (ProjectKind.MEASURE, ProjectKind.PROGRAMME)
    # A shorter word ("on", "car") is no sign that two rules are one.
    return rule and phrase.span.words.startswith(("the ", "The ")) and any(len(w) > 4 for w in words & subject.words)


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
        if member.rank is Rank.MODEL and phrase.kind is ProjectKind.PLANT and phrase.span.words[-1].islower():
            # The model alone takes «Новолакская ветроэлектростанция» for a firm.
            continue
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
