"""Which models does a sentence name? What looks like one and is none is in the second list."""

import pytest

from tracker.timeline.products import compatible, products


@pytest.mark.parametrize(
    ("quote", "names"),
    [
        ("Production of the Moskvich 6 started", {"moskvich 6"}),
        ("Сборка «Москвича 6» началась", {"moskvich 6"}),
        ("The M70 went on sale", {"m70"}),
        ("Serial Iskra assembly began", {"iskra"}),
        ("The maker plans 20,000 Iskras", {"iskra"}),
        ("Завод выпускает кроссоверы Tenet", {"tenet"}),
        ("первые SJ-100 передадут заказчикам", {"si 100"}),
        ("In 2026 two MC-21s will be built", {"mk 21"}),
    ],
)
def test_models_are_found(quote, names):
    assert products(quote, None, ()) == names


@pytest.mark.parametrize(
    "quote",
    [
        "Production started on 23 November",
        "Kogogin said on 15 February that 12 GWh will do",
        "The car now costs CNY58,800 (USD8,180)",
        "A 25 percent tariff applies from March 12",
        "A fire broke out at the Kaluga car plant",
        "The National Car Market Council warned makers",
        "Commercial production starts in Q3",
        "Мощность станции — 152,5 МВт",
        "Chinese cars sell well",
    ],
)
def test_what_is_no_model(quote):
    assert not products(quote, None, ())


def test_the_maker_is_no_model_of_its_own_cars():
    assert not products("50,000 Moskvich cars in 2023", None, ("moskvich",))


def test_a_given_product_counts_for_more_than_the_words():
    assert products("Production of the Moskvich 6 started", "Moskvich 3", ()) == {"moskvich 3"}


@pytest.mark.parametrize(
    ("one", "other", "could_be_one"),
    [
        ({"moskvich 6"}, {"moskvich 6"}, True),
        ({"moskvich 6"}, set(), True),
        ({"moskvich 6"}, {"moskvich"}, True),
        ({"lada iskra"}, {"iskra"}, True),
        ({"moskvich 6"}, {"moskvich 8"}, False),
        ({"lada iskra"}, {"lada granta"}, False),
    ],
)
def test_two_claims_could_mean_one_product(one, other, could_be_one):
    assert compatible(frozenset(one), frozenset(other)) is could_be_one
