"""Is this name an outlet's? Newspapers, wires and channels tell the news; they take no part in it."""

from tracker.extraction.entities.patterns import listed, whole
from tracker.extraction.letters import plain

AREA = ("organisations", "media")
QUOTES = ' "«»'


def is_media(name: str, language: str) -> bool:
    """Is `name` a newspaper, agency, channel or site: by the list, or by its form ("… Times", «газета …»)."""
    bare = plain(name).strip(QUOTES)
    bare = bare[4:] if bare.lower().startswith("the ") else bare
    if not bare:
        return False
    return any(whole(form).fullmatch(bare) for form in forms(language))


def forms(language: str) -> tuple[str, ...]:
    """The patterns of an outlet's name. English ones hold in Russian texts too."""
    latin = (listed("en", *AREA, "names"), rf"[\w&. '-]+\s{listed('en', *AREA, 'heads')}")
    if language == "en":
        return latin
    return (*latin, listed("ru", *AREA, "names"), rf"(?i:{listed('ru', *AREA, 'heads')})\s.+")
