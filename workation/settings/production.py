"""Production: refuses to start half-configured."""

from django.core.exceptions import ImproperlyConfigured

from workation.settings import env
from workation.settings.base import *
from workation.settings.base import CACHES, ROOT, SITE_URL, VAR

DEBUG = False
SECRET_KEY = env.read_text("SECRET_KEY")
ALLOWED_HOSTS = env.read_list("ALLOWED_HOSTS")
env.read_url("SITE_URL")
DATABASES = {"default": env.read_database("DATABASE_URL")}
MEDIA_ROOT = env.read_path("MEDIA_ROOT", VAR / "media")
ALLOW_INDEXING = env.read_flag("ALLOW_INDEXING", True)
EMAIL_BACKEND: str = env.read_email("EMAIL_URL")["EMAIL_BACKEND"]

if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10:
    raise ImproperlyConfigured("SECRET_KEY is too weak: use 50 random characters or more.")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts: '*' trusts any Host header.")
if not SITE_URL.startswith("https://"):
    raise ImproperlyConfigured("SITE_URL must start with https:// in production.")
if not EMAIL_BACKEND.endswith("smtp.EmailBackend"):
    raise ImproperlyConfigured("EMAIL_URL must name a mail server: smtp+tls://user:password@host.")
if not DATABASES["default"]["ENGINE"].endswith("postgresql"):
    raise ImproperlyConfigured("DATABASE_URL must be postgres://… in production.")

# Several processes share rate limits and renditions, so the cache must be shared too.
if CACHES["default"]["BACKEND"].endswith("LocMemCache"):
    shared = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
    CACHES = {"default": shared, "renditions": shared}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_ROOT = env.read_path("STATIC_ROOT", ROOT / "var" / "static")

# nginx ends TLS on the same host and sets this header itself.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
# The health probes come from the host itself, over plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = False  # the prefecture's other hosts are not ours to bind
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # no subdomains: see above
    "security.W019",  # the admin previews pages in a frame of its own origin
    "security.W021",  # no preloading, for the same reason as no subdomains
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "{levelname}{name}{message}",
            "style": "{",
            "timestamp": True,  # in UTC, whichever time zone the process has set
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
}
