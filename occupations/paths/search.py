"""The cheapest way through a graph whose edges are asked for as they are needed (Dijkstra's algorithm)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import Final

from occupations.paths.step import Cost, Step

__all__ = ["MOST_STEPS", "Edges", "cheapest"]

MOST_STEPS: Final = 8
# Give the steps that lead away from a profile, told which profiles are likely to be asked for next.
Edges = Callable[[int, Iterable[int]], Sequence[Step]]


def cheapest(
    start: int, goal: int, edges: Edges, cost: Callable[[Step], Cost], most_steps: int = MOST_STEPS
) -> list[Step] | None:
    """Return the steps of the cheapest way, [] where start and goal are the same, None where there is no way.

    Costs are not negative and add up. A profile is gone through again only if it was reached by fewer steps, so that
    the bound on the number of steps leaves no way out that keeps to it, and a cycle ends. Of ways that cost the same
    the one with fewer steps wins, then the one whose profiles have the lower keys: the answer is always the same.
    """
    waiting: list[tuple[Cost, int, int]] = [((0.0, 0.0), 0, start)]
    best: dict[tuple[int, int], Cost] = {(start, 0): (0.0, 0.0)}
    came: dict[tuple[int, int], Step] = {}
    fewest: dict[int, int] = {}
    while waiting:
        spent, steps, here = heappop(waiting)
        if here == goal:
            return _trace(came, here, steps)
        if steps == most_steps or steps >= fewest.get(here, most_steps):
            continue
        fewest[here] = steps
        for step in edges(here, _next(waiting, most_steps)):
            label = (step.target, steps + 1)
            first, second = cost(step)
            total = (round(spent[0] + first, 6), round(spent[1] + second, 6))
            if label not in best or total < best[label]:
                best[label], came[label] = total, step
                heappush(waiting, (total, steps + 1, step.target))
    return None


def _next(waiting: list[tuple[Cost, int, int]], most_steps: int) -> Iterator[int]:
    """Name the profiles that will be gone through next, roughly in their order, as the heap has them."""
    return (here for _spent, steps, here in waiting if steps < most_steps)


def _trace(came: dict[tuple[int, int], Step], here: int, steps: int) -> list[Step]:
    way = []
    while steps:
        step = came[here, steps]
        way.append(step)
        here, steps = step.source, steps - 1
    return way[::-1]
