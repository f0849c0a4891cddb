"""Settings of real servers: every secret, host and server must be named; nothing is guessed."""

import os

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *  # noqa: F403


def needed(name: str) -> str:
    """The value of an environment variable. ImproperlyConfigured when it is not set or empty."""
    if value := os.environ.get(name):
        return value
    raise ImproperlyConfigured(f"set the environment variable {name} (config.settings.prod has no default for it)")


SECRET_KEY = needed("SECRET_KEY")
ALLOWED_HOSTS = needed("ALLOWED_HOSTS").split(",")
DATABASE_URL = needed("DATABASE_URL")
REDIS_URL = needed("REDIS_URL")
DEBUG = False
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS if host != "*"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
