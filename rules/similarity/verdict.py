"""How two norms lie to one another: whether they share what they do, and which contains the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rules.model import SetRelation
from rules.packs.loader import load
from rules.similarity.apart import EVERYONE, SERVICES, apart, vague, whole_and_part
from rules.similarity.helpers import Help
from rules.similarity.reading import Side

#: Share of the lighter matter that must lie in the other for two norms to be about the same thing.
SAME_MATTER = 0.5
#: Share from which one matter counts as lying wholly in the other.
WHOLLY = 0.85
#: Share from which the matter of one act counts as standing in a list of acts.
MOSTLY = 0.6
#: The field that contains the others of its subject: penyelenggaraan kesejahteraan sosial comprises rehabilitasi, jaminan,
#: pemberdayaan and perlindungan sosial (UU 11/2009 Pasal 6 ayat (2)).
_UMBRELLA = frozenset(load("plain_words").forms("umbrella"))
_UMBRELLA_LOOSE = frozenset(load("plain_words").forms("umbrella_loose")) | {f"@{group}" for group in (*EVERYONE, "ppks")}


#: Light verbs left alone, where no noun after them names an act: across documents two such norms do the same only where their
#: whole matter is the same.
_SAYING_NOTHING = frozenset(f"={stem}" for stem in load("plain_words").forms("saying_nothing"))


class Context(NamedTuple):
    """What the comparison of two norms must know of the collection.

    Attributes:
        weights: of tokens (``join.weigh``).
        one_subject: rules short enough to have one subject, which a norm without object then means.
        helpers: who helps whom in which rule (``helpers.helpers_of``).
    """

    weights: Mapping[str, int]
    one_subject: frozenset[str]
    helpers: frozenset[Help] = frozenset()

    def weight(self, tokens: Iterable[str]) -> int:
        """What some tokens weigh together."""
        return sum(map(self.weights.__getitem__, tokens))


@dataclass(frozen=True)
class Shared:
    """What two norms share.

    Attributes:
        relation: how the activity of the first lies to that of the second.
        acts: acts that both name.
        by_field: one names the act alone, and the other does it in the whole field: words tell nothing of how alike they are.
    """

    relation: SetRelation
    acts: frozenset[str]
    by_field: bool = False


def share(a: Side, b: Side, context: Context) -> Shared | None:
    """What two comparable norms share, None where they do different things or do them to different things."""
    acts = a.profile.acts & b.profile.acts
    if apart(a, b):
        return None
    if _bare_in_field(a, b, acts) or _bare_in_field(b, a, acts):
        return Shared(relation="intersects", acts=acts, by_field=True)
    matter = _matter(a, b, acts, context) if acts else None
    if matter is not None and matter != "equal" and a.home != b.home and acts <= _SAYING_NOTHING:
        return None
    if matter is None:
        return _carried(a, b, context)
    return Shared(relation=_relation(a, b, matter, context), acts=acts)


def _carried(a: Side, b: Side, context: Context) -> Shared | None:
    """A function of the whole that its part carries under other acts: planning or watching over what the whole does.

    The act of one must be among the words of the other; the field that both name is no sign, since all parts of a whole share it.
    """
    if not whole_and_part(a, b):
        return None
    field = a.profile.field & b.profile.field
    x, y = (a.profile.verbs | a.profile.matter) - field, (b.profile.verbs | b.profile.matter) - field
    if not (a.profile.verbs & y - b.profile.verbs or b.profile.verbs & x - a.profile.verbs):
        return None
    shared, heavy_x, heavy_y = context.weight(x & y), context.weight(x), context.weight(y)
    if shared < SAME_MATTER * min(heavy_x, heavy_y):
        return None
    if shared < MOSTLY * min(heavy_x, heavy_y):
        return Shared(relation="intersects", acts=frozenset())
    return Shared(relation="subset" if heavy_x < heavy_y else "superset" if heavy_x > heavy_y else "equal", acts=frozenset())


def _matter(a: Side, b: Side, acts: frozenset[str], context: Context) -> SetRelation | None:
    """How what is acted on lies to one another; None where it is something else. Words that name the acts are no matter."""
    named = a.profile.verbs | b.profile.verbs
    x, y = a.profile.matter - named, b.profile.matter - named
    if acts <= SERVICES and not (a.profile.verbs | a.profile.matter) & (b.profile.verbs | b.profile.matter):
        return None
    if not x or not y:
        return _unsaid(a, b, acts, bool(x), bool(y), context)
    if is_umbrella(x) != is_umbrella(y) and "sosial" in x & y and not a.bearer.inside and not b.bearer.inside:
        return "superset" if is_umbrella(x) else "subset"
    for f, g in ((a.profile.field, b.profile.field), (a.profile.branch, b.profile.branch)):
        if f and g and context.weight(f & g) < SAME_MATTER * min(context.weight(f), context.weight(g)):
            return None
    if vague(a, b, x & y) or context.weight(x & y) < SAME_MATTER * min(context.weight(x), context.weight(y)):
        return None
    if a.profile.branch and b.profile.branch:
        x, y = a.profile.branch, b.profile.branch
    return _lie(x, y, a.profile.items, b.profile.items, context)


def _bare_in_field(a: Side, b: Side, acts: frozenset[str]) -> bool:
    """Whether one of society has a function told by its act alone and another the same act on the whole field of social welfare.

    Whatever the first does it to lies in that field, as the subject of its rule does. An act that stands only in what explains
    the function is a means to it, and no such sign. Where another clause explains the function (``motivasi`` as spurring the young
    to achieve), the explanation must bear the noun out: it names the act as well, or the field.
    """
    society = a.bearer.side == b.bearer.side == "society"
    said = a.profile.meant or a.profile.told
    named = a.profile.named if not said or a.profile.told >= _UMBRELLA else a.profile.named & a.profile.meant
    known = any(not act.startswith("=") for act in acts & named & b.profile.named)
    return society and known and a.home != b.home and a.profile.bare and is_umbrella(b.profile.matter - b.profile.verbs)


def _unsaid(a: Side, b: Side, acts: frozenset[str], x: bool, y: bool, context: Context) -> SetRelation | None:
    """The relation where one or both leave unsaid what they act on: it is then the subject of their document, if it has one."""
    if all(act.startswith("=") for act in acts):
        return None
    if a.home != b.home:
        return None
    if a.place != b.place and a.home not in context.one_subject and not whole_and_part(a, b):
        return None
    return "equal" if x == y else "subset" if x else "superset"


def _lie(x: frozenset[str], y: frozenset[str], items_x: int, items_y: int, context: Context) -> SetRelation:
    """How two matters lie: where all of one stands in the other, the other says more.

    More items in a list are a wider activity, more words otherwise a narrower one.
    """
    shared = context.weight(x & y)
    inside_x, inside_y = shared >= WHOLLY * context.weight(x), shared >= WHOLLY * context.weight(y)
    if inside_x and inside_y:
        return "equal"
    if inside_x:
        return "subset" if items_y > items_x else "superset"
    if inside_y:
        return "superset" if items_x > items_y else "subset"
    return "intersects"


def is_umbrella(matter: frozenset[str]) -> bool:
    """Whether what is acted on is the whole field of social welfare."""
    return matter >= _UMBRELLA and matter <= _UMBRELLA_LOOSE


def _relation(a: Side, b: Side, matter: SetRelation, context: Context) -> SetRelation:
    """One relation from those of acts and of matter.

    Who does more acts has matter of its own for each, so a list of acts contains the one it names, when its matter is in it.
    """
    acts = _contains(a.profile.acts, b.profile.acts)
    if acts == "equal":
        finer = _contains(a.profile.heads, b.profile.heads)
        acts = finer if finer in ("subset", "superset") else "equal"
    if acts == "equal":
        return matter
    if acts == "intersects":
        return "intersects"
    less, more = (a, b) if acts == "subset" else (b, a)
    inside = context.weight(less.profile.matter & (more.profile.matter | more.profile.verbs))
    return acts if matter == "equal" or inside >= MOSTLY * context.weight(less.profile.matter) else "intersects"


def _contains(a: frozenset[str], b: frozenset[str]) -> SetRelation:
    if a == b:
        return "equal"
    return "subset" if a < b else "superset" if a > b else "intersects"
