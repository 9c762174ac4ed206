"""A list of short texts, edited one per line."""

from typing import Any

from django import forms

__all__ = ["LinesField"]


class LinesField(forms.CharField):
    """A text area whose lines are the list; empty lines and repetitions say nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Put each on a line of its own."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        """Read a list from the lines."""
        lines = (line.strip() for line in (super().to_python(value) or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare the lists."""
        return list(initial or []) != self.to_python(data)
