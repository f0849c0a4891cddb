"""Do imports run one way, from the pages down to the vocabulary, and do the pure layers stay without Django?"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TRACKER = Path(__file__).resolve().parent.parent / "tracker"

# From the ground up. What stands together in a row may look sideways, everything may look down, nothing up.
ORDER = (
    ("vocabulary",),
    ("records",),
    ("sources",),
    ("extraction",),
    ("linking",),
    ("timeline",),
    ("http", "demo"),
    ("models",),
    ("migrations",),
    ("queries", "services"),
    ("tasks",),
    ("admin", "api", "checks", "feeds", "management", "middleware", "templatetags", "views"),
    ("urls",),
    ("apps",),
)
RANK = {name: rank for rank, row in enumerate(ORDER) for name in row}
PURE = {"vocabulary", "records", "sources", "extraction", "linking", "timeline"}
# What a pure layer never meets: the shell, its settings, and any door to the network but the one that is handed in.
SHELL = {
    "django",
    "celery",
    "redis",
    "psycopg",
    "config",
    "httpx",
    "requests",
    "socket",
    "urllib.request",
    "http.client",
}
# The demo is data: articles and knowledge in the words of the records.
DEMO_MAY_IMPORT = {"records", "vocabulary", "demo"}


def test_imports_run_one_way() -> None:
    assert not (wrong := complaints(TRACKER)), "\n".join(wrong)


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("extraction/dates.py", "from tracker.linking.decide import decide", "tracker.linking.decide: it stands above"),
        ("records.py", "import tracker.extraction", "tracker.extraction: it stands above"),
        ("models/claims.py", "from tracker import services", "tracker.services: it stands above"),
        ("queries/timeline.py", "from tracker.views.pages import home", "tracker.views.pages: it stands above"),
        ("services/link.py", "def go():\n    from tracker.tasks import link_task", "tracker.tasks: it stands above"),
        ("timeline/status.py", "if True:\n    import tracker.models as m", "tracker.models: it stands above"),
        ("timeline/status.py", "from django.utils import timezone", "django.utils: a pure layer"),
        ("sources/feeds.py", "import httpx", "httpx: a pure layer"),
        ("linking/names.py", "from config.settings import base", "config.settings: a pure layer"),
        ("demo/articles.py", "from tracker.extraction.reader import read", "tracker.extraction.reader: the demo"),
        ("views/pages.py", "from . import parts", "a relative import"),
        ("views/pages.py", "from ..queries import timeline", "a relative import"),
        ("sources/lazy.py", "import importlib\nimportlib.import_module('tracker.models')", "tracker.models: it stands"),
        ("utils/dedupe.py", "import re", "tracker/utils has no place in the order"),
        ("views/pages.py", "from tracker.helpers import join", "tracker/helpers has no place in the order"),
    ],
)
def test_an_arrow_turned_round_is_named(tmp_path: Path, file: str, line: str, complaint: str) -> None:
    (found,) = complaints(tree(tmp_path, {file: line}))
    assert found.startswith(f"tracker/{file}")
    assert complaint in found


def test_arrows_that_run_down_are_let_through(tmp_path: Path) -> None:
    downward = {
        "views/pages.py": "from tracker.queries.timeline import timeline\nfrom tracker import vocabulary",
        "services/link.py": "from django.db import transaction\nfrom tracker.linking.decide import decide",
        "services/load.py": "import tracker.services.link\nfrom tracker.demo import articles",
        "demo/articles.py": "from tracker.records import Span",
        "extraction/english/reader.py": "from tracker.extraction.dates import find\nimport spacy",
    }
    assert complaints(tree(tmp_path, downward)) == []


def complaints(tracker: Path) -> list[str]:
    """Each import below `tracker` that runs the wrong way, with its file and line."""
    return [
        f"tracker/{path.relative_to(tracker)}:{line} imports {name}{why}"
        for path in sorted(tracker.rglob("*.py"))
        for line, name in imports(path)
        if (why := objection(layer_of(path, tracker), name))
    ]


def objection(layer: str, name: str) -> str:
    """Why a file of `layer` may not import `name`; "" when it may."""
    if name.startswith("."):
        return ": a relative import; say the whole name"
    if layer not in RANK:
        return f", and tracker/{layer} has no place in the order of this test"
    if layer in PURE and any(name == door or name.startswith(f"{door}.") for door in SHELL):
        return ": a pure layer knows neither the shell nor the network"
    top, _, rest = name.partition(".")
    return objection_within(layer, rest.partition(".")[0]) if top == "tracker" and rest else ""


def objection_within(layer: str, imported: str) -> str:
    """Why one layer may not import another; "" when it may."""
    if imported not in RANK:
        return f", and tracker/{imported} has no place in the order of this test"
    if layer == "demo" and imported not in DEMO_MAY_IMPORT:
        return ": the demo is data and knows the records alone"
    return f": it stands above {layer}" if RANK[imported] > RANK[layer] else ""


def layer_of(path: Path, tracker: Path) -> str:
    """The package or module directly below `tracker` that a file belongs to."""
    return path.relative_to(tracker).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a file imports, inside functions too; relative ones begin with a dot."""
    for node in ast.walk(ast.parse(path.read_text(), str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, name) for name in names_from(node))
        elif isinstance(node, ast.Call) and (name := imported_by_call(node)):
            yield node.lineno, name


def names_from(node: ast.ImportFrom) -> list[str]:
    """The names that `from … import …` brings; `from tracker import models` brings tracker.models."""
    module = "." * node.level + (node.module or "")
    return [f"tracker.{alias.name}" for alias in node.names] if module == "tracker" else [module]


def imported_by_call(node: ast.Call) -> str:
    """The module that `import_module("…")` or `__import__("…")` names; "" for any other call."""
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    first = node.args[0] if node.args else None
    named = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return str(first.value) if named and called in ("import_module", "__import__") else ""


def tree(top: Path, files: dict[str, str]) -> Path:
    """A small tracker in a directory of its own."""
    for file, text in files.items():
        path = top / "tracker" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return top / "tracker"
