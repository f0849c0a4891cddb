"""The one Django app of the product."""

from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Make the Celery application known, so that the web process can enqueue; register the system checks."""
        import config.celery  # noqa: F401
        import tracker.checks  # noqa: F401
