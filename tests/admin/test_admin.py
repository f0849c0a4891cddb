"""The admin opens on every record, changes what people own, and edits nothing that was read or derived."""

from datetime import date

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from tests.story import moskvich
from tracker.models import Article, ArticleVersion, Claim, Entity, Event, Judgement, Name, NamesVersion

OURS = sorted((model for model in admin.site._registry if model._meta.app_label == "tracker"), key=str)
pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client):
    client.force_login(get_user_model().objects.create_superuser("admin", "", "secret"))
    moskvich()
    return client


def page(model, what, *args):
    return reverse(f"admin:tracker_{model._meta.model_name}_{what}", args=args)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.model_name)
def test_every_list_and_every_record_opens(office, model):
    assert office.get(page(model, "changelist") + "?q=x").status_code == 200
    for record in model.objects.all()[:2]:
        assert office.get(page(model, "change", record.pk)).status_code == 200


@pytest.mark.parametrize("model", [Claim, Event, Judgement], ids=lambda model: model._meta.model_name)
def test_what_is_read_or_derived_cannot_be_edited_or_deleted(office, model):
    assert office.get(page(model, "add")).status_code == 403
    for record in model.objects.all()[:1]:
        assert office.post(page(model, "change", record.pk), {}).status_code == 403
        assert office.post(page(model, "delete", record.pk), {"post": "yes"}).status_code == 403


def test_an_article_that_is_dated_by_hand_is_read_again(office):
    version = ArticleVersion.objects.filter(article__published_on__isnull=True, read_by__isnull=False).first()
    article = version.article
    answer = office.post(
        page(Article, "change", article.pk),
        {
            "title": article.title,
            "url": article.url,
            "source": article.source_id or "",
            "published_on": "2022-05-27",
            "published_at_0": "",
            "published_at_1": "",
            "versions-TOTAL_FORMS": 0,
            "versions-INITIAL_FORMS": 0,
        },
    )
    assert answer.status_code == 302, answer.context["errors"]
    article.refresh_from_db()
    version.refresh_from_db()
    assert (article.published_on, article.published_basis, version.read_by) == (date(2022, 5, 27), "person", None)


def test_an_article_is_withdrawn_from_the_list(office):
    version = Claim.objects.live().first().version
    chosen = {"action": "withdraw", "_selected_action": [version.article_id]}
    office.post(page(Article, "changelist"), chosen)
    version.refresh_from_db()
    assert version.text == ""
    assert not Claim.objects.live().filter(version=version).exists()


def test_a_name_that_is_added_is_known_from_now_on(office):
    entity = Entity.objects.filter(kind="company").first()
    before = NamesVersion.objects.count()
    fields = {"name_en": entity.name_en, "name_ru": entity.name_ru, "country": entity.country}
    names = {"names-TOTAL_FORMS": 1, "names-INITIAL_FORMS": 0, "names-0-text": "«Камский завод»"}
    more = {"names-0-language": "ru", "names-0-kind": "short", "names-0-in_dictionary": "on"}
    answer = office.post(page(Entity, "change", entity.pk), fields | names | more)
    assert answer.status_code == 302, answer.context["errors"]
    assert Name.objects.get(text="«Камский завод»").key
    assert NamesVersion.objects.count() == before + 1


def test_a_candidate_is_confirmed_from_the_list(office):
    found = Entity.objects.create(key="works", kind="company", name_en="Works", created_at=timezone.now())
    office.post(page(Entity, "changelist"), {"action": "confirm", "_selected_action": [found.pk]})
    found.refresh_from_db()
    assert found.standing == "confirmed"
