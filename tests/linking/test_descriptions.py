"""A plant is often described, not named: by whose it was and where it stands."""

import pytest

from tracker.linking.descriptions import Descriptions
from tracker.records import KnownName
from tracker.vocabulary import EntityKind


def plant(key, *texts, context=()):
    return [KnownName(key, EntityKind.PROJECT, text, context=context) for text in texts]


KNOWN = Descriptions(
    [
        *plant(
            "moskvich-plant", "Moskvich plant", "завод «Москвич»", "former Renault plant", context=("Moscow", "Москва")
        ),
        *plant("spb-nissan", "former Nissan plant", "завод Nissan", context=("St Petersburg", "Санкт-Петербург")),
        *plant("agr-spb", "former Hyundai plant", "завод Hyundai", context=("St Petersburg", "Санкт-Петербург")),
        KnownName("renault", EntityKind.COMPANY, "Renault"),
    ]
)


@pytest.mark.parametrize(
    ("description", "key"),
    [
        ("the former Renault works in Moscow", "moskvich-plant"),
        ("Renault's old Moscow factory", "moskvich-plant"),
        ("бывшая площадка Renault в Москве", "moskvich-plant"),
        ("бывший завод Nissan в Санкт-Петербурге", "spb-nissan"),
        ("the ex-Hyundai site in St Petersburg", "agr-spb"),
        # A place alone, an owner alone, and what fits nobody or two.
        ("the Moscow plant", None),
        ("the former Renault plant", None),
        ("the former Renault plant in Togliatti", None),
        ("a new plant in St Petersburg", None),
        ("the plant", None),
    ],
)
def test_a_description_means_the_one_plant_that_all_its_words_fit(description, key):
    assert KNOWN.fits(description) == key
