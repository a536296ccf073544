"""Settings shared by development, tests and production."""

from pathlib import Path
from urllib.parse import urlsplit

from workation.core.external_services import build_content_policy
from workation.settings import env
from workation.settings.languages import LANGUAGES as LANGUAGES
from workation.settings.languages import LANGUAGES_BIDI as LANGUAGES_BIDI

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"

SITE_URL = env.read_url("SITE_URL", "http://127.0.0.1:8000")
ALLOW_INDEXING = env.read_flag("ALLOW_INDEXING", False)

INSTALLED_APPS = [
    "workation.importer",
    "workation.pages",
    "matching",
    "reports",
    "plans",
    "facilities",
    "workation.search",
    "workation.translation",
    "workation.accounts",
    "workation.areas",
    "workation.jobs",
    "workation.core",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "workation.core.middleware.AdminPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "workation.core.middleware.AddressLanguageMiddleware",
    "workation.core.middleware.PublicLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "workation.accounts.middleware.ConfinementMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "workation.importer.old_addresses.OldAddressMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "workation.urls"
WSGI_APPLICATION = "workation.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

DATABASES = {"default": env.read_database("DATABASE_URL", f"sqlite:///{VAR / 'db.sqlite3'}")}
CACHES = {
    "default": env.read_cache("CACHE_URL", "locmemcache://"),
    "renditions": env.read_cache("CACHE_URL", "locmemcache://"),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

LANGUAGE_CODE = "ja"
TIME_ZONE = "Asia/Tokyo"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [
    ROOT / "locale",
    ROOT / "workation" / "core" / "wagtail_locale",  # what Wagtail lacks in Japanese
]
FORMAT_MODULE_PATH = ["workation.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.read_path("MEDIA_ROOT", VAR / "media")
SNAPSHOT_ROOT = env.read_path("SNAPSHOT_ROOT", VAR / "snapshots")

vars().update(env.read_email("EMAIL_URL", "consolemail://"))
DEFAULT_FROM_EMAIL = env.read_text("EMAIL_FROM", f"noreply@{urlsplit(SITE_URL).hostname}")

# Django's own rule for 256 fields refuses a report with sixty pictures in the page editor.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

WAGTAIL_SITE_NAME = "三重ワーケーション"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "workation.core.uploads.SiteImageForm"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000  # opened, three bytes each
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "workation.core.uploads.SiteDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "pdf", "pptx", "xlsx", "zip"]
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "workation.search.backend"}}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        # Only what wagtail-localize keeps inside one segment; `sup`, `sub` and their like split
        # a sentence, and an embedded picture's alternative text would not be translated.
        "OPTIONS": {
            "features": ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]
        },
    }
}
# Deleting a translated page keeps the corrections people made in it.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
TAGGIT_CASE_INSENSITIVE = True

# Wagtail's own tasks (search index, references) run where they arise: with a queue between, the
# search would lag behind the page whenever the worker is down.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

DEEPL_AUTH_KEY = env.read_text("DEEPL_AUTH_KEY", "")
DEEPL_SERVER_URL = env.read_url("DEEPL_SERVER_URL", "") or None
# What DeepL asks for a million characters, to say beforehand and afterwards what it costs.
DEEPL_YEN_PER_MILLION = env.read_amount("DEEPL_YEN_PER_MILLION", "2500")

# What other companies' services may load stands in their registry, with what they are told.
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": build_content_policy(),
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
