"""Looking for barriers to people with disabilities, in both schemes of colours by one visit."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

__all__ = ["RULES", "barriers", "inspector"]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Axe tells of what is in order as well, at the length of the page, unless it is asked for barriers alone.
LOOK = """async ([part, rules]) => {
    const found = await axe.run({include: [[part]]}, {runOnly: rules, resultTypes: ['violations']});
    return found.violations.flatMap((fault) => fault.nodes.map((node) => [fault.id, node.html.slice(0, 200)]));
}"""


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


def barriers(page, part="body", rules=RULES):
    """Return the barriers of an open page, or of a part of it: all in light colours, those of contrast in dark ones."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    page.emulate_media(color_scheme="light")
    found = page.evaluate(LOOK, [part, rules])
    # The same page with other colours.
    page.emulate_media(color_scheme="dark")
    return found + page.evaluate(LOOK, [part, ["color-contrast"]])
