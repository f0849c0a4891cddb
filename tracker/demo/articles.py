"""Which articles does the demo start with? Original texts about real projects, from invented publishers."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tracker.demo.rows import Row, read_row

FOLDER = Path(__file__).parent / "articles"


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """One article as a publisher would hand it over. `published` has the publisher's time zone; None is undated.

    `key` names the article and is its file's name. The language is not given: the reader finds it. `free` says that
    anybody may be shown the full text.
    """

    key: str
    title: str
    text: str
    publisher: str
    published: datetime | None
    url: str | None
    free: bool


def demo_articles(folder: Path = FOLDER) -> list[DemoArticle]:
    """The articles in `folder`, in the order of their file names. DataError naming file and key where one is wrong."""
    return [_article(path) for path in sorted(folder.glob("*.json"))]


def _article(path: Path) -> DemoArticle:
    row = read_row(path).only("title", "text", "published", "publisher", "url", "free")
    return DemoArticle(
        key=path.stem,
        title=row.text("title"),
        text=row.text("text"),
        publisher=row.text("publisher"),
        published=_published(row),
        url=row.text_or_none("url"),
        free=row.flag("free"),
    )


def _published(row: Row) -> datetime | None:
    """The moment of publication. A time without its zone is a fault: "on Monday" depends on where it was Monday."""
    text = row.text_or_none("published")
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        raise row.fault(f"published {text!r} is no time") from None
    if moment is not None and moment.tzinfo is None:
        raise row.fault(f"published {text!r} has no time zone")
    return moment
