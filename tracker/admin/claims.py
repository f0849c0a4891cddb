"""Claims and mentions in the admin: shown with their words, never edited."""

from django.contrib import admin

from tracker.admin.read_only import Shown
from tracker.models import Claim, ClaimQuantity, Mention


class QuantityInline(admin.TabularInline):
    model = ClaimQuantity
    extra = 0


@admin.register(Claim)
class ClaimAdmin(Shown):
    list_display = ["quote", "type", "modality", "first", "last", "speaker_kind", "superseded_at"]
    list_filter = ["type", "modality", "speaker_kind", ("superseded_at", admin.EmptyFieldListFilter)]
    list_select_related = ["version__article"]
    search_fields = ["quote"]
    inlines = [QuantityInline]


@admin.register(Mention)
class MentionAdmin(Shown):
    list_display = ["name", "kind", "entity", "link_score", "link_reason", "superseded_at"]
    list_filter = ["kind", ("superseded_at", admin.EmptyFieldListFilter)]
    list_select_related = ["entity"]
    search_fields = ["name", "entity__name_en"]
