"""Following a link or sending a form: what leads to another document is followed until that has loaded."""

__all__ = ["follow"]


def follow(locator):
    """Click, and wait until the document that the click leads to has loaded.

    Playwright's click waits for the address of the next document only: what is read right after it, without waiting,
    finds an empty page or the one before. Not for a click that stays in its document, nor for a download.
    """
    page = locator.page
    # That this document's own load comes late, it is not to be taken for the next one's.
    page.wait_for_load_state()
    with page.expect_event("load"):
        locator.click()
