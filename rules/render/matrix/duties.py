"""Role x duty: who does what by family of activity, and the list of duties behind every number."""

from __future__ import annotations

from collections import defaultdict

from rules.checks.facts import DUTIES
from rules.graph.policy_graph import PolicyGraph
from rules.model import Fact, Lang, Norm, Text
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import MODALITIES, cite, modality
from rules.similarity.activities import Activities, family_names


def bearers(graph: PolicyGraph) -> list[tuple[str, tuple[Norm, ...]]]:
    """Those who bear duties, each with them, those with most first."""
    rows = [(key, tuple(n for n in norms if n.modality in DUTIES and not n.residual)) for key, norms in graph.norms_by_bearer.items()]
    return sorted(((key, norms) for key, norms in rows if norms), key=lambda row: (-len(row[1]), row[0]))


def _name(graph: PolicyGraph, key: str) -> str:
    actor = graph.actors.get(key)
    return (f"{actor.name} ({actor.short})" if actor.short else actor.name) if actor else key


def crossing(graph: PolicyGraph, families_of: Activities, lang: Lang) -> Sheet:
    """Roles down, families of activity across, the number of duties in each cell; ``+n`` are those that do not count."""
    names = family_names()
    table: dict[str, dict[str, list[Norm]]] = {}
    for key, norms in bearers(graph):
        cells: dict[str, list[Norm]] = defaultdict(list)
        for norm in norms:
            for family in families_of(norm) or ("",):
                cells[family].append(norm)
        table[key] = cells
    seen = {family for cells in table.values() for family in cells}
    ordered = [family for family in names if family in seen] + ([""] if "" in seen else [])
    names = names | {"": Text(id="lain-lain", en="other")}

    def cell(norms: list[Norm]) -> str | int:
        scored = sum(n.scored for n in norms)
        rest = len(norms) - scored
        return scored if not rest else f"{scored or ''}+{rest}"

    rows = [Row(cells=(_name(graph, key), *(cell(cells[f]) if cells.get(f) else "" for f in ordered))) for key, cells in table.items()]
    return Sheet(
        name=Text(id="Peran x tugas", en="Role x duty"),
        note=Text(
            id="Jumlah tugas menurut rumpun kegiatan; tugas yang menyebut dua kegiatan dihitung di keduanya. Angka sesudah tanda + adalah praktik, ingatan, atau aturan yang digantikan: tidak dihitung.",
            en="Number of duties by family of activity; a duty that names two counts in both. A number after + is practice, memory or superseded rules: it does not count.",
        ),
        columns=(
            Column(title=Text(id="Peran", en="Role"), width=40),
            *(Column(title=names[f], width=16, center=True) for f in ordered),
        ),
        rows=tuple(rows),
    )


_LIST_COLUMNS = (
    Column(title=Text(id="Peran", en="Role"), width=24),
    Column(title=Text(id="Modalitas", en="Modality"), width=12),
    Column(title=Text(id="Rumpun", en="Family"), width=15),
    Column(title=Text(id="Perbuatan", en="Action"), width=14),
    Column(title=Text(id="Objek", en="Object"), width=34),
    Column(title=Text(id="Penerima manfaat", en="Beneficiary"), width=15),
    Column(title=Text(id="Tingkat", en="Level"), width=12),
    Column(title=Text(id="Dasar", en="Basis"), width=22),
    Column(title=Text(id="Bunyi", en="Words"), width=52),
    Column(title=Text(id="Dihitung", en="Scored"), width=9),
)


def listing(graph: PolicyGraph, families_of: Activities, lang: Lang) -> Sheet:
    """Every norm of every bearer with its clause: duties first, then rights, permissions, prohibitions and requirements."""
    names = family_names()
    order = {code: n for n, code in enumerate(MODALITIES)}
    rows = []
    for key, norms in sorted(graph.norms_by_bearer.items(), key=lambda item: (-len(item[1]), item[0])):
        for n in sorted(norms, key=lambda n: (order[n.modality], n.document, n.address.sort_key)):
            words = n.evidence.words + (f" [{n.evidence.mark}]" if isinstance(n.evidence, Fact) else "")
            families = "; ".join(names[f].say(lang) for f in families_of(n) if f in names)
            cells = (
                _name(graph, key),
                modality(n.modality, lang),
                families,
                n.action,
                _object(n),
                n.beneficiary or "",
                n.level or "",
                cite(n.evidence, lang),
                words,
                Text(id="ya", en="yes").say(lang) if n.scored else Text(id="tidak", en="no").say(lang),
            )
            rows.append(Row(cells=cells, mark="" if n.scored else "unscored"))
    return Sheet(
        name=Text(id="Daftar tugas", en="Duties"),
        note=Text(
            id="Setiap norma (tugas, fungsi, wewenang, kewajiban, hak, larangan, syarat) dengan dasar dan bunyinya; saring kolom Peran untuk "
            "melihat tupoksi satu pilar.",
            en="Every norm (task, function, power, obligation, right, prohibition, requirement) with its basis and words; filter the column "
            "Role to see the duties of one pillar.",
        ),
        columns=_LIST_COLUMNS,
        rows=tuple(rows),
    )


def _object(norm: Norm) -> str:
    """What is acted on; where the clause joins a second verb to the first, with the joint that it prints."""
    for joint in ("dan", "serta", "dan/atau", "atau"):
        if f"{norm.action} {joint} {norm.object}" in " ".join(norm.evidence.words.split()):
            return f"{joint} {norm.object}"
    return norm.object
