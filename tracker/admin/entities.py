"""Companies, officials, agencies, unnamed parties and projects in the admin, with their names, offices and parts."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from tracker.linking.names import key
from tracker.models import Entity, Name, Occupancy, Participation, Project
from tracker.services.judge_entity import judge_entity
from tracker.services.known_names import raise_names_version
from tracker.tasks import enqueue_building
from tracker.vocabulary import Review


class NameInline(admin.TabularInline):
    model = Name
    fields = ["text", "language", "kind", "in_dictionary"]
    extra = 1


class OccupancyInline(admin.TabularInline):
    model = Occupancy
    fk_name = "official"
    autocomplete_fields = ["organisation"]
    extra = 0


class ParticipationInline(admin.TabularInline):
    model = Participation
    fk_name = "project"
    autocomplete_fields = ["entity"]
    extra = 0


class ProjectInline(admin.StackedInline):
    model = Project
    extra = 0
    can_delete = False


# Which details stand on the page of which kind.
INLINES: dict[str, list[Any]] = {"official": [OccupancyInline], "project": [ProjectInline, ParticipationInline]}


@admin.register(Entity)
class EntityAdmin(admin.ModelAdmin):
    list_display = ["name_en", "name_ru", "kind", "country", "standing", "same_as"]
    list_filter = ["kind", "standing", "country"]
    list_select_related = ["same_as"]
    search_fields = ["name_en", "name_ru", "key", "names__text"]
    readonly_fields = ["standing", "same_as", "created_at"]
    actions = ["confirm", "dismiss"]

    def get_inlines(self, request: HttpRequest, obj: Entity | None) -> list[Any]:
        """The names of every entity, and the details of its kind."""
        return [NameInline, *INLINES.get(obj.kind, [])] if obj else []

    def get_readonly_fields(self, request: HttpRequest, obj: Entity | None = None) -> list[str]:
        """Key and kind are chosen once."""
        return [*self.readonly_fields, "key", "kind"] if obj else list(self.readonly_fields)

    def has_delete_permission(self, request: HttpRequest, obj: Entity | None = None) -> bool:
        """An entity is dismissed, never deleted: claims name it."""
        return False

    def save_model(self, request: HttpRequest, obj: Entity, form: Any, change: bool) -> None:
        """Save it; a new entity is a candidate until it is confirmed."""
        if not change:
            obj.created_at = timezone.now()
        super().save_model(request, obj, form, change)
        if not change:
            Name.objects.create(entity=obj, text=obj.name_en, key=key(obj.name_en)[:200])
            if obj.kind == "project":
                Project.objects.create(entity=obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Save the details. Changed names are known to the linker at once, and articles are linked again."""
        for row in formset.save(commit=False):
            if isinstance(row, Name):
                row.key = key(row.text)[:200]
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()
        if formset.has_changed():
            raise_names_version(f"{form.instance.name_en}: edited by {request.user}", now=timezone.now())

    @admin.action(description="Confirm: real, and its names are known from now on")
    def confirm(self, request: HttpRequest, entities: QuerySet[Entity]) -> None:
        """Confirm the chosen entities."""
        self.judge(request, entities, Review.ACCEPTED)

    @admin.action(description="Dismiss: nothing that we follow")
    def dismiss(self, request: HttpRequest, entities: QuerySet[Entity]) -> None:
        """Dismiss the chosen entities."""
        self.judge(request, entities, Review.REJECTED)

    def judge(self, request: HttpRequest, entities: QuerySet[Entity], review: Review) -> None:
        """Decide on the chosen entities and build the timelines anew."""
        for entity in entities:
            judge_entity(entity.pk, review=review, user=request.user, now=timezone.now())  # type: ignore[arg-type]
        enqueue_building()
        messages.success(request, gettext("Decided on %d entities.") % len(entities))
