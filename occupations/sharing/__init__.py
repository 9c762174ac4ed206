"""The picture that other sites show beside a link to a profile: a card with its title and figures, in its language."""

from occupations.sharing.card import CARD_SIZE, draw_card, version_of
from occupations.sharing.words import card_words

__all__ = ["CARD_SIZE", "card_words", "draw_card", "version_of"]
