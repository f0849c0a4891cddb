"""Which words of a text are evidence and which are names, drawn into the text: [claims|words], {name}."""

import pytest

from tests import factories as made
from tests.factories import Telling
from tracker.views.evidence import numbered, paragraphs

TEXT = "KAMAZ signed a deal with JAC.\n\nIt plans 50,000 cars in 2023 and may add more."


def drawn(text: str, quotes: list[str], names: list[str]) -> list[str]:
    """The paragraphs of a text with the numbers of claims and the names drawn in."""
    version = made.article(text)
    types = ["output", "jobs"]
    told = [made.claim(version, Telling(quote, types[n], "done")) for n, quote in enumerate(quotes)]
    claims = sorted(told, key=lambda claim: claim.start)
    mentions = [made.mention(version, name, "company") for name in names]
    lines = []
    for runs in paragraphs(text, numbered(claims), mentions):
        lines.append(
            "".join(
                (f"[{','.join(str(n.number) for n in run.claims)}|" if run.claims else "")
                + "".join(f"{{{piece.text}}}" if piece.mention else piece.text for piece in run.pieces)
                + ("]" if run.claims else "")
                for run in runs
            )
        )
    return lines


@pytest.mark.parametrize(
    ("quotes", "names", "expected"),
    [
        ([], [], ["KAMAZ signed a deal with JAC.", "It plans 50,000 cars in 2023 and may add more."]),
        (
            ["KAMAZ signed a deal with JAC"],
            ["KAMAZ", "JAC"],
            ["[1|{KAMAZ} signed a deal with {JAC}].", "It plans 50,000 cars in 2023 and may add more."],
        ),
        (
            ["It plans 50,000 cars in 2023", "50,000 cars in 2023 and may add more"],
            [],
            ["KAMAZ signed a deal with JAC.", "[1|It plans ][1,2|50,000 cars in 2023][2| and may add more]."],
        ),
        (
            ["It plans 50,000 cars in 2023 and may add more", "may add more"],
            [],
            ["KAMAZ signed a deal with JAC.", "[1|It plans 50,000 cars in 2023 and ][1,2|may add more]."],
        ),
        (
            ["with JAC.\n\nIt plans 50,000 cars"],
            ["JAC"],
            ["KAMAZ signed a deal [1|with {JAC}.]", "[1|It plans 50,000 cars] in 2023 and may add more."],
        ),
        (
            ["signed a deal"],
            ["KAMAZ signed"],
            ["{KAMAZ }[1|{signed} a deal] with JAC.", "It plans 50,000 cars in 2023 and may add more."],
        ),
    ],
    ids=["none", "names within", "overlap", "one within another", "over a paragraph", "a name half within"],
)
def test_evidence_is_cut_where_it_begins_and_ends(db, quotes, names, expected):
    assert drawn(TEXT, quotes, names) == expected


def test_a_claim_begins_once_and_ends_once(db):
    version = made.article(TEXT)
    claim = made.claim(version, Telling("with JAC.\n\nIt plans 50,000 cars", "output", "done"))
    runs = [run for line in paragraphs(TEXT, numbered([claim]), []) for run in line]
    assert sum(len(run.begins) for run in runs) == 1
    assert sum(len(run.ends) for run in runs) == 1


def test_of_two_names_at_one_place_the_longer_stands(db):
    line = drawn("The KAMAZ plant works.", [], ["KAMAZ", "KAMAZ plant"])[0]
    assert line == "The {KAMAZ plant} works."
