"""Articles in the admin: details can be put right, an article can be withdrawn or read again; texts are not edited."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from tracker.models import Article, ArticleVersion
from tracker.services.correct_article import correct_article
from tracker.services.withdraw_article import withdraw_article
from tracker.tasks import enqueue_building, enqueue_reading


class VersionInline(admin.TabularInline):
    model = ArticleVersion
    fields = ["added_at", "replaced_at", "language", "read_by", "read_at", "not_read", "linked_with"]
    readonly_fields = ["added_at", "replaced_at", "language", "read_by", "read_at", "not_read", "linked_with"]
    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Texts come in through the product alone."""
        return False


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ["__str__", "source", "published_on", "published_basis", "added_at", "withdrawn_at"]
    list_filter = ["source", "published_basis", "withdrawn_at"]
    list_select_related = ["source"]
    search_fields = ["title", "url"]
    autocomplete_fields = ["source"]
    date_hierarchy = "published_on"
    readonly_fields = ["published_basis", "added_at", "withdrawn_at"]
    inlines = [VersionInline]
    actions = ["withdraw"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles come in through the product, which reads them too."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """An article is withdrawn, never deleted."""
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Save the details; a new date means that the article is read again."""
        version_ids = correct_article(obj, changed=form.changed_data)
        if version_ids:
            enqueue_reading(version_ids)
            messages.info(request, gettext("The date has changed: the article will be read again."))

    @admin.action(description="Withdraw: remove the text and hide the claims")
    def withdraw(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        """Withdraw the chosen articles."""
        for article in articles:
            withdraw_article(article.pk, now=timezone.now())
        enqueue_building()
        count = len(articles)
        messages.success(request, ngettext("%d article withdrawn.", "%d articles withdrawn.", count) % count)
