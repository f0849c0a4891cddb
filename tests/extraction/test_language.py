import pytest

from tracker.extraction.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The plant will make 50,000 cars in 2023, the mayor said.", "en"),
        ("Завод выпустит 50 тыс. машин в 2023 году, сообщил мэр.", "ru"),
        ("Завод випустить 50 тисяч автівок, повідомив міський голова у п'ятницю.", "uk"),
        ("Das Werk soll im nächsten Jahr 50.000 Autos bauen, sagte der Minister.", "de"),
        ("", None),
        ("2022 — 50 000 — 100 000", None),
    ],
)
def test_the_language_is_named(text, code):
    assert detect(text) == code


def test_a_foreign_name_makes_no_other_language():
    assert detect("Завод «Київ-Авто» выпустит 50 тыс. машин в 2023 году, " * 4) == "ru"
