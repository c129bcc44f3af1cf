"""Who bears the norms that are compared: level of government, place inside an organisation, side of the state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rules.drafting.actors import actor_key, bare_name, kind_of, level_of
from rules.model import Actor, ActorKind, Level, Norm
from rules.similarity.normalise import BREAK, words_of

#: The ranks of organs inside an organisation, after the pattern of ministries (Perpres 68/2019 tentang Organisasi
#: Kementerian Negara): the whole is 0. Names are matched at the beginning, the longest first.
_ORGANS: dict[str, int] = {
    "direktorat jenderal": 1,
    "sekretariat jenderal": 1,
    "inspektorat jenderal": 1,
    "direktorat": 2,
    "sekretariat": 2,
    "inspektorat": 2,
    "biro": 2,
    "pusat": 2,
    "pelaksana harian": 2,
    "satuan organisasi": 3,
    "satuan unit organisasi": 3,
    "bidang": 3,
    "bagian": 3,
    "subdirektorat": 3,
    "sub direktorat": 3,
    "seksi": 4,
    "subbagian": 4,
    "sub bagian": 4,
    "subbidang": 4,
    "sub bidang": 4,
    "urusan": 4,
    "subseksi": 4,
    "sub seksi": 4,
    "instalasi": 4,
    "kelompok jabatan fungsional": 4,
}
#: Wholes that have organs and staff of their own, each with its clients or its territory.
_WHOLES = (
    "panti", "balai", "loka", "sasana", "rumah", "unit pelaksana", "upt", "uptd", "tim", "satuan tugas", "lembaga", "taman", "kementerian",
    "rumah sakit", "sekolah", "politeknik",
)  # fmt: skip
#: Wholes of which a rule may establish many alike; two of them never share clients by their names alone.
_ALIKE = frozenset(("panti", "balai", "loka", "sasana", "unit", "upt", "uptd", "politeknik", "kantor", "stasiun"))
#: Posts that carry the rank of what they lead.
_POSTS = ("kepala", "pimpinan", "ketua", "sekretaris", "direktur", "inspektur")
_STAFF: frozenset[ActorKind] = frozenset(("profession", "civil_service_post", "worker"))
_STATE: frozenset[ActorKind] = frozenset(("agency", "office", "civil_service_post"))
_SOCIETY: frozenset[ActorKind] = frozenset(("institution", "association", "volunteer", "target_group"))


@dataclass(frozen=True)
class Bearer:
    """A bearer as far as the comparison needs to know it.

    Attributes:
        key: the actor's key.
        name: its name.
        words: the words of its name, lower case.
        level: the level of government at which it works, None where neither actor nor name tells.
        organ: rank inside an organisation, 0 for a whole, None where the name tells no such thing.
        kind: what sort of actor it is.
        staff: a person who works for a whole.
        side: of the state or of society, None where unknown.
    """

    key: str
    name: str
    words: tuple[str, ...]
    level: Level | None
    organ: int | None
    kind: ActorKind
    staff: bool
    side: Literal["state", "society"] | None

    @property
    def head(self) -> str:
        """The first word of the name, the class noun (``panti``)."""
        return self.words[0] if self.words else ""

    @property
    def one_of_many(self) -> bool:
        """Whether it is a whole of a class of which there are many, told apart by clients or territory."""
        return self.head in _ALIKE and self.organ == 0

    @property
    def inside(self) -> bool:
        """Whether it is an organ or staff inside an organisation, whose clients are those of the whole."""
        return self.staff or bool(self.organ)

    def part_of(self, other: Bearer) -> bool:
        """Whether, in one document, it is an organ or staff of the other, as far as the names tell."""
        if self.organ is not None and other.organ is not None:
            return self.organ > other.organ
        return self.staff and other.organ == 0


def bearer_of(norm: Norm, actors: Mapping[str, Actor]) -> Bearer:
    """The bearer of a norm that has one.

    Args:
        norm: a norm whose ``bearer`` or ``bearer_key`` is not None.
        actors: actors by key; their kind and level win over what the name tells.
    """
    key = norm.bearer_key or actor_key(norm.bearer or "")
    actor = actors.get(key)
    name = norm.bearer or (actor.name if actor else key)
    words = tuple(w for w in words_of(bare_name(name)) if w != BREAK)
    kind = actor.kind if actor and actor.kind != "unknown" else kind_of(name)
    organ = _organ(words)
    return Bearer(
        key=key,
        name=name,
        words=words,
        level=(actor.level if actor else None) or level_of(name),
        organ=organ,
        kind=kind,
        staff=organ is None and kind in _STAFF,
        side="state" if kind in _STATE else "society" if kind in _SOCIETY else None,
    )


def _organ(words: tuple[str, ...]) -> int | None:
    """The rank of an organ, 0 for a whole; whoever leads it has the rank of what is led."""
    lead = words[1:] if words[:1] and words[0] in _POSTS else words
    name = " ".join(lead) + " "
    for organ in sorted(_ORGANS, key=lambda o: (-len(o), o)):
        if name.startswith(organ + " "):
            return _ORGANS[organ]
    return 0 if any(name.startswith(whole + " ") for whole in _WHOLES) else None
