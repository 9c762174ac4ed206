"""What imports want to change on public profiles."""

from django.db.models import Count
from django.http import HttpRequest

from occupations.admin.change_filters import section_name
from occupations.admin.import_change import may_see_imports
from occupations.models import ImportChange

__all__ = ["ImportsWaiting", "imports_waiting"]


class ImportsWaiting(list[tuple[str, str, int]]):
    """Sections with their names and how many changes wait in each."""

    @property
    def total(self) -> int:
        """Return how many wait in all."""
        return sum(count for _section, _name, count in self)


def imports_waiting(request: HttpRequest) -> ImportsWaiting | None:
    """Count the imported changes that wait for a decision, by section; one query."""
    if not may_see_imports(request, "importchange"):
        return None
    waiting = ImportChange.objects.filter(state=ImportChange.State.WAITING).order_by()
    counted = waiting.values_list("section").annotate(count=Count("pk")).order_by("-count", "section")
    return ImportsWaiting((section, section_name(section), count) for section, count in counted)
