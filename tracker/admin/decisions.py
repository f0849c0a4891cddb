"""Decisions in the admin: who decided what, when, and what was undone."""

from django.contrib import admin

from tracker.admin.read_only import Shown
from tracker.models import IdentityEdge, Judgement, NamesVersion


@admin.register(Judgement)
class JudgementAdmin(Shown):
    list_display = ["review", "quote", "entity", "user", "made_at", "undone_at"]
    list_filter = ["review", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["entity", "user"]
    search_fields = ["quote", "entity__name_en", "note"]


@admin.register(IdentityEdge)
class IdentityEdgeAdmin(Shown):
    list_display = ["left", "right", "verdict", "score", "reason", "user", "made_at", "undone_at"]
    list_filter = ["verdict", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["left", "right", "user"]


@admin.register(NamesVersion)
class NamesVersionAdmin(Shown):
    list_display = ["pk", "raised_at", "why"]
