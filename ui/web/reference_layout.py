"""Where the papers of a graph stand: networkx spreads them, then their labels are parted.

The same graph always stands the same way: the seed is fixed and nothing else is drawn by chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

WIDTH = 1200.0
_LEAST_HEIGHT = 320.0
# Room for arrows: so many times the area of all labels.
_ROOM = 2.6
_GAP = 8.0
_ROUNDS = 400
_SEED = 5
_ITERATIONS = 120
# All that the library holds hangs together by this much, or parts without a link would drift away.
_HELD = 0.2
_CENTRE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What one paper takes up, with its label."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The middle of each box, in the order of the boxes, and how high the picture is."""

    middles: tuple[tuple[float, float], ...]
    height: float


def lay_out(boxes: Sequence[Box], links: Mapping[tuple[int, int], float]) -> Layout:
    """Place boxes in a picture ``WIDTH`` wide; ``links`` weighs pairs of their places."""
    if not boxes:
        return Layout(middles=(), height=_LEAST_HEIGHT)
    area = sum((box.width + _GAP) * (box.height + _GAP) for box in boxes)
    height = max(_LEAST_HEIGHT, _ROOM * area / WIDTH)
    middles = [[x * WIDTH, y * height] for x, y in _spread(len(boxes), links)]
    for _ in range(_ROUNDS):
        _keep_inside(middles, boxes)
        if not _part(middles, boxes):
            break
    _keep_inside(middles, boxes)
    top = min(y - box.height / 2 for (_, y), box in zip(middles, boxes, strict=True))
    bottom = max(y + box.height / 2 for (_, y), box in zip(middles, boxes, strict=True))
    return Layout(
        middles=tuple((round(x, 1), round(y - top + _GAP, 1)) for x, y in middles),
        height=round(bottom - top + 2 * _GAP, 1),
    )


def _spread(count: int, links: Mapping[tuple[int, int], float]) -> list[tuple[float, float]]:
    """Places between 0 and 1, those with a link near each other."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((one, other, {"weight": weight}) for (one, other), weight in links.items())
    graph.add_edges_from((_CENTRE, place, {"weight": _HELD}) for place in range(count))
    found = nx.spring_layout(graph, seed=_SEED, iterations=_ITERATIONS)
    places = [(float(found[place][0]), float(found[place][1])) for place in range(count)]
    return list(
        zip(_stretched([x for x, _ in places]), _stretched([y for _, y in places]), strict=True)
    )


def _stretched(values: Sequence[float]) -> list[float]:
    low, high = min(values), max(values)
    if high - low < 1e-9:
        return [0.5] * len(values)
    return [(value - low) / (high - low) for value in values]


def _keep_inside(middles: list[list[float]], boxes: Sequence[Box]) -> None:
    """Neither side cuts a label; downwards there is room."""
    for middle, box in zip(middles, boxes, strict=True):
        half = min(box.width / 2 + _GAP, WIDTH / 2)
        middle[0] = min(max(middle[0], half), WIDTH - half)


def _part(middles: list[list[float]], boxes: Sequence[Box]) -> bool:
    """Push apart what overlaps, along the shorter way; whether anything did."""
    moved = False
    for one, other in combinations(range(len(boxes)), 2):
        across = middles[other][0] - middles[one][0]
        down = middles[other][1] - middles[one][1]
        wide = (boxes[one].width + boxes[other].width) / 2 + _GAP - abs(across)
        high = (boxes[one].height + boxes[other].height) / 2 + _GAP - abs(down)
        if wide <= 0.01 or high <= 0.01:
            continue
        moved = True
        axis, by, way = (0, wide, across) if wide < high else (1, high, down)
        push = by / 2 if way >= 0 else -by / 2
        middles[one][axis] -= push
        middles[other][axis] += push
    return moved
