"""Which office does an article give a person? The title before the name or after it, with the body it belongs to."""

import re
from dataclasses import dataclass

from tracker.extraction.entities.candidates import Page
from tracker.extraction.entities.countries import adjectives, country_in
from tracker.extraction.entities.genitives import stands_in
from tracker.extraction.entities.inflections import nominative
from tracker.extraction.entities.patterns import CAPITAL, anywhere, listed, whole

# Offices of a place, which is no body: "Moscow's mayor".
OF_PLACES = r"(?:mayor|governor|premier)"
NAME = rf"{CAPITAL}(?:\s(?:&\s|of\s(?:the\s)?|and\s)?{CAPITAL})*"
RUSSIAN_NAME = r"(?:[«\"][^»\"]+[»\"]|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*|[А-ЯЁ][\w.-]*(?:\s[А-ЯЁ][\w-]*)*)"
# Words that point back to a body instead of naming it.
GENERIC_BODY = re.compile(
    r"\s+(?:компании|завода|предприятия|ведомства|концерна|холдинга|верфи|группы|сети|агентства|области|министерства|"
    r"корпорации)$"
)


@dataclass(frozen=True, slots=True)
class Office:
    """A post as the article tells it, and the body it belongs to where the article names that."""

    position: str | None
    organisation: str | None
    rule: str
    country: str | None = None


def office(page: Page, start: int, stop: int) -> Office | None:
    """The office of the person whose name stands at these offsets; None where the words around tell none."""
    before, after = page.before(start), page.after(stop)
    if page.language == "ru":
        return russian_before(before) or russian_after(after)
    return english_before(before) or english_after(after)


def heads() -> str:
    """The pattern of the English heads of offices."""
    return rf"(?i:{listed('en', 'titles', 'heads')})"


def modifiers() -> str:
    """The pattern of an English modifier with what joins it to the next word."""
    return rf"(?:(?i:{listed('en', 'titles', 'modifiers')})[\s-])"


def honorific() -> str:
    """The pattern of an English honorific before a name."""
    return rf"(?:{listed('en', 'titles', 'honorifics')}\s+)"


def english_before(before: str) -> Office | None:
    """The title that ends where the name begins: "Rostec head", "its general director", "Deputy Minister of Energy"."""
    field = rf"(?:{CAPITAL}(?:,?\s(?:and\s|&\s)?))*"
    state = rf"(?P<state>{field}{modifiers()}*(?i:{listed('en', 'titles', 'fielded')}))"
    title = rf"{modifiers()}*{heads()}"
    firm = rf"(?:(?P<org>(?!{modifiers()}){NAME})(?:'s|'|,)?\s+)?(?P<title>{title}(?:\sand\s{title})?)"
    of = rf"(?P<of>\s(?:of|at|for)\s(?:the\s)?(?P<body>{NAME}(?:,\s{NAME}\sand\s{NAME})?|[a-z][a-z\s]{{2,40}}?))?"
    found = anywhere(rf"(?:^|(?<=[\s\"'(-]))(?:{state}|{firm}){of}\s?,?\s+{honorific()}*$").search(before)
    if found is None:
        return None
    title = (found["state"] or found["title"]).strip()
    org, body = found["org"], found["body"]
    # "an expert at the institute X", "the owner, X": what follows is the body itself.
    if anywhere(rf"\b{listed('en', 'organisations', 'company', 'descriptors')}$").search(found["of"] or ""):
        return None
    if org and anywhere(adjectives("en")).fullmatch(org):
        title, org = f"{org} {title}", None
    if org and anywhere(rf".*\b{OF_PLACES}$", ignore_case=True).fullmatch(title):
        title, org = f"{title} of {org}", None
    if body and not body[0].isupper():
        title, body = title + found["of"], None
    if found["state"] and body:
        title, body = title + found["of"], None
    return Office(title, org or body, "a title before the name", country_in(title, "en"))


