"""What would hang in the air once the merged rules are gone, and the clause that would hold it.

Repeal does not change the rules that quote what is repealed (domain pack 1.6, trap 4), and the fate of implementing rules must be stated
(2.4). Mandates of higher rules pass to the omnibus, which has to name them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rules.model import Dangling, Fact, Reference, Regulation, Text
from rules.model.short_name import short_name
from rules.omnibus.bases import gone
from rules.omnibus.choose import is_out_of_force
from rules.omnibus.desk import Desk
from rules.omnibus.facts import lowered

#: The order in which rows are listed.
_KINDS = ("implementing_rule", "legal_basis", "reference", "mandate")


def dangling(desk: Desk) -> tuple[Dangling, ...]:
    """The rows, implementing rules first, each pair of unit and merged rule once."""
    found: dict[tuple[str, str | None, str, str], Dangling] = {}
    for row in _rows(desk):
        found.setdefault((row.regulation, row.address, row.depends_on, row.kind), row)
    held = {(row.regulation, row.depends_on) for row in found.values() if row.kind == "implementing_rule"}
    rows = [row for row in found.values() if row.kind != "legal_basis" or (row.regulation, row.depends_on) not in held]
    return tuple(sorted(rows, key=lambda r: (_KINDS.index(r.kind), r.regulation, r.address.sort_key if r.address else (), r.depends_on)))


def left_hanging(rows: Iterable[Dangling]) -> tuple[Dangling, ...]:
    """The rows that would hang in the air; a mandate does not: the omnibus takes it over."""
    return tuple(row for row in rows if row.kind != "mandate")


def hanging_rules(rows: Iterable[Dangling]) -> tuple[str, ...]:
    """The rules that would hang in the air, each once, sorted."""
    return tuple(sorted({row.regulation for row in left_hanging(rows)}))


def _rows(desk: Desk) -> Iterator[Dangling]:
    rules = desk.graph.regulations
    by_document = {r.document: r.key for r in desk.corpus.regulations}
    for reference in desk.corpus.references():
        source = _source(reference, by_document)
        if source is None:
            continue
        regulation = rules.get(source)
        if source in desk.keys:
            if reference.kind == "implements" and reference.to not in desk.keys:
                yield _mandate(reference, source, desk)
        elif reference.to in desk.keys and not (regulation is not None and is_out_of_force(regulation)):
            yield from _dependent(reference, source, regulation, desk)


def _source(reference: Reference, by_document: dict[str, str]) -> str | None:
    if isinstance(reference.evidence, Fact) and reference.evidence.regulation:
        return str(reference.evidence.regulation)
    return by_document.get(reference.document)


def _dependent(reference: Reference, source: str, regulation: Regulation | None, desk: Desk) -> Iterator[Dangling]:
    target = short_name(reference.to)
    address = None if isinstance(reference.evidence, Fact) else reference.address
    where = f" {reference.pinpoint.label()}" if reference.pinpoint else ""
    rank = regulation.id.rank if regulation is not None and regulation.id is not None else 10
    own = desk.by_key[reference.to].id
    lower = own is not None and rank > own.rank
    if reference.kind == "implements" or (reference.kind == "legal_basis" and lower):
        yield Dangling(
            regulation=source,
            address=address,
            depends_on=f"{reference.to}{'#' + reference.pinpoint if reference.pinpoint else ''}",
            kind="implementing_rule",
            remedy=Text(
                id=f"Peraturan pelaksanaan dari {target}{where}: dinyatakan masih tetap berlaku sepanjang tidak bertentangan dan belum diganti"
                " (klausul status peraturan pelaksanaan dalam Ketentuan Penutup).",
                en=f"Implements {target}{where}: declared to stay in force as far as consistent and not yet replaced (survival clause in the closing provisions).",
            ),
        )
    elif reference.kind == "legal_basis":
        yield Dangling(
            regulation=source,
            address=address,
            depends_on=reference.to,
            kind="legal_basis",
            remedy=Text(
                id=f"Mencantumkan {target} dalam dasar hukumnya; tetap sah, tetapi dasar hukumnya diperbarui pada perubahan berikutnya.",
                en=f"Names {target} in its legal basis; stays valid, the basis is to be updated at its next amendment.",
            ),
        )
    elif reference.kind == "amends":
        yield Dangling(
            regulation=source,
            address=address,
            depends_on=reference.to,
            kind="reference",
            remedy=Text(
                id=f"Mengubah {target}, tetapi isinya belum dibaca; baca naskahnya sebelum {target} dicabut, lalu ikutkan dalam --merge.",
                en=f"Amends {target}, but its content has not been read; read it before {target} is revoked, then take it into --merge.",
            )
            if source in {r.key for r in desk.unread}
            else Text(
                id=f"Mengubah {target} dan jatuh bersamanya; ikutkan dalam --merge agar disebut dalam klausul pencabutan.",
                en=f"Amends {target} and falls with it; take it into --merge, so that the repeal names it.",
            ),
        )
    elif reference.kind == "cites":
        yield Dangling(
            regulation=source,
            address=address,
            depends_on=f"{reference.to}{'#' + reference.pinpoint if reference.pinpoint else ''}",
            kind="reference",
            remedy=Text(
                id=f"Merujuk {target}{where}; usulkan perubahan tersurat kepada pembentuknya, karena ketentuan peralihan tidak boleh mengubah peraturan lain secara terselubung.",
                en=f"Refers to {target}{where}; propose an express amendment to its maker: a transitional clause must not amend other rules in disguise.",
            ),
        )


def _mandate(reference: Reference, source: str, desk: Desk) -> Dangling:
    """A mandate that passes to the omnibus; Menimbang names it unless the rule that gave it is gone (``preamble.considering``)."""
    where = f" {reference.pinpoint.label()}" if reference.pinpoint else ""
    parent = short_name(reference.to)
    why = gone(reference.to, desk.graph)
    if why is None:
        rest = "peraturan gabungan mengambil alih perintah itu dan menyebutnya dalam Menimbang."
        rest_en = "the omnibus takes it over and names it in its considerations."
    else:
        rest = f"perintah itu tidak disebut dalam Menimbang karena {parent} tidak dapat lagi menjadi dasar ({lowered(why.id)}); cari perintah yang berlaku."
        rest_en = (
            f"its considerations do not name that mandate, since {parent} can no longer found it ({why.en}); look for a mandate in force."
        )
    return Dangling(
        regulation=source,
        address=None if isinstance(reference.evidence, Fact) else reference.address,
        depends_on=f"{reference.to}{'#' + reference.pinpoint if reference.pinpoint else ''}",
        kind="mandate",
        remedy=Text(
            id=f"{short_name(source)} melaksanakan perintah {parent}{where}; {rest}",
            en=f"{short_name(source)} carries out a mandate of {parent}{where}; {rest_en}",
        ),
    )
