"""People decide without scripts, and can change their minds."""

import pytest

from tracker.models import Judgement
from tracker.vocabulary import Standing


def decide(client, claim, **fields):
    """Send the form of a claim."""
    back = f"/articles/{claim.version.article_id}/#k{claim.pk}"
    return client.post(f"/claims/{claim.pk}/decide/", {"next": back, **fields})


def test_an_accepted_claim_says_by_whom(signed_in, story):
    claim = story.claims["owner"]
    response = decide(signed_in, claim, review="accepted")
    assert response.url == f"/articles/{claim.version.article_id}/#k{claim.pk}"
    markup = signed_in.get(response.url).content.decode()
    assert "Accepted by orlova" in markup
    assert "Accepted. The timeline is being built again." in markup


def test_a_correction_shows_what_was_read(signed_in, story):
    claim = story.claims["partner"]
    decide(signed_in, claim, review="corrected", modality="possible")
    claim.refresh_from_db()
    assert claim.now_modality == "possible"
    assert (
        "Corrected by orlova; read as “Planned”"
        in signed_in.get(f"/articles/{claim.version.article_id}/").content.decode()
    )


def test_a_rejected_claim_stays_struck_and_can_come_back(signed_in, story):
    claim = story.claims["buy-back"]
    decide(signed_in, claim, review="rejected")
    claim.refresh_from_db()
    markup = signed_in.get(f"/articles/{claim.version.article_id}/").content.decode()
    assert "Rejected by orlova" in markup
    signed_in.post(f"/decisions/{claim.judgement_id}/undo/", {"next": "/"})
    claim.refresh_from_db()
    assert claim.judgement is None
    assert Judgement.objects.filter(undone_by__username="orlova").count() == 1


@pytest.mark.parametrize(
    "fields",
    [{"review": "corrected", "modality": ""}, {"review": "corrected", "modality": "surely"}, {"review": "auto"}, {}],
)
def test_a_senseless_form_decides_nothing(signed_in, story, fields):
    response = decide(signed_in, story.claims["owner"], **fields)
    assert "Nothing was decided" in signed_in.get(response.url).content.decode()
    assert not Judgement.objects.exists()


def test_a_claim_of_an_old_reading_is_not_decided_on(signed_in, story):
    claim = story.claims["owner"]
    claim.superseded_at = claim.recorded_at
    claim.save()
    response = decide(signed_in, claim, review="accepted")
    assert "has been read again meanwhile" in signed_in.get(response.url).content.decode()


def test_visitors_are_asked_to_log_in(client, story):
    claim = story.claims["owner"]
    back_to_the_claim = f"/log-in/?next=/articles/{claim.version.article_id}/%23k{claim.pk}"
    assert decide(client, claim, review="accepted").url == back_to_the_claim
    by_script = client.post(f"/claims/{claim.pk}/decide/", {"review": "accepted"}, headers={"HX-Request": "true"})
    assert by_script.headers["HX-Redirect"] == "/log-in/?next=/"
    assert 'name="review"' not in client.get(f"/articles/{story.articles['handover'].article_id}/").content.decode()
    assert not Judgement.objects.exists()


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""])
def test_a_form_leads_back_to_this_site_only(signed_in, story, elsewhere):
    claim = story.claims["owner"]
    assert signed_in.post(f"/claims/{claim.pk}/decide/", {"review": "accepted", "next": elsewhere}).url == "/"


@pytest.mark.parametrize(
    ("review", "standing"),
    [("accepted", Standing.CONFIRMED), ("rejected", Standing.DISMISSED), ("auto", Standing.CANDIDATE)],
)
def test_a_candidate_is_confirmed_or_dismissed(signed_in, story, review, standing):
    assert f"/entities/{story.candidate.pk}/decide/" in signed_in.get("/projects/").content.decode()
    signed_in.post(f"/entities/{story.candidate.pk}/decide/", {"review": review, "next": "/projects/"})
    story.candidate.refresh_from_db()
    assert story.candidate.standing == standing


def test_what_was_dismissed_says_so_and_can_be_confirmed(signed_in, story):
    address = f"/projects/{story.candidate.key}/"
    signed_in.post(f"/entities/{story.candidate.pk}/decide/", {"review": "rejected", "next": address})
    markup = signed_in.get(address).content.decode()
    assert '<span class="pill">dismissed</span>' in markup
    assert 'value="accepted"' in markup and 'value="rejected"' not in markup


def test_a_decision_has_the_timeline_built_again(signed_in, story, queues, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        decide(signed_in, story.claims["owner"], review="accepted")
    assert queues.tasks() == ["build_task"]


def test_decisions_are_only_posted(signed_in, story):
    assert signed_in.get(f"/claims/{story.claims['owner'].pk}/decide/").status_code == 405
    assert signed_in.post("/decisions/999999/undo/").status_code == 404
