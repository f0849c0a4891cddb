"""Which reports tell of one happening, and which of two? Pairs from the news of plants, in our own words."""

from datetime import date

import pytest

from tests.timeline.said import amount, cars, said
from tracker.timeline.build import build
from tracker.vocabulary import Metric, Unit

SOLD, SHIPPED = Metric.SOLD, Metric.SHIPPED
TWO = ("city-of-moscow", "kamaz")


def together(*claims):
    """Are all these claims one event."""
    return len(build(claims, anchors={}, today=date(2026, 3, 1)).events) == 1


ONE_HAPPENING = {
    "a plan, told again, comes true": (
        said("2022-05-19", "production_start/planned", "Production will start in 2022", "2022"),
        said("2022-08-02", "production_start/expected", "Output should start by the end of the year", "by 2022-12-31"),
        said("2022-11-24", "production_start/done", "Production started on 23 November", "2022-11-23"),
    ),
    "a restart and the start of output": (
        said("2022-10-20", "restart/planned", "The plant is to work again in December", "2022-12"),
        said("2022-11-24", "production_start/done", "The first Moskvich 3 left the line", "2022-11-23"),
    ),
    "план и запуск": (
        said("2022-05-19", "production_start/planned", "Выпуск начнётся до конца года", "by 2022-12-31"),
        said("2022-11-24", "production_start/done", "На заводе запущено производство", "2022-11-23"),
    ),
    "a date that slipped by years": (
        said("2021-04-01", "construction_end/planned", "The engine works will be ready in 2022", "2022"),
        said("2024-03-06", "construction_end/done", "The engine works was commissioned", "2024-03-06"),
    ),
    "a delay of it": (
        said("2023-01-10", "production_start/planned", "The first fab starts output in 2024", "2024"),
        said("2023-07-20", "delay/done", "The start of production at the first fab moves to 2025", "2025"),
    ),
    "перенос": (
        said("2023-01-10", "production_start/planned", "Сборка начнётся в 2024 году", "2024"),
        said("2023-07-20", "delay/done", "Запуск производства перенесён на 2025 год", "2025"),
    ),
    "a restated target and its outcome": (
        said("2022-10-20", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000)),
        said("2023-09-04", "output/planned", "The plan for 2023 is now 27,000", "2023", figures=cars(27000)),
        said("2024-01-15", "output/done", "About 27,000 cars were made in 2023", "2023", figures=cars(27000)),
    ),
    "a target by New Year's Day is of the year before": (
        said("2022-10-20", "output/planned", "600 cars in 2022", "2022", figures=cars(600)),
        said("2022-12-21", "output/expected", "440 cars by 1 January", "by 2023-01-01", figures=cars(440)),
    ),
    "a denied target": (
        said("2023-11-23", "output/planned", "50,000 cars in 2024", "2024", figures=cars(50000)),
        said("2024-02-15", "output/denied", "We do not need 50,000 cars in 2024", "2024", figures=cars(50000)),
    ),
    "talks in adjacent weeks, with unnamed parties": (
        said(
            "2022-05-19",
            "talks/under_way",
            "Talks with two Chinese firms are on",
            "2022-05-19",
            who=("ministry", "two"),
        ),
        said("2022-05-27", "talks/under_way", "The ministry is in talks", "2022-05-27", who=("ministry",)),
    ),
    "a deal dated a day apart by its two sides": (
        said("2023-04-25", "ownership_change/done", "The deal closed", "2023-04-25", who=("mercedes", "avtodom")),
        said("2023-04-26", "ownership_change/done", "The sale is completed", "2023-04-26", who=("mercedes", "avtodom")),
    ),
    "one fire, two figures": (
        said("2026-01-28", "incident/done", "A fire of 300 square metres broke out", "2026-01-28"),
        said("2026-01-28", "incident/done", "The fire covers 700 square metres", "2026-01-28"),
    ),
    "a draft duty and the duty": (
        said(
            "2024-06-12",
            "policy_measure/planned",
            "Geely faces a provisional duty of 20 %",
            figures=(amount(Metric.FEE, 20, Unit.PERCENT),),
            who=("commission", "geely"),
        ),
        said(
            "2024-07-05",
            "policy_measure/done",
            "A provisional duty of 19.9 % is on Geely",
            "2024-07-05",
            figures=(amount(Metric.FEE, 19.9, Unit.PERCENT),),
            who=("commission", "geely"),
        ),
    ),
    "the outlay, told anew": (
        said(
            "2023-02-13",
            "funding/planned",
            "Ford puts in 3.5 billion dollars",
            figures=(amount(Metric.INVESTMENT, 3.5e9, Unit.USD),),
        ),
        said(
            "2025-07-08",
            "funding/planned",
            "The plant will cost 3 billion",
            figures=(amount(Metric.INVESTMENT, 3e9, Unit.USD),),
        ),
    ),
    "a report and its denial": (
        said("2024-05-22", "suspension/done", "Assembly of electric cars has been paused", "2024-05-22"),
        said("2024-05-23", "suspension/denied", "Assembly of electric cars has not been paused", "2024-05-23"),
    ),
    "an undated copy of a sentence": (
        said("2022-05-19", "talks/done", "KAMAZ met JAC on the Moscow plant", "2022-05-18", who=("kamaz", "jac")),
        said(None, "talks/done", "KAMAZ met JAC on the Moscow plant", who=("kamaz", "jac")),
    ),
}

