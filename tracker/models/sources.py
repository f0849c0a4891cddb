"""Where do articles come from?"""

from django.db import models
from django.db.models.functions import Lower

from tracker.vocabulary import SourceKind, choices


class Source(models.Model):
    """A publisher. `time_zone` is where its "on Monday" is Monday; `free` lets visitors read its articles whole."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=choices(SourceKind), default=SourceKind.UNKNOWN)
    url = models.URLField(max_length=500, blank=True)
    language = models.CharField(max_length=8, blank=True)
    country = models.CharField(max_length=2, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    free = models.BooleanField(default=False, help_text="Visitors who are not signed in may read the full text.")

    class Meta:
        ordering = ["name"]
        constraints = [
            # One publisher, one row: an article's publisher is found by its name.
            models.UniqueConstraint(Lower("name"), name="source_name_once"),
        ]

    def __str__(self) -> str:
        return self.name
