"""Drawing the card: a ruled sheet like the site's, the title, the figures and the radar of the ratings.

Where this machine has no font for one of its texts, the card has its shapes and no word at all.
"""

import io
import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from careergraph.languages import is_rtl
from occupations.sharing.fonts import Face, find_face
from occupations.sharing.lines import LEADING, fit, spread
from occupations.sharing.words import SITE, CardWords

__all__ = ["CARD_SIZE", "draw_card", "version_of"]

# Part of a card's address: raise it when cards look otherwise, for other sites to fetch them anew.
DESIGN = 2
CARD_SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN, COLUMN, TITLE_HEIGHT = 64, 700, 240
SHEET, INK, SOFT, RULE, LINK = "#fcfdfb", "#14211f", "#4a5955", "#bfcac5", "#0a5a57"
GRID, GRID_BOLD, SHAPE = "#eef2ef", "#dce4df", "#d7e6e4"
CENTRE, RADIUS = (975, 260), 170
MARK = 20
# Enough for the shades at the edges of letters; a card is then some 30 kilobytes.
COLOURS = 64
FEWEST_SPOKES = 3
SMALLEST = 24


class Card:
    """A picture that is drawn from left to right, or mirrored for what is read from the right."""

    def __init__(self, *, rtl: bool) -> None:
        self.rtl = rtl
        self.image = Image.new("RGB", CARD_SIZE, SHEET)
        self.draw = ImageDraw.Draw(self.image)

    def x(self, start: float) -> float:
        """Return where a distance from the side that reading starts at lies."""
        return WIDTH - start if self.rtl else start

    def points(self, places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Return places by their distance from the side that reading starts at."""
        return [(self.x(across), down) for across, down in places]

    def write(
        self, text: str, start: float, base: float, face: Face, size: int, colour: str, language: str
    ) -> None:
        """Write a line on a base line, from where reading starts."""
        font = face.at(size)
        direction = "rtl" if is_rtl(language) else None
        anchor = "rs" if self.rtl else "ls"
        self.draw.text((self.x(start), base), text, colour, font, anchor, direction=direction)


def version_of(content_hash: str) -> str:
    """Return a short name for the card of what is published under a hash: another one for other contents or looks."""
    return f"{content_hash[:12]}-{DESIGN}"


def draw_card(words: CardWords) -> bytes:
    """Return the card as PNG."""
    card = Card(rtl=is_rtl(words.language))
    _rule(card)
    _radar(card, words.ratings)
    _mark(card, MARGIN + MARK, 70)
    if faces := _faces(words):
        _write(card, words, faces)
    out = io.BytesIO()
    few = card.image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _faces(words: CardWords) -> dict[str, Face]:
    """Return the font of each text, nothing where one of them has none."""
    texts = {
        words.title: words.title_language,
        SITE: "en",
        words.code: "en",
        words.country: words.language,
    }
    for figure in words.figures:
        texts |= {figure.label: words.language, figure.value: words.language}
    found = {text: find_face(text, language) for text, language in texts.items()}
    return {text: face for text, face in found.items() if face} if all(found.values()) else {}


def _write(card: Card, words: CardWords, faces: dict[str, Face]) -> None:
    card.write(SITE, MARGIN + 3 * MARK, 80, faces[SITE], 30, INK, "en")
    face = faces[words.title]
    title = fit(words.title, face, words.title_language, COLUMN, TITLE_HEIGHT)
    base = 150 + title.size * 0.8
    for line in title.lines:
        card.write(line, MARGIN, base, face, title.size, INK, words.title_language)
        base += title.size * LEADING
    base += 58 - title.size * LEADING
    country = faces[words.country]
    card.write(words.country, MARGIN, base, country, 30, SOFT, words.language)
    after = MARGIN + country.at(30).getlength(words.country) + 28
    card.write(words.code, after, base, faces[words.code], 30, SOFT, "en")
    _figures(card, words, faces)


def _figures(card: Card, words: CardWords, faces: dict[str, Face]) -> None:
    """Write the figures side by side, in columns as wide as their words need."""
    start = float(MARGIN)
    for number, figure in enumerate(words.figures):
        value, name = faces[figure.value], faces[figure.label]
        size = 54 if number == 0 else 40
        room = WIDTH - MARGIN - start
        while size > SMALLEST and value.at(size).getlength(figure.value) > room:
            size -= 2
        share = int(room) // (len(words.figures) - number)
        lines = spread(figure.label, name.at(24), words.language, share)
        card.write(figure.value, start, 535, value, size, LINK if number == 0 else INK, words.language)
        for place, line in enumerate(lines[:2]):
            card.write(line, start, 574 + place * 30, name, 24, SOFT, words.language)
        widths = [value.at(size).getlength(figure.value), *(name.at(24).getlength(line) for line in lines)]
        start += max(widths) + 56


def _rule(card: Card) -> None:
    """Draw the lines of the sheet and the bar at its top."""
    for step, colour in ((16, GRID), (80, GRID_BOLD)):
        for at in range(0, WIDTH, step):
            card.draw.line([(at, 0), (at, HEIGHT)], colour)
        for at in range(0, HEIGHT, step):
            card.draw.line([(0, at), (WIDTH, at)], colour)
    card.draw.rectangle([(0, 0), (WIDTH, 11)], LINK)
    card.draw.line([card.x(MARGIN), 470, card.x(WIDTH - MARGIN), 470], INK, 2)


def _corners(count: int, centre: tuple[float, float], radii: Sequence[float]) -> list[tuple[float, float]]:
    """Return a corner for each radius, clockwise from the top."""
    turn = 2 * math.pi / count
    return [
        (centre[0] + math.sin(i * turn) * radius, centre[1] - math.cos(i * turn) * radius)
        for i, radius in enumerate(radii)
    ]


def _mark(card: Card, across: float, down: float) -> None:
    """Draw the site's mark: a sheet with five corners, and a shape on it."""
    centre = (across, down)
    card.draw.polygon(card.points(_corners(5, centre, [MARK] * 5)), SHEET, SOFT, 2)
    card.draw.polygon(card.points(_corners(5, centre, [15, 13, 11, 14, 13])), LINK)


def _radar(card: Card, ratings: Sequence[float]) -> None:
    """Draw the ratings as the page does, twice as large and scaled down, for lines without steps."""
    count = len(ratings)
    if count < FEWEST_SPOKES:
        return
    side = RADIUS + MARK
    large = Image.new("RGBA", (side * 4, side * 4), (0, 0, 0, 0))
    draw = ImageDraw.Draw(large)

    def places(radii: Sequence[float]) -> list[tuple[float, float]]:
        corners = _corners(count, (0, 0), radii)
        return [((side + (-x if card.rtl else x)) * 2, (side + y) * 2) for x, y in corners]

    draw.polygon(places([RADIUS] * count), SHEET)
    shape = places([RADIUS * rating / 10 for rating in ratings])
    draw.polygon(shape, SHAPE)
    for share in (0.25, 0.5, 0.75, 1):
        ring = places([RADIUS * share] * count)
        draw.line([*ring, ring[0]], RULE, 3)
    for end in places([RADIUS] * count):
        draw.line([(side * 2, side * 2), end], RULE, 2)
    draw.line([*shape, shape[0]], LINK, 7, joint="curve")
    for x, y in shape:
        draw.ellipse([x - 9, y - 9, x + 9, y + 9], LINK)
    small = large.resize((side * 2, side * 2), Image.Resampling.LANCZOS)
    card.image.paste(small, (round(card.x(CENTRE[0])) - side, CENTRE[1] - side), small)
