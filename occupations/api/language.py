"""The language of an answer: which texts it holds, and where each that fell back came from."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field, RootModel

from occupations.publishing.document import Part

__all__ = ["Answer", "Fallbacks", "InEveryLanguage", "with_plain_texts"]

Content = TypeVar("Content", bound=Part)

Fallbacks = Annotated[
    dict[str, str],
    Field(
        description="The language of each text that is not in the language of the answer, under the text's JSON "
        "pointer (RFC 6901), which starts at the object that holds this map.",
        examples=[{"/title": "en", "/faq/0/answer": "en"}],
    ),
]


class InEveryLanguage(Part, Generic[Content]):
    """The answer to `?lang=*`."""

    languages: dict[str, Content] = Field(
        description="Under the code of each language, the answer to the same request in that language."
    )

    @classmethod
    def model_parametrized_name(cls, params: tuple[type[Any], ...]) -> str:
        """Name the component in the schema."""
        return f"{params[0].__name__}InEveryLanguage"


class Answer(RootModel[Content | InEveryLanguage[Content]], Generic[Content]):
    """The answer in one language, or, to `?lang=*`, in all of them."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[type[Any], ...]) -> str:
        """Name the component in the schema."""
        return f"{params[0].__name__}Answer"


def with_plain_texts(answer: dict[str, Any], *, keep_fallbacks: bool) -> dict[str, Any]:
    """Return the answer with every text as a plain string, and ``fallbacks``.

    A text in another language is kept and listed, or left out, so that what falls back is never unmarked.
    """
    fallbacks: dict[str, str] = {}
    plain = _plain(answer, "", fallbacks, keep_fallbacks=keep_fallbacks)
    return {**plain, "fallbacks": fallbacks}


def _plain(value: Any, pointer: str, fallbacks: dict[str, str], *, keep_fallbacks: bool) -> Any:
    if isinstance(value, list):
        return [
            _plain(item, f"{pointer}/{place}", fallbacks, keep_fallbacks=keep_fallbacks)
            for place, item in enumerate(value)
        ]
    if not isinstance(value, dict):
        return value
    plain = {}
    for name, item in value.items():
        if not _is_fallback(item):
            plain[name] = _plain(item, f"{pointer}/{name}", fallbacks, keep_fallbacks=keep_fallbacks)
        elif keep_fallbacks:
            plain[name] = item["t"]
            fallbacks[f"{pointer}/{name}"] = item["l"]
    return plain


def _is_fallback(value: Any) -> bool:
    """Tell whether this is how a document writes a text that exists only in another language."""
    return isinstance(value, dict) and value.keys() == {"t", "l"}
