"""What does a timeline say as a whole, and does it say the same from any order?"""

import random
from dataclasses import replace
from datetime import date

import pytest

from tests.timeline.said import cars, said
from tracker.records import Span, When
from tracker.timeline.build import build
from tracker.vocabulary import ClaimType, DateBasis, DatePrecision, Modality, Review, SpeakerKind

TODAY = date(2026, 3, 1)
STORY = [
    said("2022-03-24", "suspension/done", "Renault stopped work at the plant", "2022-03-23", who=("renault",)),
    said("2022-05-16", "ownership_change/done", "The plant went to the city", "2022-05-16", who=("renault", "city")),
    said(
        "2022-05-17",
        "ownership_change/done",
        "The city has taken the plant for a rouble",
        "2022-05-16",
        who=("renault", "city"),
    ),
    said("2022-05-19", "talks/under_way", "KAMAZ is in talks with JAC", "2022-05-19", who=("kamaz", "jac")),
    said("2022-05-19", "talks/denied", "Haval is not in talks", "2022-05-19", who=("haval",)),
    said("2022-05-27", "talks/possible", "Two Chinese makers may come in", who=("ministry", "two-chinese")),
    said("2022-05-19", "production_start/planned", "Output will start by the year's end", "by 2022-12-31"),
    said("2022-10-20", "restart/planned", "The plant works again in December", "2022-12"),
    said("2022-10-20", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000)),
    said("2022-11-23", "output/planned", "100,000 cars in 2024", "2024", figures=cars(100000)),
    said("2022-11-24", "production_start/done", "Assembly of the Moskvich 3 began", "2022-11-23"),
    said(None, "production_start/planned", "Production of the Moskvich 6 was planned for 2023", "2023"),
    said("2023-09-04", "production_start/done", "Serial assembly of the Moskvich 6 started", "2023-09-04"),
    said("2023-09-04", "output/planned", "The 2023 plan is 27,000 cars", "2023", figures=cars(27000)),
    said("2024-02-15", "output/denied", "100,000 cars in 2024 are not needed", "2024", figures=cars(100000)),
    said("2024-06-01", "product_launch/planned", "The Moskvich 8 goes on sale in 2024", "2024"),
    said("2025-02-01", "delay/done", "Sales of the Moskvich 8 are put off to the summer", "2025-Q3"),
    said("2025-08-13", "product_launch/done", "The Moskvich 8 is on sale", "2025-07-22"),
]


def event_of(timeline, claim):
    return next(event for event in timeline.events if claim.id in event.claims)


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_the_claims_does_not_matter(seed):
    shuffled = random.Random(seed).sample(STORY, len(STORY))
    assert build(shuffled, anchors={}, today=TODAY) == build(STORY, anchors={}, today=TODAY)


@pytest.mark.parametrize("seed", range(6))
def test_a_rebuild_changes_no_key_whatever_came_first(seed):
    """Built after every few arrivals, as the desk does: the events are those of one build, and no key is lost."""
    anchors, seen = {}, []
    for claim in random.Random(seed).sample(STORY, len(STORY)):
        seen.append(claim)
        timeline = build(seen, anchors=anchors, today=TODAY)
        identities = {claim.id: claim.identity for claim in seen}
        before = set(anchors.values())
        anchors = {identities[number]: event.key for event in timeline.events for number in event.claims}
        kept = {event.key for event in timeline.events} | {key for event in timeline.events for key in event.replaces}
        assert before <= kept
    at_once = build(STORY, anchors={}, today=TODAY)
    assert {frozenset(event.claims) for event in timeline.events} == {
        frozenset(event.claims) for event in at_once.events
    }


def test_every_claim_is_in_one_event():
    timeline = build(STORY, anchors={}, today=TODAY)
    assert sorted(number for event in timeline.events for number in event.claims) == sorted(claim.id for claim in STORY)


def test_the_moskvich_story():
    timeline = build(STORY, anchors={}, today=TODAY)
    told = [{claim.quote for claim in STORY if claim.id in event.claims} for event in timeline.events]
    assert {STORY[6].quote, STORY[7].quote, STORY[10].quote} in told
    assert {STORY[8].quote, STORY[13].quote} in told
    assert {STORY[11].quote, STORY[12].quote} in told
    assert {STORY[15].quote, STORY[16].quote, STORY[17].quote} in told
    assert [period.status.value for period in timeline.statuses] == ["paused", "operating"]


def test_a_rejected_claim_is_left_out():
    rejected = replace(STORY[0], review=Review.REJECTED)
    assert all(
        rejected.id not in event.claims for event in build([rejected, *STORY[1:]], anchors={}, today=TODAY).events
    )


def test_no_claims_no_timeline():
    timeline = build([], anchors={}, today=TODAY)
    assert timeline.events == () and timeline.statuses == ()


def test_what_happened_is_told_by_the_fact_and_not_by_the_plan():
    plan = said("2022-10-20", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000))
    fact = said("2024-01-15", "output/done", "27,000 cars were made in 2023", "2023", figures=cars(27000))
    (event,) = build([plan, fact], anchors={}, today=TODAY).events
    assert (event.modality, event.quantities) == (Modality.DONE, fact.quantities)
    assert event.claims == (plan.id, fact.id)


def test_of_plans_the_last_told_speaks():
    timeline = build(STORY[:14], anchors={}, today=TODAY)
    event = event_of(timeline, STORY[8])
    assert (event.modality, event.quantities) == (Modality.PLANNED, STORY[13].quantities)


def test_a_moved_date_is_the_date_of_what_is_still_planned():
    event = event_of(build(STORY[:17], anchors={}, today=TODAY), STORY[15])
    assert (event.type, event.modality, event.when) == (ClaimType.PRODUCT_LAUNCH, Modality.PLANNED, STORY[16].when)


def test_hearsay_that_a_party_denies_is_denied():
    rumour = said(
        "2022-05-18", "talks/possible", "Haval may be in talks", who=("haval",), speaker_kind=SpeakerKind.ANONYMOUS
    )
    (event,) = build([rumour, STORY[4]], anchors={}, today=TODAY).events
    assert event.modality == Modality.DENIED


def test_a_plan_outlives_the_denial_of_its_delay():
    plan = said(
        "2025-01-10", "production_start/planned", "Output starts in 2025", "2025", speaker_kind=SpeakerKind.MEDIA
    )
    rumour = said(
        "2025-07-22",
        "delay/planned",
        "The start of production moves to 2026",
        "2026",
        speaker_kind=SpeakerKind.ANONYMOUS,
    )
    denial = said("2025-07-24", "delay/denied", "The start of production does not move", "2025-07-24")
    event = event_of(build([plan, rumour, denial], anchors={}, today=TODAY), plan)
    assert (event.modality, event.when) == (Modality.PLANNED, plan.when)


def test_an_event_of_an_undated_text_keeps_the_words_that_say_when():
    words = When(None, None, DatePrecision.UNKNOWN, DateBasis.UNRESOLVED, Span(40, 60, "by the end of the year"))
    start = said(None, "production_start/expected", "The first cars are expected by the end of the year", words)
    weighed = said(None, "production_start/possible", "Two carmakers are weighing up assembly")
    event = build([weighed, start], anchors={}, today=date(2026, 3, 1)).events[0]
    assert event.when == words
