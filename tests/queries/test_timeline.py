"""What happened in a project, at a known price."""

from datetime import date

import pytest

from tests import factories as made
from tests.factories import Number, Telling, When
from tracker.queries import project as one
from tracker.queries import timeline


def by_key(project):
    return {happening.event.key: happening for happening in timeline.happenings(project)}


def test_a_moved_promise_keeps_its_times_in_the_order_they_were_told(story):
    atom = by_key(story.plant)["atom"]
    assert [told.last for told in atom.moved] == [date(2025, 9, 30), date(2025, 12, 31), date(2026, 4, 30)]


def test_a_promise_that_nobody_moved_has_no_trail(story):
    assert by_key(story.plant)["money"].moved == []
    assert by_key(story.plant)["ev-sale"].moved == []


def test_articles_are_counted_once_however_many_claims_they_hold(story):
    start = by_key(story.plant)["start"]
    assert (len(start.told), start.articles) == (5, 4)


def test_the_newest_event_comes_first_and_the_undated_by_the_day_they_became_known(story):
    keys = [happening.event.key for happening in timeline.happenings(story.plant)]
    assert keys.index("made-2025") < keys.index("made-2024") < keys.index("agreement") < keys.index("paused")
    assert keys.index("agreement") < keys.index("partner"), "told in May 2022, without a date of its own"
    assert keys[-1] in {"talks", "open", "affordable", "compact"}, "of an undated article, without a date"


def test_a_joined_or_gone_event_is_not_shown(story):
    story.events["talks"].joined_into = story.events["open"]
    story.events["talks"].save()
    story.events["compact"].gone_at = made.NOW
    story.events["compact"].save()
    assert not {"talks", "compact"} & set(by_key(story.plant))


def test_the_date_words_come_without_the_text(story, django_assert_num_queries):
    claims = timeline.claims_of([story.events["start"]])[story.events["start"].pk]
    with django_assert_num_queries(0):
        assert [claim.date_told for claim in claims][:3] == [
            "by the end of 2022",
            "до конца октября 2022 года",
            "this year",
        ]


def test_an_event_without_a_title_is_told_in_its_surest_words(story):
    event = by_key(story.plant)["buy-back"].event
    assert (event.title, event.words, event.words_language) == ("", "It may buy the plant back within six years", "en")


@pytest.mark.parametrize("more", [0, 30])
def test_a_timeline_costs_the_same_at_any_size(story, django_assert_num_queries, more):
    for number in range(more):
        version = made.article(f"The plant made {number} cars on day {number}.", title=f"Day {number}")
        words = f"The plant made {number} cars"
        claim = made.claim(version, Telling(words, "output", "done", When(), numbers=[Number(str(number), number)]))
        made.event(story.plant, f"day-{number}", [claim])
    with django_assert_num_queries(5):
        happenings = timeline.happenings(story.plant)
        timeline.claims_of([happening.event for happening in happenings])
        timeline.participants(story.plant)
        timeline.numbers(happenings)
        one.statuses(story.plant)
        one.participations(story.plant)


def test_parties_are_those_entered_and_those_named(story):
    happenings, named = timeline.happenings(story.plant), timeline.participants(story.plant)
    parties = one.parties(one.participations(story.plant), happenings, named)
    assert [party.name for party in parties][:3] == ["KAMAZ", "Renault", "Government of Moscow"]
    assert next(party for party in parties if party.name == "two Chinese carmakers").claims == 2


def test_a_double_counts_for_whom_it_turned_out_to_be(story):
    story.people["jac"].same_as = story.people["kamaz"]
    story.people["jac"].save()
    parties = one.parties([], timeline.happenings(story.plant), timeline.participants(story.plant))
    assert "JAC Motors" not in [party.name for party in parties]
    assert next(party for party in parties if party.name == "KAMAZ").claims == 4


def test_a_status_carries_the_sentences_that_say_so(story):
    operating = one.statuses(story.plant)[0]
    assert operating.status == "operating"
    assert [witness["quote"] for witness in operating.witnesses] == [
        "Series production of the Moskvich 3 began at the plant on 23 November 2022",
        "Sergei Sobyanin and the minister opened the line",
    ]


@pytest.mark.parametrize(
    ("today", "key"), [(date(2026, 2, 14), "atom"), (date(2022, 6, 1), "600"), (date(2029, 1, 1), None)]
)
def test_the_next_deadline_is_the_promise_due_next(story, today, key):
    due = one.next_deadline(timeline.happenings(story.plant), today)
    assert (due.event.key if due else None) == key


def test_an_event_of_a_corrected_claim_keeps_the_words_that_tell_it(story):
    talks = story.events["talks"]
    talks.title_en, talks.modality = "", "denied"
    talks.save()
    assert by_key(story.plant)["talks"].event.words == story.claims["talks"].quote
