"""Events and status periods in the admin: derived, and therefore shown only."""

from django.contrib import admin

from tracker.admin.read_only import Shown
from tracker.models import Event, StatusPeriod


@admin.register(Event)
class EventAdmin(Shown):
    list_display = ["key", "project", "title_en", "type", "modality", "first", "last", "joined_into", "gone_at"]
    list_filter = ["type", "modality", ("gone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["project", "joined_into"]
    search_fields = ["key", "title_en", "title_ru", "project__name_en"]


@admin.register(StatusPeriod)
class StatusPeriodAdmin(Shown):
    list_display = ["project", "status", "first", "last", "rule"]
    list_filter = ["status"]
    list_select_related = ["project"]
