"""The ways from a start to a goal: the one of least effort, and others that are better in one respect."""

from dataclasses import dataclass

from occupations.models import PublishedMove, PublishedProfile
from occupations.paths.graph import Graph
from occupations.paths.search import cheapest
from occupations.paths.step import AIMS, Step

__all__ = ["Found", "Way", "find_ways"]

MOST_LEADING = 5
# Adjacent careers are a dozen at most; those of an editor's longer list are not asked for.
MOST_ADJACENT = 50


@dataclass(frozen=True)
class Way:
    """A way with all that it is the best at: names of `AIMS`."""

    aims: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Found:
    """The ways that differ, the one of least effort first, or what is known instead, by primary keys.

    ``nearest`` is the career that can be reached and that the goal itself names as its most similar; ``leading`` are
    those that lead straight to the goal. ``is_cut`` says that the search ended at its bound: a way may exist.
    """

    ways: tuple[Way, ...] = ()
    nearest: int | None = None
    leading: tuple[int, ...] = ()
    is_cut: bool = False


def find_ways(start: PublishedProfile, goal: PublishedProfile) -> Found:
    """Find the best way by each aim between two different profiles.

    A border is crossed only where they lie in two countries, and once. At most 40 queries, however many profiles there
    are.
    """
    graph = Graph(goal.country if goal.country != start.country else "")
    aims: dict[tuple[Step, ...], list[str]] = {}
    for aim, cost in AIMS.items():
        steps = cheapest(start.pk, goal.pk, graph.edges, cost)
        if steps is None:
            # No other aim would find one; and of a search that was cut, none is shown that only looks best.
            break
        aims.setdefault(tuple(steps), []).append(aim)
    if aims:
        return Found(ways=tuple(Way(tuple(names), steps) for steps, names in aims.items()))
    return Found(nearest=_nearest(graph, start, goal), leading=tuple(_leading_to(goal)), is_cut=graph.is_cut)


def _leading_to(goal: PublishedProfile) -> list[int]:
    """Return the profiles that lead straight to the goal, most similar first."""
    moves = PublishedMove.objects.filter(target=goal.pk)
    rows = moves.order_by("source").values_list("similarity", "source")[:MOST_ADJACENT]
    ordered = sorted(rows, key=lambda row: (row[0] is None, -(row[0] or 0), row[1]))
    return list(dict.fromkeys(source for _similarity, source in ordered))[:MOST_LEADING]


def _nearest(graph: Graph, start: PublishedProfile, goal: PublishedProfile) -> int | None:
    """Return which reached profile the goal itself names as adjacent, the most similar of several."""
    moves = PublishedMove.objects.filter(source=goal.pk).order_by("target")
    rows = moves.values_list("similarity", "target")[:MOST_ADJACENT]
    reached = graph.reached() - {start.pk}
    near = [(-(similarity or 0), target) for similarity, target in rows if target in reached]
    return min(near)[1] if near else None
