"""Typed readers of the environment that refuse nonsense and say what to do.

Parsing is django-environ's; this module adds the hints. Every variable of the table in
README.md is read through these functions, and nowhere else.
"""

from __future__ import annotations

import os
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

_env = environ.Env()
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def read_text(name: str, default: str | None = None) -> str:
    """Return the variable's text; without a default an absent or empty one is an error."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Set {name}: see the table of variables in README.md.")
    return default


def read_flag(name: str, default: bool) -> bool:
    """Return a yes/no variable (1/0, true/false, yes/no, on/off)."""
    raw = os.environ.get(name)
    if raw is None:
        return default
    value = raw.strip().lower()
    if value in _TRUE:
        return True
    if value in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={raw!r} is neither yes nor no: use 1 or 0.")


def read_amount(name: str, default: str) -> Decimal:
    """Return a number of 0 or more, such as a price."""
    raw = read_text(name, default)
    try:
        amount = Decimal(raw)
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise ImproperlyConfigured(f"{name}={raw!r} is no amount: write 2500 or 2500.5.")
    return amount


def read_list(name: str, default: list[str] | None = None) -> list[str]:
    """Return a comma-separated variable as a list without blanks."""
    value = read_text(name, "" if default is not None else None)
    items = [item.strip() for item in value.split(",") if item.strip()]
    return items or list(default or [])


def read_path(name: str, default: Path) -> Path:
    """Return an absolute path."""
    return Path(read_text(name, str(default))).expanduser().resolve()


def read_url(name: str, default: str | None = None) -> str:
    """Return an http(s) address without a slash at its end."""
    value = read_text(name, default)
    parts = urlsplit(value)
    if value and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ImproperlyConfigured(f"{name}={value!r} is no address: write https://host.")
    return value.rstrip("/")


def read_database(name: str, default: str | None = None) -> dict[str, Any]:
    """Return Django's database dictionary for `postgres://…` or `sqlite:///…`."""
    value = read_text(name, default)
    try:
        config = dict(_env.db_url_config(value))
    except Exception as error:
        raise ImproperlyConfigured(_database_hint(name)) from error
    engine = str(config.get("ENGINE", ""))
    if not engine.endswith(("postgresql", "sqlite3")):
        raise ImproperlyConfigured(_database_hint(name))
    if engine.endswith("sqlite3"):
        # WAL and IMMEDIATE: with web server and worker together, deferred transactions that
        # read and then write fail with "database is locked".
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    else:
        config["CONN_MAX_AGE"] = 600
        config["CONN_HEALTH_CHECKS"] = True
    return config


def _database_hint(name: str) -> str:
    # The value is never quoted: it holds the password.
    return f"{name} cannot be read: write postgres://user:password@host/name or sqlite:////path."


def read_cache(name: str, default: str) -> dict[str, Any]:
    """Return Django's cache dictionary for `dbcache://`, `rediscache://`, `locmemcache://` …"""
    try:
        return dict(_env.cache_url_config(read_text(name, default)))
    except Exception as error:
        raise ImproperlyConfigured(
            f"{name} cannot be read: write locmemcache://, dbcache://table or rediscache://host/1."
        ) from error


def read_email(name: str, default: str | None = None) -> dict[str, Any]:
    """Return the EMAIL_… settings for `smtp+tls://user:password@host:587` or `consolemail://`."""
    value = read_text(name, default)
    try:
        return dict(_env.email_url_config(value))
    except Exception as error:
        raise ImproperlyConfigured(
            f"{name} cannot be read: write smtp+tls://user:password@host:587 or consolemail://."
        ) from error
