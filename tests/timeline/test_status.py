"""How does a project stand, and since when? Lives of plants, told in a few claims."""

from datetime import date

import pytest

from tests.timeline.said import cars, said
from tracker.timeline.build import build
from tracker.vocabulary import ProjectStatus, Review, SpeakerKind

TODAY = date(2026, 3, 1)


def life(*claims, today=TODAY):
    """The statuses in order with their first days."""
    return [(period.status.value, str(period.first)) for period in build(claims, anchors={}, today=today).statuses]


STOP = said("2022-03-24", "suspension/done", "Renault stopped work at the plant", "2022-03-23")
START = said("2022-11-24", "production_start/done", "Production started", "2022-11-23")
BUILDING = said("2021-04-02", "construction_start/done", "Building began", "2021-04-02")
PLAN = said("2022-05-19", "construction_start/planned", "Intel will build two plants in Ohio")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], []),
        ([said("2022-05-19", "talks/possible", "There may be talks", who=())], [("rumoured", "2022-05-19")]),
        (
            [
                said(
                    "2022-05-19",
                    "talks/under_way",
                    "KAMAZ is in talks",
                    "2022-05-19",
                    speaker_kind=SpeakerKind.ANONYMOUS,
                )
            ],
            [("rumoured", "2022-05-19")],
        ),
        ([said("2022-05-19", "talks/under_way", "KAMAZ is in talks", "2022-05-19")], [("exploratory", "2022-05-19")]),
        ([PLAN], [("announced", "2022-05-19")]),
        ([said("2022-07-06", "agreement/done", "They signed", "2022-07-06")], [("agreed", "2022-07-06")]),
        (
            [said("2024-03-25", "site_preparation/done", "Ground was broken", "2024-03-25")],
            [("preparation", "2024-03-25")],
        ),
        ([BUILDING], [("construction", "2021-04-02")]),
        (
            [said("2025-04-02", "production_start/done", "The pilot line started", "2025-04-01")],
            [("commissioning", "2025-04-01")],
        ),
        (
            [said("2025-12-30", "output/done", "50 trial cars were made", "2025-12", figures=cars(50))],
            [("commissioning", "2025-12-30")],
        ),
        ([START], [("operating", "2022-11-23")]),
        (
            [said("2024-01-15", "output/done", "27,000 made", "2023", figures=cars(27000))],
            [("operating", "2023-12-31")],
        ),
        (
            [said("2025-07-24", "cancellation/done", "Intel gave the plant up", "2025-07-24")],
            [("cancelled", "2025-07-24")],
        ),
        ([said("2024-09-17", "delay/done", "The project is on hold", "2024-09-17")], [("shelved", "2024-09-17")]),
        (
            [said("2024-09-17", "suspension/done", "Проект поставлен на паузу", "2024-09-17")],
            [("shelved", "2024-09-17")],
        ),
    ],
)
def test_what_each_status_is_entered_on(claims, expected):
    assert life(*claims) == expected


def test_a_plant_that_stops_and_starts_again():
    assert life(STOP, PLAN, START) == [("paused", "2022-03-23"), ("operating", "2022-11-23")]


def test_a_plant_that_stands_for_more_than_a_year_is_mothballed():
    late = said("2024-02-22", "production_start/done", "Assembly began", "2024-02-22")
    assert life(STOP, late) == [("paused", "2022-03-23"), ("mothballed", "2023-03-23"), ("operating", "2024-02-22")]


def test_building_that_stops_and_goes_on_is_building_again():
    stop = said("2023-09-25", "suspension/done", "Ford stopped the building work", "2023-09-25")
    on = said("2023-11-21", "restart/done", "Work went on", "2023-11-21")
    assert life(BUILDING, stop, on) == [
        ("construction", "2021-04-02"),
        ("paused", "2023-09-25"),
        ("construction", "2023-11-21"),
    ]


def test_the_ladder_is_climbed_and_never_descended():
    permit = said("2022-09-01", "permit/done", "The plant has its permit", "2022-09-01")
    later_plan = said("2023-05-01", "expansion/planned", "A third shift will come")
    talks = said("2023-06-01", "talks/done", "They met", "2023-06-01")
    assert life(PLAN, permit, START, later_plan, talks) == [
        ("announced", "2022-05-19"),
        ("preparation", "2022-09-01"),
        ("operating", "2022-11-23"),
    ]