TWO_HAPPENINGS = {
    "another year": (
        said("2022-11-23", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000)),
        said("2022-11-23", "output/planned", "100,000 cars in 2024", "2024", figures=cars(100000)),
    ),
    "made and sold": (
        said("2024-01-10", "output/done", "31,000 cars were made in 2023", "2023", figures=cars(31000)),
        said("2024-01-10", "output/done", "15,500 cars were sold in 2023", "2023", figures=cars(15500, SOLD)),
    ),
    "all cars and the electric ones": (
        said("2022-10-20", "output/planned", "50,000 cars in 2023", "2023", figures=cars(50000)),
        said("2022-10-20", "output/planned", "10,000 electric cars in 2023", "2023", figures=cars(10000)),
    ),
    "a model and the total": (
        said("2025-08-14", "output/planned", "The maker plans 20,000 Iskras in 2025", "2025", figures=cars(20000)),
        said("2025-10-07", "output/planned", "The plan for 2025 is 300,000 cars", "2025", figures=cars(300000)),
    ),
    "a model three years later": (
        said("2022-11-24", "product_launch/done", "The Moskvich 3 went on sale", "2022-12"),
        said("2025-08-13", "product_launch/done", "The Moskvich 8 went on sale", "2025-07-22"),
    ),
    "two models, one date": (
        said("2023-06-01", "production_start/planned", "Production of the Moskvich 6 starts in 2024", "2024"),
        said("2023-06-01", "production_start/planned", "Production of the Moskvich 5 starts in 2024", "2024"),
    ),
    "две модели": (
        said("2023-06-01", "production_start/planned", "Выпуск «Москвича 6» начнётся в 2024 году", "2024"),
        said("2023-06-01", "production_start/planned", "Выпуск «Москвича 5» начнётся в 2024 году", "2024"),
    ),
    "a plan told after the start": (
        said("2022-11-24", "production_start/done", "Production started", "2022-11-23"),
        said("2023-06-01", "production_start/planned", "Production of batteries will start in 2025", "2025"),
    ),
    "the first fab and the second": (
        said("2022-12-06", "production_start/planned", "The first fab starts output in 2024", "2024"),
        said("2022-12-06", "production_start/planned", "The second fab starts output in 2026", "2026"),
    ),
    "pilot and mass output": (
        said("2025-04-01", "production_start/done", "The pilot line started", "2025-04"),
        said("2025-03-31", "production_start/planned", "Mass production starts in 2027", "2027"),
    ),
    "two makers deny talks": (
        said("2022-05-19", "talks/denied", "Haval is not in talks over the plant", who=("haval",)),
        said("2022-05-19", "talks/denied", "Chery is not in talks over the plant", who=("chery",)),
    ),
    "talks a year later": (
        said("2022-05-19", "talks/under_way", "KAMAZ is in talks with JAC", "2022-05-19", who=("kamaz", "jac")),
        said("2023-05-20", "talks/under_way", "KAMAZ is in talks with JAC", "2023-05-20", who=("kamaz", "jac")),
    ),
    "two appointments of a day": (
        said("2023-06-29", "appointment/done", "Moser heads the plant", "2023-06-29", who=("moskvich", "moser")),
        said("2023-06-29", "appointment/done", "Pronin chairs the board", "2023-06-29", who=("moskvich", "pronin")),
    ),
    "agreements with other parties": (
        said("2022-07-06", "agreement/done", "The city and KAMAZ signed", "2022-07-06", who=TWO),
        said("2022-07-10", "agreement/done", "KAMAZ and JAC signed", "2022-07-10", who=("kamaz", "jac")),
    ),
    "a sale and the right to buy back": (
        said("2023-12-19", "ownership_change/planned", "Hyundai sells the plant", who=("hyundai", "art-finance")),
        said(
            "2023-12-19", "ownership_change/possible", "Hyundai may buy back the plant", who=("hyundai", "art-finance")
        ),
    ),
    "plans of one text for two dates": (
        said(
            "2022-11-23",
            "production_start/planned",
            "Assembly on the spot by the end of 2023",
            "by 2023-12-31",
            origin="x",
        ),
        said("2022-11-23", "production_start/planned", "Output on an own base late in 2025", "2025-Q4", origin="x"),
    ),
    "a suit and another suit": (
        said(
            "2023-03-17",
            "enforcement/done",
            "A court froze the assets over 15.6 billion",
            "2023-03-17",
            who=("gaz", "vw"),
        ),
        said("2023-04-07", "enforcement/done", "GAZ filed a claim of 28.4 billion", "2023-04-07", who=("gaz", "vw")),
    ),
    "a delay of something else": (
        said("2023-01-10", "production_start/planned", "Production of the Moskvich 6 starts in 2024", "2024"),
        said("2023-07-20", "delay/done", "The start of the Moskvich 8 moves to 2025", "2025"),
    ),
}


