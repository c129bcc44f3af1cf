"""Who and what the material speaks of: roles, institutions, programmes and target groups, with names and nomenclature."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Actor, Lang, Text
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import cite, readable, short_id

_KINDS = {
    "profession": Text(id="profesi", en="profession"),
    "civil_service_post": Text(id="jabatan fungsional", en="civil-service post"),
    "worker": Text(id="tenaga", en="worker"),
    "volunteer": Text(id="relawan", en="volunteer"),
    "institution": Text(id="lembaga", en="institution"),
    "association": Text(id="perhimpunan", en="association"),
    "agency": Text(id="instansi", en="agency"),
    "office": Text(id="pejabat", en="office"),
    "programme": Text(id="program atau sistem", en="programme or system"),
    "target_group": Text(id="kelompok sasaran", en="target group"),
    "unknown": Text(id="", en=""),
}
_NAMES = {
    "alias": Text(id="juga", en="also"),
    "abbreviation": Text(id="singkatan", en="abbreviation"),
    "former": Text(id="dahulu", en="formerly"),
    "spelling": Text(id="ejaan lain", en="other spelling"),
}
_COLUMNS = (
    Column(title=Text(id="Nama", en="Name"), width=38),
    Column(title=Text(id="Singkatan", en="Abbreviation"), width=12),
    Column(title=Text(id="Jenis", en="Kind"), width=18),
    Column(title=Text(id="Tingkat", en="Level"), width=18),
    Column(title=Text(id="Nama lain", en="Other names"), width=30),
    Column(title=Text(id="Dasar pembentukan", en="Established by"), width=22),
    Column(title=Text(id="Nomenklatur internasional", en="International nomenclature"), width=44),
    Column(title=Text(id="Norma dihitung", en="Norms that count"), width=10),
    Column(title=Text(id="Sumber", en="Source"), width=40),
    Column(title=Text(id="Catatan", en="Note"), width=44),
)
#: Bearers of fewer norms than this, known from texts alone, are in actors.jsonl and not in the sheet.
LEAST_NORMS = 3


def kind(actor: Actor, lang: Lang) -> str:
    """What sort of actor it is, in words; empty where it is not known."""
    return _KINDS[actor.kind].say(lang)


def in_cases(graph: PolicyGraph) -> tuple[Actor, ...]:
    """The actors that cases name, in the cases' order, with all that the texts add to them."""
    keys = dict.fromkeys(actor.key for case in graph.corpus.cases for actor in case.actors)
    return tuple(graph.actors[key] for key in keys if key in graph.actors)


def nomenclature(actor: Actor, lang: Lang) -> str:
    """Codes and titles, each with how sure it is; where a scheme does not apply, the reason."""
    parts = []
    for c in actor.classifications:
        sure = "" if c.basis == "verified" else Text(id=" (usulan, perlu diverifikasi)", en=" (proposal, to be verified)").say(lang)
        what = (
            f"{c.scheme} {c.code} {c.title or ''}".strip()
            if c.code
            else Text(id=f"{c.scheme}: tidak ada", en=f"{c.scheme}: none").say(lang)
        )
        parts.append(f"{what}{sure}" + (f"; {c.reason}" if c.reason else ""))
    return "\n".join(parts)


def sheet(graph: PolicyGraph, lang: Lang) -> Sheet:
    """Actors of cases first, then bearers known from texts by how many norms they bear."""
    told = in_cases(graph)
    known = {actor.key for actor in told}
    counts = {key: sum(n.scored for n in norms) for key, norms in graph.norms_by_bearer.items()}
    read = [graph.actors[key] for key, n in sorted(counts.items(), key=lambda i: (-i[1], i[0])) if n >= LEAST_NORMS and key in graph.actors]
    rows = [_row(actor, counts.get(actor.key, 0), lang) for actor in (*told, *(a for a in read if a.key not in known))]
    return Sheet(
        name=Text(id="Pelaku", en="Actors"),
        note=Text(
            id=f"Peran, lembaga, program, dan kelompok sasaran dalam kasus, lalu pemegang sekurangnya {LEAST_NORMS} norma dalam teks.",
            en=f"Roles, institutions, programmes and target groups of the case, then bearers of at least {LEAST_NORMS} norms in the texts.",
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
        pages_wide=2,
    )


def _row(actor: Actor, norms: int, lang: Lang) -> Row:
    memory = Text(id=" (dari ingatan, perlu diverifikasi)", en=" (from memory, to be verified)").say(lang)
    basis = ""
    if actor.established_by:
        basis = short_id(actor.established_by) + (memory if actor.established_confidence == "memory" else "")
    cells = (
        actor.name,
        actor.short or "",
        kind(actor, lang),
        actor.level_text or actor.level or "",
        "; ".join(f"{_NAMES[n.kind].say(lang)}: {n.name}" for n in actor.names if n.name != actor.short),
        basis,
        nomenclature(actor, lang),
        norms,
        "; ".join(dict.fromkeys(cite(e, lang) for e in actor.evidence[:3])),
        readable(actor.note or ""),
    )
    return Row(cells=cells, mark="" if actor.confidence == "seen" else "unscored")
