"""Settings of the tests: real servers, quick passwords."""

from config.settings.base import *  # noqa: F403

SECRET_KEY = "tests"
DEBUG = False
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
