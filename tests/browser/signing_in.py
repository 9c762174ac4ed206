"""Signing in without the page for it, which has tests of its own and takes longer than many a test."""

from urllib.parse import urlsplit

from django.conf import settings
from django.test import Client

__all__ = ["session_of", "use_session"]


def session_of(user):
    """Return the key of a session in which somebody is signed in."""
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def use_session(page, site, session):
    """Let a browser go on in a session, and in no other."""
    # What a page still asks for by script would go on in the name of whoever was signed in before.
    page.goto("about:blank")
    page.context.clear_cookies()
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": session,
                "domain": urlsplit(site).hostname,
                "path": settings.SESSION_COOKIE_PATH,
            }
        ]
    )
    return page
