"""The cheapest edges to cut so that no cycle is left: a minimum feedback arc set inside one component.

Up to ``EXACT_UP_TO`` nodes the cut is exact: the least cost of the backward edges over all orders of the nodes, by dynamic
programming over subsets (Lawler 1964), in time O(2^n n). Above, an order is built greedily from sinks and sources (Eades, Lin
and Smyth 1993) and improved by moving one node at a time while that helps; a packing of edge-disjoint cycles gives the bound
below which no cut can be, so the answer says how far from the best it may be.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

#: Components of this many nodes are solved exactly (65,536 subsets).
EXACT_UP_TO = 14
#: How many rounds of improvement a large component gets.
_ROUNDS = 8

Pair = tuple[str, str]


class Cut(NamedTuple):
    """Pairs to cut, sorted, with their cost; ``least`` bounds the cost of any cut from below."""

    pairs: tuple[Pair, ...]
    cost: int
    least: int
    exact: bool


def cheapest_cut(costs: Mapping[Pair, int]) -> Cut:
    """The cheapest pairs to cut.

    Args:
        costs: a cost above 0 for each directed pair; a pair of a node with itself is always cut.
    """
    loops = sorted(pair for pair in costs if pair[0] == pair[1])
    rest = {pair: cost for pair, cost in costs.items() if pair[0] != pair[1]}
    nodes = sorted({n for pair in rest for n in pair})
    base = sum(costs[pair] for pair in loops)
    if len(nodes) <= EXACT_UP_TO:
        order = _best_order(nodes, rest)
        pairs = _backward(order, rest)
        cost = base + sum(rest[p] for p in pairs)
        return Cut(tuple(sorted([*loops, *pairs])), cost, cost, True)
    order = _improved(_greedy_order(nodes, rest), rest)
    pairs = _thinned(_backward(order, rest), rest)
    cost = base + sum(rest[p] for p in pairs)
    least = base + packing(rest)
    return Cut(tuple(sorted([*loops, *pairs])), cost, least, cost == least)


def _backward(order: Sequence[str], costs: Mapping[Pair, int]) -> list[Pair]:
    """The pairs that run against an order."""
    place = {node: n for n, node in enumerate(order)}
    return sorted(pair for pair in costs if place[pair[0]] > place[pair[1]])


def _best_order(nodes: Sequence[str], costs: Mapping[Pair, int]) -> list[str]:
    """The order whose backward pairs cost least: for each set of nodes, the best one to stand last in it."""
    count = len(nodes)
    place = {node: n for n, node in enumerate(nodes)}
    into: list[list[tuple[int, int]]] = [[] for _ in nodes]
    for (u, v), cost in sorted(costs.items()):
        into[place[u]].append((place[v], cost))
    full = 1 << count
    best = [0] * full
    last = [0] * full
    for chosen in range(1, full):
        cheapest = None
        for node in range(count):
            if chosen >> node & 1:
                rest = chosen ^ (1 << node)
                cost = best[rest] + sum(c for other, c in into[node] if rest >> other & 1)
                if cheapest is None or cost < cheapest:
                    cheapest, last[chosen] = cost, node
        best[chosen] = cheapest or 0
    order: list[str] = []
    chosen = full - 1
    while chosen:
        order.append(nodes[last[chosen]])
        chosen ^= 1 << last[chosen]
    return order[::-1]


def _greedy_order(nodes: Sequence[str], costs: Mapping[Pair, int]) -> list[str]:
    """Sinks to the end, sources to the beginning, else the node whose outgoing costs exceed its incoming most."""
    out: dict[str, dict[str, int]] = {n: {} for n in nodes}
    into: dict[str, dict[str, int]] = {n: {} for n in nodes}
    for (u, v), cost in sorted(costs.items()):
        out[u][v] = cost
        into[v][u] = cost
    left = set(nodes)
    head: list[str] = []
    tail: list[str] = []

    def take(node: str, where: list[str]) -> None:
        where.append(node)
        left.discard(node)
        for other in out[node]:
            into[other].pop(node, None)
        for other in into[node]:
            out[other].pop(node, None)

    while left:
        ordered = sorted(left)
        ends = [n for n in ordered if not out[n]]
        starts = [n for n in ordered if out[n] and not into[n]]
        if ends or starts:
            for node in ends:
                take(node, tail)
            for node in starts:
                if node in left:
                    take(node, head)
        else:
            take(max(ordered, key=lambda n: (sum(out[n].values()) - sum(into[n].values()), _reversed(n))), head)
    return head + tail[::-1]


def _reversed(name: str) -> tuple[int, ...]:
    """A key that puts earlier names last, so that ``max`` breaks ties by the first name."""
    return tuple(-ord(c) for c in name)


def _improved(order: list[str], costs: Mapping[Pair, int]) -> list[str]:
    """Move single nodes to where they cost least, while that helps, a bounded number of rounds."""
    out: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (u, v), cost in costs.items():
        out[u][v] = cost
    for _ in range(_ROUNDS):
        moved = False
        for node in sorted(order):
            here = order.index(node)
            best_gain, best_place, gain = 0, here, 0
            for place in range(here - 1, -1, -1):
                other = order[place]
                gain += out[other].get(node, 0) * -1 + out[node].get(other, 0)
                if gain > best_gain:
                    best_gain, best_place = gain, place
            gain = 0
            for place in range(here + 1, len(order)):
                other = order[place]
                gain += out[other].get(node, 0) - out[node].get(other, 0)
                if gain > best_gain:
                    best_gain, best_place = gain, place
            if best_gain > 0:
                order.insert(best_place, order.pop(here))
                moved = True
        if not moved:
            break
    return order


def _thinned(pairs: Sequence[Pair], costs: Mapping[Pair, int]) -> list[Pair]:
    """Drop pairs whose return closes no cycle, the dearest first."""
    cut = set(pairs)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for u, v in costs:
        if (u, v) not in cut:
            after[u].add(v)
    for u, v in sorted(pairs, key=lambda p: (-costs[p], p)):
        if not _reaches(after, v, u):
            cut.discard((u, v))
            after[u].add(v)
    return sorted(cut)


def _reaches(after: Mapping[str, set[str]], start: str, goal: str) -> bool:
    seen, stack = {start}, [start]
    while stack:
        node = stack.pop()
        if node == goal:
            return True
        for following in after.get(node, ()):
            if following not in seen:
                seen.add(following)
                stack.append(following)
    return False


def packing(costs: Mapping[Pair, int]) -> int:
    """A lower bound for the cost of any cut: cycles that share no more than the pairs cost, each paid at its cheapest pair."""
    left = dict(sorted(costs.items()))
    total = 0
    for start in sorted({u for u, _ in costs}):
        while True:
            cycle = _cycle_through(start, left)
            if not cycle:
                break
            pay = min(left[p] for p in cycle)
            total += pay
            for pair in cycle:
                left[pair] -= pay
                if not left[pair]:
                    del left[pair]
    return total


def _cycle_through(start: str, costs: Mapping[Pair, int]) -> list[Pair]:
    """A shortest cycle through a node, empty where there is none."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for u, v in sorted(costs):
        after[u].append(v)
    before: dict[str, str] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for following in after[node]:
            if following == start:
                path = [(node, start)]
                while node != start:
                    path.append((before[node], node))
                    node = before[node]
                return path[::-1]
            if following not in before:
                before[following] = node
                queue.append(following)
    return []
