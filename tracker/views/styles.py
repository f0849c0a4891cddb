"""How do many small style sheets reach the browser as one? Joined, under a name that their content gives."""

import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static

SHEETS = (
    "tokens.css",
    "base.css",
    "layout.css",
    "parts/card.css",
    "parts/axis.css",
    "parts/event.css",
    "parts/list.css",
    "parts/article.css",
    "parts/form.css",
)
FOLDER = Path(settings.BASE_DIR) / "static" / "css"
ADDRESS = re.compile(r'url\("\.\./([^"]+)"\)')
COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/\s*|^\s+", re.DOTALL | re.MULTILINE)
# The name changes with the content, so a browser never has to ask again.
FOR_EVER = "public, max-age=31536000, immutable"


def joined() -> str:
    """All style sheets in their order, without comments, with the addresses of the static files they name."""
    text = "".join((FOLDER / sheet).read_text(encoding="utf-8") for sheet in SHEETS)
    return ADDRESS.sub(lambda match: f'url("{static(match[1])}")', COMMENT_OR_INDENT.sub("", text))


@cache
def kept() -> tuple[str, str]:
    """The joined style sheet and the digest that names it."""
    text = joined()
    return text, hashlib.sha256(text.encode()).hexdigest()[:12]


def current() -> tuple[str, str]:
    """The joined style sheet and its digest, read anew at each call while somebody works on it."""
    if settings.DEBUG:
        kept.cache_clear()
    return kept()


def styles(request: HttpRequest, digest: str) -> HttpResponse:
    """The one style sheet of all pages."""
    text, now = current()
    if digest != now:
        raise Http404
    return HttpResponse(text, content_type="text/css; charset=utf-8", headers={"Cache-Control": FOR_EVER})
