"""With which names was an article linked? The number of the names as they stand."""

from django.db import models


class NamesVersion(models.Model):
    """A change of the confirmed names. Articles linked with an older number are linked again, without re-reading."""

    raised_at = models.DateTimeField()
    why = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"{self.pk}: {self.why}"
