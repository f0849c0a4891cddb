"""What the README promises exists: its commands, variables, places, addresses and its picture."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import resolve

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = "\n".join(
    path.read_text(encoding="utf-8") for folder in ("config", "tests") for path in (ROOT / folder).rglob("*.py")
)
OURS = {"up", "test"}
ROW = re.compile(r"^\| ([^|]+) \|", re.MULTILINE)


def section(title):
    return README.partition(f"## {title}\n")[2].partition("\n## ")[0]


VARIABLES = sorted(set(re.findall(r"`([A-Z][A-Z0-9_]+)`", " ".join(ROW.findall(section("Real servers"))))))


@pytest.mark.parametrize("command", sorted(set(re.findall(r"manage\.py (\w+)", README))))
def test_every_command_exists(command):
    assert command in {*get_commands(), *OURS}


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_variable_is_read(variable):
    assert f'"{variable}"' in CODE


@pytest.mark.parametrize("address", sorted(set(re.findall(r"`(/[a-z/-]+/)`", README))))
def test_every_address_leads_somewhere(address):
    assert resolve(address)


@pytest.mark.parametrize(
    "place", sorted(set(re.findall(r"^([\w/]+(?:\.py|/))", section("Where things are"), re.MULTILINE)))
)
def test_every_place_exists(place):
    assert (ROOT / place).exists()


@pytest.mark.parametrize("picture", re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README))
def test_the_picture_is_there(picture):
    assert (ROOT / picture).stat().st_size > 10_000


@pytest.mark.parametrize(
    "command", sorted(path.stem for path in (ROOT / "tracker/management/commands").glob("[a-z]*.py"))
)
def test_no_command_of_ours_is_left_out(command):
    assert f"`{command}" in section("Commands")