def english_after(after: str) -> Office | None:
    """The title that follows the name: ", general director of X", ", who heads X", " as chief executive of X"."""
    link = r"(?:\s?,\s+(?:currently\s)?|\s+(?:as|becomes|became|named|is|was)\s+)"
    small = r"(?P<small>[a-z][a-z\s]{2,40}?)(?=[,.;]|\sof\s|$)"
    body = rf"(?:\s(?:of|at|for|with|in)\s(?:the\s|its\s)?(?:(?:\w+\s){{0,3}}?(?P<body>{NAME})|{small}))?"
    title = rf"(?P<title>(?:{modifiers()}|(?!who|and|in)[a-z]+\s){{0,3}}?{heads()})"
    post = rf"(?:the\s|an?\s|its\s|their\s)?(?:(?P<org>{NAME})(?:'s)?\s)?{title}"
    found = anywhere(rf"{link}{post}{body}(?!\s+[A-Z])").match(after)
    if found is not None:
        small = f" of {found['small']}" if found["small"] else ""
        return Office(found["title"] + small, found["org"] or found["body"], "a title after the name")
    leads = listed("en", "titles", "leads")
    found = anywhere(rf",\s+who\s+{leads}\s+(?P<what>(?:its\s|the\s)?(?P<body>{NAME})?[^,.;]*)").match(after)
    if found is not None:
        own = found["what"].startswith("its ")
        return Office(
            "head" + (f" of {found['what'][4:]}" if own else ""), None if own else found["body"], "who heads it"
        )
    found = anywhere(rf"\s+of\s+(?:the\s)?(?P<body>{NAME})").match(after)
    return Office(None, found["body"], "of a body") if found else None


def russian_before(before: str) -> Office | None:
    """The title that ends where the name begins: «генеральный директор «БелДжи»», «глава Минпромторга»."""
    before = anywhere(rf"(?:{listed('ru', 'titles', 'honorifics')}\s+)+$", ignore_case=True).sub("", before)
    for head in anywhere(rf"(?<![\w-]){listed('ru', 'titles', 'heads')}(?![\w-])", ignore_case=True).finditer(before):
        gap = before[head.end() :]
        if gap.endswith((" ", '"', "»")) and is_nominal(gap):
            return described(
                modified(before, head.start()),
                before[head.start() : head.end()],
                gap.strip(),
                "a title before the name",
            )
    return None


def russian_after(after: str) -> Office | None:
    """The title that follows the name after a comma: «, генеральный директор КАМАЗа»."""
    mods = rf"((?:{listed('ru', 'titles', 'modifiers')}\s+)*)({listed('ru', 'titles', 'heads')})(?![\w-])"
    found = anywhere(rf"\s*(?:,|\(|—|-)\s*{mods}([^,.;:)]*)", ignore_case=True).match(after)
    if found is None:
        return None
    rest: list[str] = []
    for piece in pieces(found[3]):
        if not nominal(piece):
            break
        rest.append(piece)
    return described(found[1], found[2], " ".join(rest), "a title after the name")


def modified(before: str, head: int) -> str:
    """The modifiers that stand directly before the head: «первый заместитель генерального»."""
    found = anywhere(rf"(?<![\w-])(?:{listed('ru', 'titles', 'modifiers')}\s+)+$", ignore_case=True).search(
        before[:head]
    )
    return found[0] if found else ""


def pieces(gap: str) -> list[str]:
    """The words between a title and a name, a quoted name being one."""
    return re.findall(r"[«\"][^»\"]*[»\"]|[^\s«»\"]+", gap)


def is_nominal(gap: str) -> bool:
    """Can these words belong to a title: no verb, no stop, nothing in the nominative."""
    found = pieces(gap)
    return len(found) <= 10 and all(nominal(piece) for piece in found)


def nominal(piece: str) -> bool:
    """Can this word belong to a title after its head."""
    if piece[0] in '«"' or piece in ("и", "по", "в", "на", "—"):
        return True
    if not re.fullmatch(r"[\w.&'-]+", piece) or piece.endswith("."):
        return False
    return piece[0].isupper() or stands_in(piece, {"gent", "datv", "loct", "ablt"})


def described(mods: str, head: str, rest: str, rule: str) -> Office:
    """The office: the title in the nominative, without the body's name, which stands beside it."""
    named = re.search(rf"(?:^|\s)({RUSSIAN_NAME})(?:\s|$)", rest)
    title = re.sub(r"\s+", " ", f"{mods}{head} {rest}").strip()
    if named is None:
        return Office(nominative(GENERIC_BODY.sub("", title)), None, rule, country_in(rest, "ru"))
    bare = re.sub(r"\s+", " ", f"{mods}{head} {rest[: named.start()]} {rest[named.end() :]}").strip()
    country = country_in(rest, "ru")
    fielded = whole(listed("ru", "titles", "fielded"), ignore_case=True).fullmatch(head)
    if (country or fielded) and not re.search(r"[«\"A-Z]", named[1]):
        return Office(nominative(title), None, rule, country)
    return Office(nominative(GENERIC_BODY.sub("", bare)), named[1].strip('«»"'), rule, country)
