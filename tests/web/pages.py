"""What a test asks of a page's markup."""

from html.parser import HTMLParser
from typing import Any

OWN = ("/", "#", "?")


class Page(HTMLParser):
    """A page's elements, with their attributes, and the ids that stand in it."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, Any]]:
        """The attributes of every element of one kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _tag, attributes in self.elements if "id" in attributes]

    @property
    def links(self) -> list[str]:
        """Where the page's links lead on this site."""
        return [link for a in self.all("a") if (link := a.get("href", "")).startswith(OWN)]


def page(response: Any) -> Page:
    """The page of an answer."""
    return Page(response.content.decode())
