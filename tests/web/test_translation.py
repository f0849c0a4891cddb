"""Every sentence of the pages is there in Russian, and what is compiled is what is written."""

import gettext
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUE = ROOT / "tracker" / "locale" / "ru" / "LC_MESSAGES"
ENTRY = re.compile(r'(?:msgctxt "(.*)"\n)?msgid "(.+)"\n(?:msgid_plural ".+"\n)?((?:msgstr(?:\[\d\])? ".*"\n?)+)')


def unescaped(text: str) -> str:
    """A string of the catalogue as it is meant."""
    return text.replace(r"\"", '"').replace(r"\n", "\n")


def entries() -> list[tuple[str, str, list[str]]]:
    """Context, English and Russian forms of every entry."""
    text = (CATALOGUE / "django.po").read_text(encoding="utf-8")
    return [
        (context, unescaped(english), [unescaped(form) for form in re.findall(r'"(.*)"', forms)])
        for context, english, forms in ENTRY.findall(text)
    ]


def test_nothing_is_left_untranslated():
    assert len(entries()) > 300
    assert not [english for _context, english, forms in entries() if not all(forms)]
    assert "fuzzy" not in (CATALOGUE / "django.po").read_text(encoding="utf-8")


def test_what_is_compiled_is_what_is_written():
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for context, english, forms in entries():
        found = compiled.pgettext(context, english) if context else compiled.gettext(english)
        plural = compiled.ngettext(english, english, 1)
        assert forms[0] in (found, plural), english


@pytest.mark.parametrize(
    ("folder", "pattern", "literal"),
    [
        ("templates", "*.html", r'{% translate "([^"]+)"|{% translate \'([^\']+)\''),
        ("tracker/views", "*.py", r'\b_\("([^"]+)"\)'),
        ("tracker/templatetags", "*.py", r'\b_\("([^"]+)"\)'),
    ],
)
def test_every_sentence_is_in_the_catalogue(folder, pattern, literal):
    known = {english for _context, english, _forms in entries()}
    for path in (ROOT / folder).rglob(pattern):
        for found in re.findall(literal, path.read_text(encoding="utf-8")):
            words = found if isinstance(found, str) else next(filter(None, found))
            assert words in known, f"{path.name}: {words}"


def test_placeholders_survive():
    for _context, english, forms in entries():
        for form in forms:
            assert set(re.findall(r"%\(\w+\)\w", english)) <= set(re.findall(r"%\(\w+\)\w", form)), english
