"""Publishers in the admin."""

from django.contrib import admin

from tracker.models import Source


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "language", "country", "time_zone", "free"]
    list_filter = ["kind", "language", "free"]
    search_fields = ["name", "url"]