@pytest.mark.parametrize(
    "weaker",
    [
        said("2023-01-10", "production_start/planned", "Production will start in 2024", "2024"),
        said("2023-01-10", "production_start/possible", "Production may start this year", "2023"),
        said("2023-01-10", "production_start/denied", "Production has not started", "2023-01-10"),
        said(
            "2023-01-10",
            "production_start/done",
            "Production has started",
            "2023-01-10",
            speaker_kind=SpeakerKind.COLLECTIVE,
        ),
        said("2023-01-10", "ownership_change/done", "The plant was sold", "2023-01-10"),
        said("2023-01-10", "output/done", "15 old cars were sold", "2022", figures=()),
    ],
    ids=lambda claim: claim.quote,
)
def test_what_never_raises_a_status(weaker):
    assert life(BUILDING, weaker) == [("construction", "2021-04-02")]


@pytest.mark.parametrize(
    "stop",
    [
        said("2024-07-15", "suspension/done", "The plant takes a two-week holiday", "2024-07-15"),
        said("2024-07-15", "suspension/done", "Завод остановлен на плановый ремонт", "2024-07-15"),
        said("2024-07-15", "suspension/done", "Assembly of electric cars was paused", "2024-07-15"),
        said("2024-07-15", "suspension/done", "Assembly of the Moskvich 6 was paused", "2024-07-15"),
        said("2024-07-15", "suspension/possible", "The plant may stop", "2024-07"),
        said("2024-07-15", "cancellation/done", "The Moskvich 5 was dropped", "2024-07-15"),
    ],
    ids=lambda claim: claim.quote,
)
def test_what_does_not_stop_a_working_plant(stop):
    assert life(START, stop) == [("operating", "2022-11-23")]


def test_a_stop_that_the_plant_denies_is_none():
    rumour = said(
        "2024-05-22", "suspension/done", "Work at the plant was stopped", "2024-05-22", speaker_kind=SpeakerKind.MEDIA
    )
    denial = said("2024-05-23", "suspension/denied", "Work at the plant was not stopped", "2024-05-23")
    assert life(START, rumour, denial) == [("operating", "2022-11-23")]


def test_output_of_the_year_of_the_stop_is_no_restart():
    earlier = said("2021-12-30", "output/done", "180,000 made", "2021", figures=cars(180000))
    same_year = said("2023-01-10", "output/done", "40,000 made in 2022", "2022", figures=cars(40000))
    assert life(earlier, STOP, same_year)[-1] == ("mothballed", "2023-03-23")


def test_a_cancelled_project_is_not_announced_again_by_a_late_recap():
    end = said("2025-07-24", "cancellation/done", "Intel gave the plant up", "2025-07-24")
    recap = said("2025-08-01", "construction_start/planned", "Intel would build a plant")
    assert life(PLAN, end, recap)[-1] == ("cancelled", "2025-07-24")


def test_what_lies_in_the_future_counts_from_its_day():
    assert life(PLAN, START, today=date(2022, 6, 1)) == [("announced", "2022-05-19")]


def test_a_period_names_its_rule_and_its_claims_and_ends_where_the_next_begins():
    first, second = build([STOP, START], anchors={}, today=TODAY).statuses
    assert (first.rule, first.claims, first.last) == ("suspension done", (STOP.id,), date(2022, 11, 22))
    assert (second.status, second.claims, second.last) == (ProjectStatus.OPERATING, (START.id,), None)


def test_a_rejected_claim_changes_nothing():
    rejected = said("2022-11-24", "production_start/done", "Production started", "2022-11-23", review=Review.REJECTED)
    assert life(STOP, rejected, today=date(2022, 12, 1)) == [("paused", "2022-03-23")]


UNDATED_STOP = said(None, "suspension/done", "The line stopped in March", recorded="2026-02-25")


def test_an_undated_text_does_not_stop_a_plant_on_the_day_that_we_had_it():
    assert life(START, UNDATED_STOP) == [("operating", "2022-11-23")]


def test_where_only_undated_texts_tell_their_word_counts_from_the_day_that_we_had_it():
    talks = said(None, "talks/under_way", "The ministry is in talks with two carmakers", recorded="2026-02-25")
    assert life(talks) == [("exploratory", "2026-02-25")]
