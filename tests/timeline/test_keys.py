"""Which key does an event keep when claims come, go and move between events?"""

import re

from tests.timeline.said import said
from tracker.timeline.keys import assign, new_key

FIRST, SECOND, THIRD = (
    said(f"2022-0{month}-01", "talks/done", f"Talks of month {month}", f"2022-0{month}-01") for month in (1, 2, 3)
)


def keys_of(groups, anchors):
    return {keyed.key: {claim.id for claim in keyed.claims} for keyed in assign(groups, anchors)}


def test_a_new_key_comes_from_the_first_claim_and_fits_an_address():
    (keyed,) = assign([[SECOND, FIRST]], {})
    assert keyed.key == new_key(FIRST.identity, set())
    assert re.fullmatch(r"e[0-9a-f]{10}", keyed.key)


def test_a_rebuild_keeps_the_key():
    assert keys_of([[FIRST, SECOND, THIRD]], {FIRST.identity: "eold", SECOND.identity: "eold"}) == {
        "eold": {FIRST.id, SECOND.id, THIRD.id}
    }


def test_an_earlier_claim_that_comes_in_later_does_not_change_the_key():
    assert list(keys_of([[FIRST, SECOND]], {SECOND.identity: "eold"})) == ["eold"]


def test_a_join_keeps_the_older_key_and_names_the_other():
    (keyed,) = assign([[FIRST, SECOND]], {FIRST.identity: "eone", SECOND.identity: "etwo"})
    assert (keyed.key, keyed.replaces) == ("eone", ("etwo",))


def test_a_split_keeps_the_key_with_the_first_claim():
    keyed = keys_of(
        [[SECOND], [FIRST, THIRD]], dict.fromkeys((FIRST.identity, SECOND.identity, THIRD.identity), "eold")
    )
    assert keyed.pop("eold") == {FIRST.id, THIRD.id}
    assert list(keyed.values()) == [{SECOND.id}]


def test_a_split_off_claim_never_takes_a_key_that_is_in_use():
    taken = new_key(SECOND.identity, set())
    keyed = keys_of([[FIRST], [SECOND]], {FIRST.identity: taken, SECOND.identity: taken})
    assert keyed.pop(taken) == {FIRST.id}
    assert len(keyed) == 1


def test_the_key_stays_when_the_first_claim_is_gone():
    assert list(
        keys_of([[SECOND, THIRD]], dict.fromkeys((FIRST.identity, SECOND.identity, THIRD.identity), "eold"))
    ) == ["eold"]
