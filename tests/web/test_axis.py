"""Where events stand on the time axis, and that no words cover others."""

import time
from datetime import date, timedelta

import pytest

from tracker.models import Event
from tracker.queries.timeline import Figure, Happening, Telling
from tracker.views.axis.axis import axis
from tracker.views.axis.letters import BOLD, REGULAR, width
from tracker.views.axis.scale import Scale, span_of
from tracker.views.axis.wide import WIDTH
from tracker.views.plans import plans

TODAY = date(2026, 2, 14)


def day(text: str | None) -> date | None:
    """An ISO day, or none."""
    return date.fromisoformat(text) if text else None


def told(modality: str, first: str | None, last: str | None, reported: str | None = None, cars: float = 0) -> Telling:
    """A claim in short."""
    numbers = (Figure("output", cars, None, "exact", "vehicle", str(cars)),) if cars else ()
    return Telling(1, 1, 1, modality, day(first), day(last), "year", day(reported), numbers)


def happening(key: str, type: str, *tellings: Telling, title: str = "", modality: str = "") -> Happening:
    """An event as its last claim has it."""
    surest = tellings[-1]
    event = Event(
        key=key,
        type=type,
        modality=modality or surest.modality,
        first=surest.first,
        last=surest.last,
        precision=surest.precision,
        reported_on=tellings[0].reported_on,
        title_en=title,
    )
    return Happening(event, tellings)


DEAL = happening("deal", "agreement", told("done", "2022-07-06", "2022-07-06"), title="The deal is signed")
TALK = happening("talk", "talks", told("possible", None, None, "2022-05-27"))
HOPE = happening("hope", "assessment", told("expected", None, None, "2022-05-27"))
PLAN = happening("plan", "production_start", told("planned", "2023-01-01", "2023-12-31", "2022-11-23"))
CUT = happening(
    "cut",
    "output",
    told("planned", "2023-01-01", "2023-12-31", "2022-11-23", 50_000),
    told("planned", "2023-01-01", "2023-12-31", "2023-09-01", 27_000),
    told("done", "2023-01-01", "2023-12-31", "2024-01-20", 27_000),
)
LATE = happening(
    "late",
    "production_start",
    told("planned", "2025-07-01", "2025-09-30", "2024-06-17"),
    told("planned", "2026-03-01", "2026-04-30", "2025-12-20"),
)


@pytest.mark.parametrize(
    ("event", "lanes"),
    [
        (DEAL, (1, 0, 0)),
        (TALK, (0, 0, 1)),
        (HOPE, (0, 0, 1)),
        (PLAN, (0, 1, 0)),
        (CUT, (1, 1, 0)),
        (happening("no", "talks", told("denied", "2022-05-19", "2022-05-19")), (0, 0, 1)),
        (happening("wish", "funding", told("planned", None, None, "2022-05-19")), (0, 0, 1)),
        (happening("put-off", "delay", told("done", "2031-01-01", "2031-12-31", "2025-02-28")), (1, 0, 0)),
    ],
    ids=lambda value: value.event.key if isinstance(value, Happening) else "",
)
def test_each_event_has_its_lane(event, lanes):
    wide = axis([event], TODAY).wide
    assert (len(wide.happened), len(wide.promised), len(wide.said)) == lanes


def test_a_promise_that_falls_short_is_told_by_both_numbers():
    promise = axis([CUT], TODAY).wide.promised[0].promise
    assert (promise.label, promise.outcome_words, promise.hue) == (
        "50,000 in 2023",
        "27,000 vehicles made".replace("000 v", "000\xa0v"),
        "denied",
    )


def test_a_promise_without_an_outcome_says_so_once_it_was_due():
    assert axis([PLAN], TODAY).wide.promised[0].promise.outcome_words == "no outcome found"
    assert axis([PLAN], date(2023, 6, 1)).wide.promised[0].promise.outcome_words == ""


def test_a_moved_promise_has_an_arrow_to_its_new_time():
    first, second = axis([LATE], TODAY).wide.promised[0].windows
    assert first.arrow is None
    assert second.arrow is not None and second.arrow < second.x


def test_a_delay_stands_where_it_became_known():
    put_off = happening("put-off", "delay", told("done", "2031-01-01", "2031-12-31", "2025-02-28"))
    assert axis([put_off], TODAY).wide.happened[0].mark.last == date(2025, 2, 28)


def test_an_event_without_any_day_is_counted_and_not_drawn():
    lost = happening("lost", "talks", told("possible", None, None))
    assert axis([DEAL, lost], TODAY).left_out == 1
    assert axis([lost], TODAY) is None
    assert axis([], TODAY) is None


