"""Settings are read from the environment strictly: a wrong value is named, and production is safe."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from careergraph import env
from careergraph.connections import cache, database, mail

MANAGE = Path(settings.BASE_DIR) / "manage.py"
KEY = "k7" * 30 + "wqzxvbnm"
PRODUCTION = {
    "SITE_URL": "https://careers.example.org",
    "SECRET_KEY": KEY,
    "DATABASE_URL": "postgres://site:secret@db.example.org/site",
    "CACHE_URL": "redis://cache.example.org:6379/0",
    "TRUST_PROXY": "1",
}


def manage(data_dir: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with these variables and no others."""
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(data_dir), "LANG": "C.UTF-8"} | variables
    command = [sys.executable, str(MANAGE), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def show(data_dir: Path, *names: str, **variables: str) -> str:
    """Return the values of some settings, one per line, as manage.py sees them."""
    code = "; ".join(["from django.conf import settings"] + [f"print(settings.{name})" for name in names])
    done = manage(data_dir, "shell", "--no-imports", "-c", code, **variables)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "perhaps"),
        ("PORT", "http"),
        ("PORT", "70000"),
        ("WORKERS", "0"),
        ("SITE_URL", "careers.example.org"),
        ("SITE_URL", "https://careers.example.org/site"),
        ("SITE_URL", "https://careers.example.org:port"),
        ("ALLOWED_HOSTS", "https://careers.example.org"),
        ("ALLOWED_HOSTS", "careers.example.org:8000"),
        ("SECRET_KEY", "short"),
        ("DATABASE_URL", "mysql://localhost/site"),
        ("DATABASE_URL", "postgres://localhost:port/site"),
        ("DATABASE_URL", "postgres://localhost"),
        ("DATABASE_URL", "sqlite:////no/such/folder/db.sqlite3"),
        ("CACHE_URL", "memcached://localhost"),
        ("CACHE_URL", "redis://localhost:port"),
        ("EMAIL_URL", "mail.example.org"),
        ("EMAIL_URL", "smtp://"),
        ("EMAIL_URL", "smtp://mail.example.org:port"),
        ("EMAIL_FROM", "editors"),
        ("LOG_LEVEL", "loud"),
        ("TIME_ZONE", "Mars/Olympus"),
        ("SECURE_HSTS_SECONDS", "a year"),
        ("EXTRA_LANGUAGES", "xx-nowhere"),
        ("EXTRA_LANGUAGES", "fr"),
        ("DATA_DIR", "/dev/null/var"),
        ("MEDIA_ROOT", "/dev/null/media"),
    ],
)
def test_a_wrong_value_stops_the_start_with_one_line_that_names_the_variable(tmp_path, name, value):
    done = manage(tmp_path, "check", **{name: value})

    assert done.returncode == 2
    assert re.fullmatch(rf"error: {name}: .+\n", done.stderr)
    assert done.stdout == ""


def test_the_server_says_the_same_line(tmp_path):
    command = [sys.executable, "-c", "import careergraph.wsgi"]
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "DEBUG": "perhaps"}

    done = subprocess.run(
        command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr == "error: DEBUG: expected 1 or 0, found 'perhaps'\n"


def test_check_deploy_is_clean_with_the_production_variables(tmp_path):
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)

    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_https_turns_on_redirect_hsts_and_secure_cookies(tmp_path):
    names = ("SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")

    assert show(tmp_path, *names, **PRODUCTION).split() == ["True", "31536000", "True", "True"]
    assert show(tmp_path, *names).split() == ["False", "0", "False", "False"]


def test_the_site_answers_to_its_own_name_and_trusts_its_own_forms(tmp_path):
    shown = show(
        tmp_path, "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", SITE_URL="https://careers.example.org:8443"
    )

    assert shown.splitlines() == [
        "['localhost', '127.0.0.1', '[::1]', 'careers.example.org']",
        "['https://careers.example.org:8443']",
    ]


def test_the_address_follows_the_port(tmp_path):
    assert show(tmp_path, "SITE_URL", PORT="8765") == "http://127.0.0.1:8765"


