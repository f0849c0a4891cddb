"""A number behind a make is a model; a number before what is counted is a count."""

import pytest

from tracker.extraction.claims.model_names import model_names


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The new Moskvich 8 SUV went on sale.", ["8"]),
        ("Reports that the Moskvich 5 was about to go on sale were denied.", ["5"]),
        ("The Moskvich 3e is an electric car.", ["3e"]),
        ("Кроссовер «Москвич 6» поступил в продажу.", ["6"]),
        ("Moskvich made 27,000 cars in 2023.", []),
        ("Last year KAMAZ sold 50 lorries.", []),
        ("Some 20 cars were built.", []),
        ("By May 12 cars had been built.", []),
        ("Volvo 15 cars", []),
        ("За неделю собрали 30 машин.", []),
        ("Доля «Автостата» выросла до 12%.", []),
    ],
)
def test_numbers_of_models(text, numbers):
    assert [span.words for span in model_names(text, 0, len(text))] == numbers