def events(count: int) -> list[Happening]:
    """Many events, a few days apart."""
    kinds = [("agreement", "done"), ("output", "under_way"), ("talks", "possible"), ("suspension", "denied")]
    made = []
    for number in range(count):
        at = (date(2022, 1, 10) + timedelta(days=number * 1400 // count)).isoformat()
        kind, modality = kinds[number % 4]
        made.append(happening(f"e{number}", kind, told(modality, at, at, at), title=f"Happening number {number}"))
        made.append(happening(f"p{number}", kind, told("planned", at, at, at)))
    return made


@pytest.mark.parametrize("count", [5, 20, 60, 150])
def test_no_words_cover_others(count):
    wide = axis(events(count), TODAY).wide
    for lane in (wide.happened, wide.said):
        shown = [placed for placed in lane if placed.words]
        for one in shown:
            for other in shown:
                if one is not other and one.y == other.y:
                    (left, width), (right, _width) = sorted((one.area, other.area))
                    assert left + width <= right + 1
    for placed in (*wide.happened, *wide.said):
        assert placed.area[0] >= 0 and placed.area[0] + placed.area[1] <= 1336


def test_many_events_are_drawn_by_the_month():
    wide = axis(events(300), TODAY).wide
    assert len(wide.happened) < 100, "150 events of two shapes in 47 months"
    assert any(placed.mark.label.endswith(" events") for placed in wide.happened)


def test_an_axis_of_300_events_takes_no_time():
    many = events(150)
    start = time.perf_counter()
    axis(many, TODAY)
    # 10 ms is the budget; the machines of tests are slow and shared.
    assert time.perf_counter() - start < 0.2


def test_a_far_year_does_not_squeeze_the_rest():
    assert span_of([date(1930, 1, 1), date(2022, 5, 1), date(2060, 1, 1)], TODAY) == (
        date(2020, 1, 1),
        date(2030, 1, 30),
    )


def test_the_scale_keeps_days_in_their_order():
    scale = Scale(date(2022, 1, 1), date(2026, 8, 1), 116, 1326)
    xs = [scale.x(date(year, month, 1)) for year in range(2021, 2028) for month in (1, 7)]
    assert xs == sorted(xs) and xs[0] == 116 and xs[-1] == 1326


def test_strips_run_from_the_newest_year_and_hold_what_was_due():
    narrow = axis([DEAL, CUT, LATE], TODAY).narrow
    assert [strip.year for strip in narrow.strips] == [2026, 2023, 2022]
    assert [bar.promise.key for strip in narrow.strips for bar in strip.bars] == ["late", "cut"]
    for strip in narrow.strips:
        for bar in strip.bars:
            assert len(bar.words) * 6.3 < 340


def test_plans_compare_the_same_measure_only():
    sold = happening(
        "sold",
        "output",
        told("planned", "2024-01-01", "2024-12-31", "2022-11-23", 100_000),
        Telling(
            2, 2, 1, "done", date(2024, 1, 1), date(2024, 12, 31), "year", None,
            (Figure("sold", 23_300, None, "exact", "vehicle", "23,300"),),
        ),
    )  # fmt: skip
    assert [plan.year for plan in plans([CUT, sold, DEAL])] == [2023]
    assert plans([CUT])[0].words == "27,000 made of 50,000"


@pytest.mark.parametrize(
    ("modality", "words"), [("under_way", "under way"), ("denied", "denied"), ("done", "happened")]
)
def test_a_promise_without_an_outcome_of_its_own_says_how_it_stands(modality, words):
    now = told(modality, None, None, "2023-05-01")
    event = happening("plan", "production_start", told("planned", "2023-01-01", "2023-12-31", "2022-11-23"), now)
    assert axis([event], TODAY).wide.promised[0].promise.outcome_words == words


def test_cyrillic_words_need_more_room():
    assert width("Начало производства", REGULAR) > width("Start of production", REGULAR) + 10


def test_an_outcome_at_the_right_edge_follows_its_name():
    due = happening("plan", "production_start", told("planned", "2025-12-01", "2026-01-31", "2025-11-23"))
    placed = axis([due, DEAL], TODAY).wide.promised[0]
    assert placed.promise.outcome_words == "no outcome found"
    assert placed.behind == (placed.words_x + width("no outcome found", BOLD) > WIDTH)
    assert placed.area[0] + placed.area[1] <= WIDTH + 12
