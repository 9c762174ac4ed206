"""The settings, all of them.

Everything that differs between two places is read from the environment; `.env.example` lists the variables.
A wrong value stops the start with one line that names the variable (see `careergraph.env`).
"""

from datetime import timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

from careergraph import env
from careergraph.connections import cache, database, mail
from careergraph.extra_languages import describe
from careergraph.secret_key import secret_key

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Where the site lives -------------------------------------------------------------------------

DATA_DIR = env.folder("DATA_DIR", BASE_DIR / "var")
DEBUG = env.boolean("DEBUG", default=False)
SECRET_KEY = secret_key("SECRET_KEY", DATA_DIR / "secret_key")

HOST = env.text("HOST", "127.0.0.1")
PORT = env.integer("PORT", 8000, lowest=1, highest=65535)
WORKERS = env.integer("WORKERS", 1, lowest=1, highest=256)
THREADS = env.integer("THREADS", 2, lowest=1, highest=64)
# The origin of every address we print: canonical links, sitemap, hreflang, Open Graph. Never the request's
# own host, which a visitor can make up.
SITE_URL = env.origin("SITE_URL", f"http://127.0.0.1:{PORT}")
_site = urlsplit(SITE_URL)
ALLOWED_HOSTS = env.hosts(
    "ALLOWED_HOSTS",
    list(dict.fromkeys(["localhost", "127.0.0.1", "[::1]", _site.netloc.removesuffix(f":{_site.port}")])),
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "occupations.views.errors.forged"

# --- Applications ---------------------------------------------------------------------------------

INSTALLED_APPS = [
    "modeltranslation",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "axes",
    "csp",
    "occupations",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "careergraph.middleware.security_headers.SecurityHeadersMiddleware",
    "careergraph.middleware.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "careergraph.middleware.admin_only.AdminSessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "careergraph.middleware.admin_only.AdminAuthenticationMiddleware",
    "careergraph.middleware.admin_only.AdminMessageMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "careergraph.urls"
WSGI_APPLICATION = "careergraph.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Languages ------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
# Each language under its own name. To add one: a line here, a migration, a message catalogue in locale/.
LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("zh-hans", "简体中文"),
    ("zh-hant", "繁體中文"),
    ("ar", "العربية"),
]
# Tests and benchmarks add languages here, to prove that nothing grows with their number.
LANGUAGES += describe("EXTRA_LANGUAGES", [code for code, _name in LANGUAGES])
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.time_zone("TIME_ZONE", "UTC")

MODELTRANSLATION_DEFAULT_LANGUAGE = LANGUAGE_CODE
MODELTRANSLATION_LANGUAGES = tuple(code for code, _name in LANGUAGES)
# Straight to the source language, for every language: nobody is shown Simplified Chinese for Traditional.
MODELTRANSLATION_FALLBACK_LANGUAGES = (LANGUAGE_CODE,)

# A language version with a smaller share of translated text than this is not offered to search engines.
COVERAGE_THRESHOLD = 0.6

# --- Data -----------------------------------------------------------------------------------------

DATABASES = {"default": database("DATABASE_URL", f"sqlite:///{quote(str(DATA_DIR / 'db.sqlite3'))}")}
CACHES = {"default": cache("CACHE_URL", "locmem://")}

# How many revisions of a profile `prune_history` keeps (0: all), and how old one has to be before it goes.
HISTORY_KEEP = env.integer("HISTORY_KEEP", 500, lowest=0, highest=1_000_000)
HISTORY_DAYS = env.integer("HISTORY_DAYS", 365, lowest=0, highest=36_500)

# --- Upkeep ---------------------------------------------------------------------------------------

# Whether links may be checked that lead into this machine's own network: only where every source is trusted.
LINKS_TO_PRIVATE = env.boolean("LINKS_TO_PRIVATE", default=False)

# --- Mail -----------------------------------------------------------------------------------------

_mail = mail("EMAIL_URL", "console://")
EMAIL_BACKEND = _mail["backend"]
EMAIL_HOST = _mail["host"]
EMAIL_PORT = _mail["port"]
EMAIL_HOST_USER = _mail["user"]
EMAIL_HOST_PASSWORD = _mail["password"]
EMAIL_USE_TLS = _mail["starttls"]
EMAIL_USE_SSL = _mail["tls"]
# A digest is sent inside a transaction, which must not wait for a server that does not answer.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.mail_address("EMAIL_FROM", "careergraph@localhost")

# --- Files ----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", DATA_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.folder("MEDIA_ROOT", DATA_DIR / "media")
# What an uploaded picture may have at most; nginx's client_max_body_size has to let it through.
IMAGE_MAX_MEGABYTES = env.integer("IMAGE_MAX_MEGABYTES", 15, lowest=1, highest=100)
IMAGE_MAX_MEGAPIXELS = env.integer("IMAGE_MAX_MEGAPIXELS", 50, lowest=1, highest=80)
# Fonts for the cards that other sites show beside a link; empty: those of the system.
FONTS_DIR = env.text("FONTS_DIR", "")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # The manifest names files by their content and needs collectstatic; the development server does not.
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
# Only the names with a hash are ever printed. Source maps are for developers, who do not mind their size.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (
    *("jpg", "jpeg", "png", "gif", "webp", "avif", "woff", "woff2", "zip", "gz", "br", "map"),
)

# --- Staff accounts -------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "careergraph.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
# Its tables have English names only; `manage.py axes_list_attempts` shows and `axes_reset` lifts a lock.
AXES_ENABLE_ADMIN = False

# --- Security -------------------------------------------------------------------------------------

_secure = _site.scheme == "https"
# Only behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto itself; anybody else could make them up.
TRUST_PROXY = env.boolean("TRUST_PROXY", default=False)
if TRUST_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    AXES_CLIENT_IP_CALLABLE = "careergraph.client_address.behind_proxy"

SECURE_SSL_REDIRECT = env.boolean("SECURE_SSL_REDIRECT", default=_secure)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.integer("SECURE_HSTS_SECONDS", 31_536_000 if _secure else 0, 0, 63_072_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.boolean("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=_secure)
SECURE_HSTS_PRELOAD = env.boolean("SECURE_HSTS_PRELOAD", default=_secure)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _secure
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = LANGUAGE_COOKIE_PATH = "/admin/"
LANGUAGE_COOKIE_SAMESITE = "Lax"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    },
}

# --- API ------------------------------------------------------------------------------------------

# Public and read-only: no visitor, no session, no body; `occupations.api` has the rest.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "occupations.api.errors.problem",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "AI Career Graph API",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "DESCRIPTION": (BASE_DIR / "occupations/api/description.md").read_text(encoding="utf-8"),
    "SERVERS": [{"url": "/"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": ["occupations.api.schema.plain_schemas"],
    "SORT_OPERATION_PARAMETERS": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
}

# --- Logging --------------------------------------------------------------------------------------

LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "careergraph.logs.OneLineFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    # Django's default writes to the console and mails the administrators; here everything goes to the root.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
