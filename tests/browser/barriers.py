"""Looking for barriers to people with disabilities, in both schemes of colours by one visit."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

__all__ = ["barriers", "inspector"]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@contextmanager
def inspector(browser, page, language="en", **options):
    """Open another page for whoever is signed in on this one, in a language of the admin.

    The inspection writes inline styles of its own, which the policy would report as ours; here it is bypassed. Colours
    change at once when the scheme does.
    """
    context = browser.new_context(
        bypass_csp=True,
        reduced_motion="reduce",
        locale=language,
        storage_state=page.context.storage_state(),
        viewport=page.viewport_size,
        **options,
    )
    yield context.new_page()
    context.close()


def barriers(page, part="body"):
    """Return the barriers of an open page, or of a part of it: all in light colours, those of contrast in dark ones."""
    page.emulate_media(color_scheme="light")
    found = _violations(page, part, RULES)
    # The same page with other colours.
    page.emulate_media(color_scheme="dark")
    return found + _violations(page, part, ["color-contrast"])


def _violations(page, part, rules):
    found = Axe().run(page, {"include": [[part]]}, {"runOnly": rules}).response["violations"]
    return [(fault["id"], node["html"][:200]) for fault in found for node in fault["nodes"]]
