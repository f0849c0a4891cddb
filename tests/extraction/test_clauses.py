import pytest

from tests.extraction.drawn import parsed
from tracker.extraction.claims.clauses import clauses


def spans(text, code):
    return [clause.span(text).words for sentence in parsed(text, code) for clause in clauses(sentence)]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("The minister said that the plant would open in May.", "en", "the plant would open in May"),
        ("The plant was sold in May and closed in June.", "en", "closed in June"),
        ("The plant was sold in May and closed in June.", "en", "The plant was sold in May"),
        ("The plant, which closed in 2022, was sold to the city.", "en", "which closed in 2022"),
        ("Министр заявил, что завод откроют в мае.", "ru", "завод откроют в мае"),
        ("Завод продали в мае, а закрыли в июне.", "ru", "закрыли в июне"),
        ("Контракт подписан, строительство начнётся в мае.", "ru", "строительство начнётся в мае"),
    ],
)
def test_a_clause_is_the_verb_and_what_it_needs(text, code, words):
    assert words in spans(text, code)


@pytest.mark.parametrize(
    "text", ["The plant plans to build a hall and hire 50 people.", "Завод планирует построить цех."]
)
def test_clauses_share_no_word(text):
    code = "en" if text.isascii() else "ru"
    for sentence in parsed(text, code):
        places = [token.i for clause in clauses(sentence) for token in clause.tokens]
        assert sorted(places) == list(range(len(sentence.tokens)))
