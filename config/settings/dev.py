"""Settings of `manage.py up` on one's own machine."""

import os

from config.settings.base import *  # noqa: F403

DEBUG = os.environ.get("DEBUG", "") == "1"
# `up` makes a key of its own for each state directory; commands without a server need none that is secret.
SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-commands-that-serve-nothing")
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
