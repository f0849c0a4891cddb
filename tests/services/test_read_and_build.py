"""From an article to its timeline: read, linked, built; twice is harmless; decisions and keys outlive re-reading."""

from datetime import date

import pytest

from tracker.models import ArticleVersion, Claim, Entity, Event, Judgement, Mention, Project, StatusPeriod
from tracker.services import link_articles as linking
from tracker.services import read_articles as reading
from tracker.services.add_article import add_article
from tracker.services.build_timeline import build_timeline
from tracker.services.judge_claim import judge_claim, undo_judgement
from tracker.services.judge_entity import judge_entity, judge_identity, undo_identity
from tracker.services.withdraw_article import withdraw_article
from tracker.sources.submissions import Submission
from tracker.vocabulary import Identity, Review

START = """Serial assembly of the Moskvich 3 crossover began at the Moskvich plant on 23 November 2022.
The plant plans to make at least 50,000 cars in 2023, Moscow mayor Sergei Sobyanin said."""
RUSSIAN = """На заводе «Москвич» 23 ноября 2022 года началось серийное производство автомобилей.
Технологическим партнёром проекта выступает КамАЗ, сообщил мэр Москвы Сергей Собянин."""


def add(now, text=START, **fields):
    return add_article(Submission(text=text, published=date(2022, 11, 23), **fields), now=now).version


def read_and_build(now, *versions):
    ids = [version.pk for version in versions]
    reading.read_articles(ids, now=now)
    linking.link_articles(ids, now=now)
    while build_timeline(now=now) is not None:
        pass


def moskvich():
    return Entity.objects.get(key="moskvich-plant")


def test_an_article_fills_its_projects_timeline(desk, now):
    read_and_build(now, add(now))
    started = Event.objects.standing().get(project=moskvich(), type="production_start")
    assert (started.modality, started.first) == ("done", date(2022, 11, 23))
    assert StatusPeriod.objects.filter(project=moskvich()).last().status == "operating"


def test_every_claim_opens_its_words(desk, now):
    read_and_build(now, add(now), add(now, RUSSIAN))
    claims = Claim.objects.live().select_related("version")
    assert claims
    assert all(claim.version.text[claim.start : claim.stop] == claim.quote for claim in claims)


def test_two_articles_in_two_languages_tell_one_event(desk, now):
    english, russian = add(now), add(now, RUSSIAN)
    read_and_build(now, english, russian)
    event = Event.objects.standing().get(project=moskvich(), type="production_start")
    assert {claim.version_id for claim in event.claims.all()} == {english.pk, russian.pk}


def test_names_in_both_scripts_are_one_entity(desk, now):
    read_and_build(now, add(now), add(now, RUSSIAN))
    named = Mention.objects.filter(kind="official", name__in=["Sergei Sobyanin", "Сергей Собянин"])
    mayors = {mention.entity.key for mention in named}
    assert mayors == {"sergei-sobyanin"}


def test_reading_twice_changes_nothing(desk, now):
    version = add(now)
    read_and_build(now, version)
    before = list(Claim.objects.order_by("pk").values_list("pk", "superseded_at"))
    assert reading.read_articles([version.pk], now=now) == []
    assert linking.link_articles([version.pk], now=now) == []
    assert list(Claim.objects.order_by("pk").values_list("pk", "superseded_at")) == before


def test_a_better_reader_supersedes_and_a_decision_stands(desk, now, analyst, monkeypatch):
    version = add(now)
    read_and_build(now, version)
    claim = Claim.objects.live().get(type="production_start")
    event = claim.events.get()
    judgement = judge_claim(claim.pk, review=Review.ACCEPTED, user=analyst, now=now)
    raise_reader(monkeypatch)
    read_and_build(now, version)
    claim.refresh_from_db()
    assert claim.superseded_at == now
    newer = Claim.objects.live().get(type="production_start")
    assert newer.judgement == judgement
    assert newer.events.get().key == event.key


def test_a_rejected_claim_stays_rejected_and_off_the_timeline(desk, now, analyst, monkeypatch):
    version = add(now)
    read_and_build(now, version)
    claim = Claim.objects.live().get(type="production_start")
    judgement = judge_claim(claim.pk, review=Review.REJECTED, user=analyst, now=now)
    raise_reader(monkeypatch)
    read_and_build(now, version)
    assert not Event.objects.standing().filter(type="production_start").exists()
    undo_judgement(judgement.pk, user=analyst, now=now)
    read_and_build(now)
    assert Event.objects.standing().filter(type="production_start").exists()


def test_a_decision_that_finds_no_claim_is_kept_as_orphaned(desk, now, analyst):
    version = add(now)
    read_and_build(now, version)
    claim = Claim.objects.live().get(type="production_start")
    judge_claim(claim.pk, review=Review.ACCEPTED, user=analyst, now=now)
    assert not Judgement.objects.orphaned().exists()
    claim.judgement = None
    claim.superseded_at = now
    claim.save()
    assert Judgement.objects.orphaned().count() == 1


