"""What does somebody hand in? Pasted articles and files of them, each taken whole or refused with a reason."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from tracker.sources.texts import NotText, clean, decode, trouble

# No newspaper of this field is kept from before; a year such as 22 or 0001 is a slip of the hand.
OLDEST = date(1900, 1, 1)
LONGEST_TITLE, LONGEST_PUBLISHER, LONGEST_URL = 500, 200, 1000


@dataclass(frozen=True, slots=True)
class Submission:
    """An article as somebody hands it in. All but the text may be unknown.

    `published` is a local day, or a moment; a moment without a zone is local to `time_zone`. `free` says whether
    visitors may read the publisher's articles whole; None leaves that as it is.
    """

    text: str
    title: str = ""
    publisher: str = ""
    published: date | datetime | None = None
    time_zone: str = ""
    url: str = ""
    language: str = ""
    free: bool | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be taken: `where` ("news.jsonl, line 3") and `why`, which says what to do."""

    where: str
    why: str


def tidy(submission: Submission) -> Submission:
    """The submission with its texts cleaned and its title on one line."""
    return replace(
        submission,
        text=clean(submission.text),
        title=" ".join(clean(submission.title).split()),
        publisher=" ".join(clean(submission.publisher).split()),
        url=submission.url.strip(),
    )


def check(submission: Submission) -> str | None:
    """Why a tidy submission cannot be taken, or None if it can."""
    if why := trouble(submission.text):
        return why
    if len(submission.title) > LONGEST_TITLE:
        return f"The title has {len(submission.title)} characters; {LONGEST_TITLE} fit. Is it a part of the text?"
    if len(submission.publisher) > LONGEST_PUBLISHER:
        return f"The publisher's name is too long; {LONGEST_PUBLISHER} characters fit."
    if submission.time_zone and not known_zone(submission.time_zone):
        return f"“{submission.time_zone}” is no time zone. Use a name such as Europe/Moscow."
    return address_trouble(submission.url) if submission.url else None


def address_trouble(url: str) -> str | None:
    """Why this cannot be an article's address, or None if it can."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return f"“{url[:80]}” is no web address."
    if parts.scheme not in ("http", "https") or not parts.hostname or any(letter.isspace() for letter in url):
        return f"“{url[:80]}” is no web address. It begins with http:// or https://."
    return f"The address is too long; {LONGEST_URL} characters fit." if len(url) > LONGEST_URL else None


def can_be_published(day: date, today: date) -> bool:
    """Can something have been published on this day. One day ahead is allowed for: it begins earlier in the east."""
    return OLDEST <= day <= today + timedelta(days=1)


def known_zone(name: str) -> bool:
    """Is this the name of a time zone ("Europe/Moscow")."""
    try:
        ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return False
    return True


def from_file(name: str, content: bytes) -> list[Submission | Refusal]:
    """The articles of a file: JSON (.json), JSON lines (.jsonl), or one article as plain text, title on its first line
    if an empty line follows it. What cannot be read is refused item by item; nothing is raised.
    """
    try:
        text = decode(content)
    except NotText as problem:
        return [Refusal(name, str(problem))]
    if name.lower().endswith((".json", ".jsonl", ".ndjson")):
        return list(from_json(name, text))
    return [from_text(text)]


def from_text(text: str) -> Submission:
    """A plain text: a short first line that an empty line follows is the title, unless it ends as a sentence does."""
    head, gap, rest = clean(text).partition("\n\n")
    if gap and rest.strip() and "\n" not in head and len(head) <= 200 and not head.rstrip().endswith((".", ":", ";")):
        return Submission(text=rest.strip(), title=head.strip())
    return Submission(text=clean(text))


def from_json(name: str, text: str) -> Iterator[Submission | Refusal]:
    """One JSON object, a list of them, or an object a line."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from from_lines(name, text)
        return
    items = whole if isinstance(whole, list) else [whole]
    if not items:
        yield Refusal(name, "The list in this file is empty.")
    for number, item in enumerate(items, 1):
        where = name if len(items) == 1 else f"{name}, item {number}"
        yield from_item(where, item)


def from_lines(name: str, text: str) -> Iterator[Submission | Refusal]:
    """An object a line; a line that is none is refused by its number."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines:
        yield Refusal(name, "The file is empty.")
    for number, line in lines:
        where = f"{name}, line {number}"
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as problem:
            yield Refusal(where, f"This is not JSON ({problem}). Each line must be one object with a “text”.")
            continue
        yield from_item(where, item)


def from_item(where: str, item: Any) -> Submission | Refusal:
    """One JSON object as a submission, or why it is none."""
    if not isinstance(item, dict):
        return Refusal(where, "This is not an object. An article needs at least {“text”: “…”}.")
    for field in ("text", "title", "publisher", "url", "published", "time_zone", "language"):
        if item.get(field) is not None and not isinstance(item[field], str):
            return Refusal(where, f"“{field}” must be text in quotation marks.")
    if not (item.get("text") or "").strip():
        return Refusal(where, "“text” is missing or empty.")
    try:
        published = moment(item.get("published") or "")
    except ValueError:
        return Refusal(where, f"“{item['published'][:40]}” is no date. Write 2022-05-27 or 2022-05-27T09:30:00+03:00.")
    return Submission(
        text=item["text"],
        title=item.get("title") or "",
        publisher=item.get("publisher") or "",
        published=published,
        time_zone=item.get("time_zone") or "",
        url=item.get("url") or "",
        language=item.get("language") or "",
        free=item["free"] if isinstance(item.get("free"), bool) else None,
    )


def moment(words: str) -> date | datetime | None:
    """An ISO day or moment; None when empty. ValueError when it is neither."""
    words = words.strip()
    if not words:
        return None
    return date.fromisoformat(words) if len(words) == 10 else datetime.fromisoformat(words)
