"""Tests: fast hashing, no manifest, everything written under a folder of its own."""

import tempfile
from pathlib import Path

from workation.settings.dev import *
from workation.settings.dev import DATABASES

DEBUG = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="workation-media-"))
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
DEEPL_AUTH_KEY = ""
DEEPL_SERVER_URL = None
WHITENOISE_AUTOREFRESH = True

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In a file, as the site itself: a worker in another thread or process can open it.
    folder = Path(tempfile.mkdtemp(prefix="workation-database-"))
    DATABASES["default"]["TEST"] = {"NAME": folder / "test.sqlite3"}