def test_a_corrected_modality_reaches_the_timeline(desk, now, analyst):
    version = add(now)
    read_and_build(now, version)
    claim = Claim.objects.live().get(type="production_start")
    judge_claim(claim.pk, review=Review.CORRECTED, corrections={"modality": "planned"}, user=analyst, now=now)
    read_and_build(now)
    assert claim.events.get().modality == "planned"
    assert Claim.objects.get(pk=claim.pk).modality == "done"


@pytest.mark.parametrize(
    ("review", "corrections"),
    [(Review.CORRECTED, {}), (Review.ACCEPTED, {"modality": "done"}), (Review.CORRECTED, {"modality": "sure"})],
)
def test_a_correction_that_is_none_is_refused(desk, now, analyst, review, corrections):
    read_and_build(now, add(now))
    claim = Claim.objects.live().first()
    with pytest.raises(ValueError):
        judge_claim(claim.pk, review=review, corrections=corrections, user=analyst, now=now)


def test_a_project_that_only_a_machine_found_is_a_candidate_until_confirmed(desk, now, analyst):
    text = "Solara Motors will start production at its new plant in Almetyevsk in 2024, the company said."
    read_and_build(now, add(now, text))
    project = Project.objects.get(entity__standing="candidate")
    judge_entity(project.pk, review=Review.ACCEPTED, user=analyst, now=now)
    assert Entity.objects.get(pk=project.pk).standing == "confirmed"
    judge_entity(project.pk, review=Review.REJECTED, user=analyst, now=now)
    assert Entity.objects.get(pk=project.pk).standing == "dismissed"


def test_two_that_are_one_share_a_timeline_until_that_is_undone(desk, now, analyst):
    read_and_build(now, add(now))
    double = Entity.objects.create(key="double", kind="project", name_en="Former Renault works", created_at=now)
    Project.objects.create(entity=double)
    mention = Mention.objects.filter(entity=moskvich()).first()
    Mention.objects.filter(pk=mention.pk).update(entity=double)
    edge = judge_identity(moskvich(), double, verdict=Identity.SAME, user=analyst, now=now)
    double.refresh_from_db()
    assert double.same_as == moskvich()
    read_and_build(now)
    assert Event.objects.standing().filter(project=moskvich(), type="production_start").exists()
    undo_identity(edge.pk, now=now)
    double.refresh_from_db()
    assert double.same_as is None


def test_a_changed_text_supersedes_the_claims_of_the_old_one(desk, now):
    first = add(now, url="https://example.org/a")
    read_and_build(now, first)
    second = add(now, RUSSIAN, url="https://example.org/a")
    read_and_build(now, second)
    assert set(Claim.objects.live().values_list("version", flat=True)) == {second.pk}


def test_a_withdrawn_article_leaves_the_timeline(desk, now):
    version = add(now)
    read_and_build(now, version)
    withdraw_article(version.article_id, now=now)
    read_and_build(now)
    assert not Event.objects.standing().filter(project=moskvich()).exists()
    assert not Claim.objects.live().exists()


def test_a_language_that_is_not_read_is_kept_and_said_so(desk, now):
    version = add(
        now, "Das Werk in Magdeburg wird vorerst nicht gebaut, teilte das Unternehmen am Montag in Berlin mit."
    )
    read_and_build(now, version)
    version = ArticleVersion.objects.get(pk=version.pk)
    assert version.language == "de"
    assert "language" in version.not_read


def test_new_names_link_old_articles_again_without_reading(desk, now):
    version = add(now, "Serial assembly began at the Tekstilshchiki works on 23 November 2022.")
    read_and_build(now, version)
    read_at = ArticleVersion.objects.get(pk=version.pk).read_at
    from tracker.services.known_names import raise_names_version

    raise_names_version("an alias", now=now)
    assert list(ArticleVersion.objects.unlinked(raise_names_version("another", now=now))) == [version]
    assert linking.link_articles([version.pk], now=now) == [version.pk]
    assert ArticleVersion.objects.get(pk=version.pk).read_at == read_at


def test_a_rebuild_gives_the_same_events_under_the_same_keys(desk, now):
    read_and_build(now, add(now), add(now, RUSSIAN))
    before = list(Event.objects.order_by("key").values("key", "type", "modality", "first", "title_en"))
    build_timeline(now=now, project_id=moskvich().pk)
    assert list(Event.objects.order_by("key").values("key", "type", "modality", "first", "title_en")) == before


def raise_reader(monkeypatch):
    """A reader one version newer."""
    monkeypatch.setattr(reading, "READER_VERSION", reading.READER_VERSION + 1)


def test_a_title_names_only_whom_the_words_name(desk, now):
    text = """KAMAZ is the technology partner of the Moskvich plant. JAC supplies the kits.

In the first nine months of 2025 sales of Moskvich cars came to 11,200, according to Autostat."""
    read_and_build(now, add(now, text))
    titles = " ".join(Event.objects.filter(project=moskvich()).values_list("title_en", flat=True))
    assert "Autostat sold" not in titles
    assert "JAC sold" not in titles
    assert "KAMAZ sold" not in titles