def test_a_secret_key_is_made_once_and_kept_to_its_owner(tmp_path):
    first = show(tmp_path, "SECRET_KEY")
    file = tmp_path / "secret_key"

    assert len(first) >= 50
    assert show(tmp_path, "SECRET_KEY") == first == file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_an_empty_secret_key_file_is_named(tmp_path):
    (tmp_path / "secret_key").write_text("")

    done = manage(tmp_path, "check")

    assert done.returncode == 2
    assert done.stderr.startswith("error: SECRET_KEY: not set, and ")


def test_debug_is_off_unless_it_is_asked_for(tmp_path):
    assert show(tmp_path, "DEBUG") == "False"
    assert show(tmp_path, "DEBUG", DEBUG="1") == "True"


def test_sqlite_waits_for_its_turn_and_checks_foreign_keys(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/db.sqlite3")

    found = database("DATABASE_URL", "")

    assert found["NAME"] == f"{tmp_path}/db.sqlite3"
    assert found["OPTIONS"]["timeout"] == 10
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert "foreign_keys=ON" in found["OPTIONS"]["init_command"]


def test_a_password_is_never_printed(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://site:hunter2@db.example.org:port/site")

    with pytest.raises(ImproperlyConfigured) as caught:
        database("DATABASE_URL", "")

    assert "hunter2" not in str(caught.value)
    assert "site:***@db.example.org" in str(caught.value)


def test_redis_is_reached_by_url(monkeypatch):
    monkeypatch.setenv("CACHE_URL", "redis://cache.example.org:6379/1")

    assert cache("CACHE_URL", "locmem://")["BACKEND"] == "django.core.cache.backends.redis.RedisCache"


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://mail.example.org", 25, False, False),
        ("smtp+tls://mail.example.org", 587, True, False),
        ("smtps://mail.example.org:1465", 1465, False, True),
    ],
)
def test_the_mail_server_is_reached_by_url(monkeypatch, url, port, starttls, tls):
    monkeypatch.setenv("EMAIL_URL", url)

    found = mail("EMAIL_URL", "console://")

    assert (found["host"], found["port"]) == ("mail.example.org", port)
    assert (found["starttls"], found["tls"]) == (starttls, tls)


def test_the_mail_servers_account_may_have_any_characters(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "smtps://site%40example.org:p%3Aw%2Fd@mail.example.org")

    found = mail("EMAIL_URL", "console://")

    assert (found["user"], found["password"]) == ("site@example.org", "p:w/d")


def test_mail_is_printed_unless_a_server_is_named(tmp_path):
    shown = show(tmp_path, "EMAIL_BACKEND", "DEFAULT_FROM_EMAIL", EMAIL_FROM="Editors <editors@example.org>")

    assert shown.splitlines() == [
        "django.core.mail.backends.console.EmailBackend",
        "Editors <editors@example.org>",
    ]


def test_an_empty_variable_counts_as_unset(monkeypatch):
    monkeypatch.setenv("PORT", "  ")

    assert env.integer("PORT", 8000, lowest=1, highest=65535) == 8000


def test_twenty_four_languages_can_be_configured(tmp_path):
    extra = "de,it,pt,nl,pl,cs,sv,da,fi,el,tr,ru,uk,he,hi,ja,ko,tl"

    shown = show(tmp_path, "LANGUAGES", "LANGUAGES[-5]", EXTRA_LANGUAGES=extra)

    assert len(ast.literal_eval(shown.splitlines()[0])) == 24
    assert shown.splitlines()[1] == "('he', 'עברית')"


def test_every_variable_is_in_the_example_file():
    source = (Path(settings.BASE_DIR) / "careergraph" / "settings.py").read_text()
    example = (Path(settings.BASE_DIR) / ".env.example").read_text()

    read = set(re.findall(r'(?:env\.\w+|secret_key|database|cache|mail)\(\s*"([A-Z_]+)"', source))

    assert read == set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE))
