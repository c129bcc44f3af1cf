"""The GAO class of a pair, and one sentence that says why: what is shared, what differs, what would change the verdict.

The classes follow GAO-15-49SP: duplication is the same activity for the same beneficiaries; overlap is similar activities or
beneficiaries; fragmentation is several agencies in one broad area of need. Where the rules themselves divide the work, by level,
by part and whole, by area or by ``membantu``, the verdict is division of work, and the sentence says by what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rules.drafting.actors import actor_key
from rules.model import ActorKind, GaoClass, SetRelation, Text
from rules.packs import load
from rules.similarity.apart import whole_and_part
from rules.similarity.helpers import Help, helps
from rules.similarity.reading import Profile, Side
from rules.similarity.verdict import Shared

#: Kinds of actors that do the same sort of work; organs of the State are compared by level alone.
_SORT_OF_KIND: dict[ActorKind, str] = {
    "profession": "profession", "volunteer": "person", "worker": "person", "institution": "body", "association": "body",
}  # fmt: skip
#: How many words of each sort the sentence names.
_SHOWN = 4
_AREA = re.compile(r"\b(?:[IVXLC]+|\d+)\b")

_RELATIONS: dict[SetRelation, Text] = {
    "equal": Text(id="kegiatannya sama", en="the activities are the same"),
    "subset": Text(id="kegiatan {a} termuat dalam kegiatan {b}", en="what {a} does lies within what {b} does"),
    "superset": Text(id="kegiatan {a} memuat kegiatan {b}", en="what {a} does contains what {b} does"),
    "intersects": Text(id="kegiatannya beririsan sebagian", en="the activities overlap in part"),
}


@dataclass(frozen=True)
class Reason:
    """A class with the ground it rests on and what would change it."""

    gao: GaoClass
    ground: Text
    falsifier: Text


_ASSISTS = Reason(
    "division_of_work",
    Text(id="salah satu pihak hanya membantu pelaksanaannya", en="one of them only assists in it"),
    Text(id="pihak yang membantu ternyata menjalankan sendiri kegiatan itu", en="the assisting side turns out to do it on its own"),
)
_HELPS = Reason(
    "division_of_work",
    Text(
        id="menurut peraturan itu pihak yang satu bertugas membantu pihak yang lain",
        en="by that rule one of them is there to help the other",
    ),
    Text(
        id="pihak yang membantu ternyata menjalankan sendiri kegiatan itu di luar arahan pihak yang dibantu",
        en="the helping side turns out to do it on its own, without direction of the side that is helped",
    ),
)
_CHAIN = Reason(
    "division_of_work",
    Text(id="keduanya anak tangga dalam satu rantai pelaporan", en="both are rungs of one chain of reports"),
    Text(id="kedua laporan ternyata disampaikan kepada penerima yang sama", en="both reports turn out to go to the same recipient"),
)
_AREAS = Reason(
    "division_of_work",
    Text(
        id="pembagiannya menurut wilayah atau urutan, sebagaimana tampak dari nama", en="it is divided by area or number, as the names show"
    ),
    Text(id="wilayah keduanya ternyata beririsan", en="their areas turn out to overlap"),
)
_PART = Reason(
    "division_of_work",
    Text(id="yang satu merupakan unsur dari yang lain dalam peraturan yang sama", en="in the same rule one is a part of the other"),
    Text(id="keduanya ternyata berdiri sendiri", en="they turn out to be independent of each other"),
)
_LEVELS = Reason(
    "division_of_work",
    Text(id="satu peraturan membaginya menurut jenjang pemerintahan", en="one rule divides it by level of government"),
    Text(
        id="kedua jenjang ternyata melayani sasaran dan wilayah yang sama",
        en="both levels turn out to serve the same group in the same area",
    ),
)
_JOINT = Reason(
    "duplication",
    Text(id="satu ketentuan membebankannya kepada keduanya tanpa pembagian", en="one clause lays it on both and does not divide it"),
    Text(id="ketentuan lain membagi peran keduanya", en="another clause divides it between them"),
)
_SAME = Reason(
    "duplication",
    Text(id="tidak ada pembagian menurut jenjang, wilayah, atau sasaran", en="nothing divides it by level, area or beneficiaries"),
    Text(id="sasaran, wilayah, atau tahap kerjanya ternyata berbeda", en="beneficiaries, area or stage of work turn out to differ"),
)
_SEVERAL = Reason(
    "fragmentation",
    Text(id="beberapa pihak ditempatkan berdampingan untuk layanan yang sama", en="several are set side by side for the same service"),
    Text(id="ketentuan lain menunjuk satu penanggung jawab", en="another clause names one in charge"),
)
_SIMILAR = Reason(
    "overlap",
    Text(
        id="kegiatan atau sasarannya serupa, tetapi tidak seluruhnya sama",
        en="activities or beneficiaries are alike, yet not wholly the same",
    ),
    Text(id="objek atau sasarannya ternyata berbeda", en="objects or beneficiaries turn out to differ"),
)
_OTHER_KIND = Reason(
    "overlap",
    Text(
        id="kegiatannya sama, tetapi pelakunya berbeda jenis dan tidak dinyatakan melayani sasaran yang sama pada jenjang yang sama",
        en="the activity is the same, yet the actors are of different kinds and are not said to serve the same group at the same level",
    ),
    Text(
        id="keduanya ternyata melayani sasaran yang sama pada jenjang yang sama",
        en="both turn out to serve the same group at the same level",
    ),
)
_APART = Reason(
    "overlap",
    Text(
        id="kegiatannya sama pada jenjang yang berbeda menurut peraturan yang berbeda",
        en="the same is done at different levels under different rules",
    ),
    Text(id="ada ketentuan yang membagi kedua jenjang itu", en="some clause divides it between these levels"),
)


def classify(a: Side, b: Side, shared: Shared, helpers: frozenset[Help] = frozenset()) -> Reason:
    """The class of a pair that shares what it does; ``helpers`` tells who helps whom in the rules that were read."""
    same_rule = a.home == b.home
    levels_differ = same_level(a, b) is False
    if a.norm.assists or b.norm.assists:
        return _ASSISTS
    if a.place != b.place and helps(helpers, a.norm, b.norm):
        return _HELPS
    if same_rule and shared.acts == {"MELAPOR"} and (levels_differ or a.place == b.place):
        return _CHAIN
    if same_rule and a.place == b.place:
        if a.profile.chain or b.profile.chain:
            return _CHAIN
        return _AREAS if _same_but_for_area(a.bearer.name, b.bearer.name) else _JOINT
    if same_rule and whole_and_part(a, b):
        return _PART
    if same_rule and levels_differ:
        return _LEVELS
    if shared.relation != "equal":
        return _SIMILAR
    if (
        same_rule
        and a.norm.address.parent is not None
        and a.norm.address.parent == b.norm.address.parent
        and a.norm.document == b.norm.document
    ):
        return _SEVERAL
    if levels_differ:
        return _APART
    return _OTHER_KIND if not same_rule and _other_kinds(a, b) else _SAME


def _other_kinds(a: Side, b: Side) -> bool:
    """Whether two actors are of kinds that do not stand in for one another, unless both serve one group at one level.

    GAO calls it duplication where the same service goes to the same beneficiaries; what a profession does, and what a
    volunteer or an institution does, is that only where the clauses say so.
    """
    kinds = {_SORT_OF_KIND.get(a.bearer.kind), _SORT_OF_KIND.get(b.bearer.kind)}
    if None in kinds or len(kinds) == 1:
        return False
    return "profession" in kinds or not (same_level(a, b) and same_beneficiary(a.profile, b.profile))


def same_level(a: Side, b: Side) -> bool | None:
    """Whether two bearers work at one level of government; None where that of either is unknown."""
    if a.bearer.level is None or b.bearer.level is None:
        return None
    return a.bearer.level == b.bearer.level


def same_beneficiary(a: Profile, b: Profile) -> bool | None:
    """Whether two norms serve the same groups; None where either names none."""
    if not a.groups or not b.groups:
        return None
    return a.groups == b.groups


def _same_but_for_area(a: str, b: str) -> bool:
    return actor_key(_AREA.sub(" ", a)) == actor_key(_AREA.sub(" ", b))


def surfaces(tokens: Iterable[str], *profiles: Profile) -> tuple[str, ...]:
    """Stems as the words that the clauses print, sorted; the first profile that has a word gives it."""
    found = []
    for token in tokens:
        found.append(next((p.surface[token] for p in profiles if token in p.surface), token.removeprefix("@")))
    return tuple(sorted(set(found)))


def sentence(a: Side, b: Side, shared: Shared, reason: Reason, only_a: tuple[str, ...], only_b: tuple[str, ...]) -> Text:
    """Why: one sentence in each language."""
    same = surfaces(a.profile.matter & b.profile.matter, a.profile, b.profile)
    names = {family.key: family.name for family in load("verb_families").families}
    acts = [names.get(act, Text(id=act.removeprefix("="), en=act.removeprefix("="))) for act in sorted(shared.acts)]
    return Text(
        id=_say("id", a, b, shared, reason, [act.id for act in acts], same, only_a, only_b),
        en=_say("en", a, b, shared, reason, [act.en for act in acts], same, only_a, only_b),
    )


def _say(
    lang: str,
    a: Side,
    b: Side,
    shared: Shared,
    reason: Reason,
    acts: list[str],
    same: tuple[str, ...],
    only_a: tuple[str, ...],
    only_b: tuple[str, ...],
) -> str:
    indonesian = lang == "id"
    about = ", ".join(same[:_SHOWN])
    if acts:
        joined = (" dan " if indonesian else " and ").join(acts)
        head = f"keduanya memuat {joined}" if indonesian else f"both hold {joined}"
        if about:
            head += f" ({about})"
    else:
        head = f"keduanya menyangkut {about}" if indonesian else f"both concern {about}"
    relation = _RELATIONS[shared.relation].say("id" if indonesian else "en").format(a=a.bearer.name, b=b.bearer.name)
    parts = [head, relation]
    for words, side in ((only_a, a), (only_b, b)):
        if words:
            listed = ", ".join(words[:_SHOWN])
            parts.append(f"hanya {side.bearer.name}: {listed}" if indonesian else f"only {side.bearer.name}: {listed}")
    ground, falsifier = reason.ground.say("id" if indonesian else "en"), reason.falsifier.say("id" if indonesian else "en")
    parts.append(ground)
    parts.append(f"penilaian berubah apabila {falsifier}" if indonesian else f"the verdict changes if {falsifier}")
    text = "; ".join(parts) + "."
    return text[0].upper() + text[1:]
