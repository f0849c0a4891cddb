"""How is a record shown that nobody may edit? Claims are superseded, decisions undone, derived tables rebuilt."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest


class Shown(admin.ModelAdmin):
    """An admin page that shows its records and changes none."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody adds one by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody edits one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody deletes one."""
        return False