@pytest.mark.parametrize("claims", ONE_HAPPENING.values(), ids=ONE_HAPPENING)
def test_one_happening(claims):
    assert together(*claims)


@pytest.mark.parametrize("claims", TWO_HAPPENINGS.values(), ids=TWO_HAPPENINGS)
def test_two_happenings(claims):
    assert not together(*claims)


def test_a_part_of_what_is_said_is_no_stage_of_the_whole():
    assert together(
        said(
            "2022-10-20",
            "output/planned",
            "50,000 cars in 2023, including 10,000 electric ones",
            "2023",
            figures=cars(50000),
        ),
        said("2023-03-02", "output/planned", "50,000 cars this year", "2023", figures=cars(50000)),
    )


def test_electric_goes_without_saying_where_all_cars_are_electric():
    recaps = [
        said(
            f"2023-0{month}-01",
            "assessment/done",
            f"Opinion {month} of electric cars",
            f"2023-0{month}-01",
            who=(f"e{month}",),
        )
        for month in range(1, 6)
    ]
    plan = said(
        "2023-02-01",
        "output/planned",
        "The plant will make 150,000 electric cars in 2026",
        "2026",
        figures=cars(150000),
    )
    again = said("2023-09-01", "output/planned", "The aim for 2026 is 150,000 cars", "2026", figures=cars(150000))
    events = build([*recaps, plan, again], anchors={}, today=date(2026, 3, 1)).events
    assert any({plan.id, again.id} <= set(event.claims) for event in events)


def test_every_join_has_its_reason():
    for claims in ONE_HAPPENING.values():
        (event,) = build(claims, anchors={}, today=date(2026, 3, 1)).events
        assert event.reasons and all(reason.rule and reason.because for reason in event.reasons)
