"""R12: what was left to another rule and is not there, and implementing rules that lose their parent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rules.checks.delegated import in_reach, is_called, likely, other_field, probably_implemented
from rules.checks.r07_same_object import title_of
from rules.checks.rule import MergeOptions, Rule, filed, option
from rules.checks.standing import gone, not_counted, regulation_of, rules_in_force, stands, status_note
from rules.checks.wording import clip, join, listing, places, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.graph.sketch import mandate_node, rule_node
from rules.model import MINISTERIAL_RANK, Address, Bphn, Evidence, ExpectedMandate, Finding, Reference, Regulation, Severity, Text

_NOT_FOUND = Text(
    id="Tidak ditemukan dalam bahan yang dibaca tidak berarti tidak ada.",
    en="Not found in the material that was read does not mean that there is none.",
)


class R12Options(MergeOptions):
    """Options of R12."""

    not_found: bool = option(
        True, "Laporkan delegasi yang pelaksananya tidak ditemukan.", "Report delegations whose implementation was not found."
    )
    not_found_severity: Severity = option(
        "low", "Bobot delegasi yang tidak ditemukan.", "Severity of delegations that were not found."
    )  # fmt: skip


def check(graph: PolicyGraph, options: R12Options) -> Iterator[Finding]:
    """Delegations without their rule, mandates a source counts, and implementing rules without their parent."""
    if options.not_found:
        yield from _open_delegations(graph, options)
    for case in graph.corpus.cases:
        for mandate in case.mandates:
            finding = _expected(graph, mandate)
            if finding is not None:
                yield finding
    yield from _orphans(graph)
    yield from _would_dangle(graph, options)


def _open_delegations(graph: PolicyGraph, options: R12Options) -> Iterator[Finding]:
    """Delegations that no rule of the material takes up, one finding a parent.

    Looked for are rules of a minister, where the material holds rules of that minister, and rules below a minister's own.
    Whether a rule takes a delegation up is told by the delegation layer of the graph.
    """
    for parent in rules_in_force(graph):
        delegations = [r for r in parent.references if r.kind == "delegates" and not r.blanket]
        delegated = {r.address: r for r in delegations if in_reach(graph, parent, r)}
        missing = [r for address, r in delegated.items() if not _taken_up(graph, r.document, address)]
        missing.sort(key=lambda r: r.address.sort_key)
        found = [(r, likely(graph, parent, r)) for r in missing]
        evident = [(r, one) for r, one in found if one is not None]
        missing = [r for r, one in found if one is None]
        if evident:
            yield probably_implemented(RULE, parent, evident)
        if missing:
            elsewhere = [r for r in delegations if r.address not in delegated and other_field(parent, r)]
            yield _not_found(graph, parent, missing, elsewhere, delegated, delegations, options)


def _taken_up(graph: PolicyGraph, document: str, address: Address) -> list[str]:
    """The keys of the rules of the material that take a mandate up, sorted."""
    node = mandate_node(document, address)
    if node not in graph.graph:
        return []
    edges = graph.graph.out_edges(node, data=True)
    return sorted({to.removeprefix("rule:") for _, to, data in edges if data["kind"] in ("implemented_by", "may_implement")})


def _instruments(references: Iterable[Reference]) -> Text:
    """The instruments that some delegations call for, each once, in the order they are first called for."""
    return listing(dict.fromkeys(" ".join(r.to.split()) for r in references))


def _tally(graph: PolicyGraph, parent: Regulation, delegations: Sequence[Reference]) -> Text | None:
    """All delegations of a rule by the instrument they call for, and how many of each the material takes up; None where all go to one."""
    by_instrument: dict[str, dict[Address, Reference]] = {}
    for reference in sorted(delegations, key=lambda r: r.address.sort_key):
        by_instrument.setdefault(" ".join(reference.to.split()), {}).setdefault(reference.address, reference)
    if len(by_instrument) < 2:
        return None
    parts = []
    for instrument, mandates in sorted(by_instrument.items(), key=lambda item: (-len(item[1]), item[0])):
        up = [rules for r in mandates.values() if (rules := _taken_up(graph, r.document, r.address))]
        by = listing(sorted({rule_name(key) for rules in up for key in rules}), most=4)
        held = (
            say("{k} tercatat dilaksanakan oleh {by}", "{k} on record as taken up by {by}", k=len(up), by=by)
            if up
            else Text(id="pelaksananya tidak tercatat dalam bahan", en="none on record in the material")
        )
        parts.append(say("{n} kepada {i} ({held})", "{n} to a {i} ({held})", n=len(mandates), i=instrument, held=held))
    return say(
        "Seluruh delegasi {rule} menurut jenis peraturan: {parts}.",
        "All delegations of {rule} by instrument: {parts}.",
        rule=rule_name(parent.key),
        parts=listing(parts),
    )


def _of_others(parent: Regulation, elsewhere: Sequence[Reference]) -> tuple[Text | None, tuple[Text, ...]]:
    """What is left to ministers of other fields: a sentence, and what may be done; no rule of this ministry may take it up."""
    fields = sorted({field for r in elsewhere if (field := other_field(parent, r))})
    if not fields:
        return None, ()
    where = listing([r.address.label() for r in sorted(elsewhere, key=lambda r: r.address.sort_key)], most=4)
    named = listing([say("menteri di bidang {f}", "the minister of {f}", f=field) for field in fields])
    note = say(
        "Tidak termasuk: {where}, yang diserahkan kepada {who} dan bukan materi peraturan omnibus ini.",
        "Not among them: {where}, left to {who}, which is no matter for this omnibus rule.",
        where=where,
        who=named,
    )
    option = say(
        "Untuk {where}: usulkan penyusunannya kepada {who}; jangan diatur dalam peraturan omnibus.",
        "For {where}: propose that {who} make it; do not regulate it in the omnibus rule.",
        where=where,
        who=named,
    )
    return note, (option,)


def _not_found(
    graph: PolicyGraph,
    parent: Regulation,
    missing: Sequence[Reference],
    elsewhere: Sequence[Reference],
    delegated: Mapping[Address, Reference],
    delegations: Sequence[Reference],
    options: R12Options,
) -> Finding:
    note, theirs = _of_others(parent, elsewhere)
    evidence = [r.evidence for r in missing]
    subjects = [say("{a}: {s}", "{a}: {s}", a=r.address.label(), s=clip(r.subject or r.to, 70)) for r in missing]
    unpinned = _claim_the_whole(graph, parent)
    claim = (
        say(
            "{rules} menyatakan melaksanakannya tanpa menyebut pasal, sehingga sebagian mungkin sudah terpenuhi.",
            "{rules} say that they implement it without naming a clause, so that some may be fulfilled.",
            rules=listing([rule_name(key) for key in unpinned]),
        )
        if unpinned
        else None
    )
    return RULE.finding(
        statement=join(
            say(
                "{n} dari {all} delegasi {rule} kepada {to} tidak ditemukan peraturan pelaksananya dalam bahan yang dibaca: {subjects}.",
                "For {n} of {all} delegations of {rule} to a {to} no implementing rule was found in the material that was read: {subjects}.",
                n=len(missing),
                all=len(delegated),
                to=_instruments(sorted(delegated.values(), key=lambda r: r.address.sort_key)),
                rule=rule_name(parent.key),
                subjects=listing(subjects, most=6),
            ),
            claim,
            note,
            _tally(graph, parent, delegations),
            _NOT_FOUND,
        ),
        evidence=evidence,
        about=[parent.key, "delegasi"],
        severity=options.not_found_severity,
        members=[f"{parent.key}#{r.address}" for r in missing],
        falsifier=say(
            "Gugur untuk setiap pasal yang disebut dalam konsiderans sebuah peraturan (“untuk melaksanakan ketentuan Pasal ... {rule}”); cari "
            "di JDIH.",
            "It falls for each clause that the recitals of some rule name as the one they implement ({rule}); search the official database.",
            rule=rule_name(parent.key),
        ),
        options=(
            Text(
                id="Susun peraturan pelaksananya, atau atur materinya dalam peraturan omnibus.",
                en="Make the implementing rule, or regulate the matter in the omnibus rule.",
            ),
            *theirs,
            Text(
                id="Kelola: catat dalam daftar amanat yang belum dilaksanakan beserta tenggatnya.",
                en="Manage: keep it in a list of open mandates with their deadlines.",
            ),
        ),
    )


def _claim_the_whole(graph: PolicyGraph, parent: Regulation) -> list[str]:
    """Rules that say they implement a parent without naming a clause."""
    node = rule_node(parent.key)
    if node not in graph.graph:
        return []
    return sorted(
        target.removeprefix("rule:")
        for _, target, data in graph.graph.out_edges(node, data=True)
        if data["kind"] == "mandates" and "pinpoint" not in data
    )


def _expected(graph: PolicyGraph, mandate: ExpectedMandate) -> Finding | None:
    """A source says how many implementing rules a law calls for, and fewer were found."""
    found = [
        r
        for r in graph.corpus.primary()
        if r.id is not None
        and is_called(mandate.instrument, r.id)
        and any(ref.kind == "implements" and ref.to == mandate.parent for ref in (*r.references, *_case_references(graph, r)))
    ]
    found = sorted({r.key: r for r in found}.values(), key=lambda r: r.key)
    if len(found) >= mandate.expected:
        return None
    parent = rule_name(mandate.parent)
    listed = (
        say(
            "dalam bahan ditemukan {k}: {rules}",
            "the material holds {k}: {rules}",
            k=len(found),
            rules=listing([f"{rule_name(r.key)} “{r.title}”" for r in found]),
        )
        if found
        else Text(id="dalam bahan tidak ditemukan satu pun", en="the material holds none")
    )
    return RULE.finding(
        title=Text(id="Amanat yang belum ditemukan pelaksananya", en="Mandates whose rules were not found"),
        statement=join(
            say(
                "Menurut sumber, {parent} memerlukan {n} {instrument}; {listed}.",
                "According to a source, {parent} calls for {n} {instrument}; {listed}.",
                parent=parent,
                n=mandate.expected,
                instrument=mandate.instrument,
                listed=listed,
            ),
            _NOT_FOUND,
        ),
        evidence=[mandate.evidence, *(title_of(r) for r in found)],
        regulations=[mandate.parent, *(r.key for r in found)],
        about=[mandate.parent, mandate.instrument],
        severity="medium",
        unscored=not_counted(graph, [mandate.evidence]),
        members=[r.key for r in found],
        falsifier=say(
            "Gugur jika JDIH memuat {missing} {instrument}{more} yang konsideransnya menyatakan melaksanakan {parent}.",
            "It falls if the official database holds {missing}{more} {instrument} whose recitals say that they implement {parent}.",
            more=Text(id=" lain", en=" more") if found else "",
            missing=mandate.expected - len(found),
            instrument=mandate.instrument,
            parent=parent,
        ),
        options=(
            say("Cari dan lengkapi peraturan pelaksana {parent}.", "Find and complete the implementing rules of {parent}.", parent=parent),
            Text(
                id="Kelola: satukan amanat yang tersisa dalam satu peraturan pelaksana.",
                en="Manage: gather the open mandates in one implementing rule.",
            )
            if mandate.instrument.casefold().startswith("peraturan menteri sosial")
            else Text(
                id="Kelola: usulkan penyusunannya kepada pembentuknya; peraturan Menteri Sosial tidak dapat menggantikannya.",
                en="Manage: propose it to its maker; a rule of the Minister of Social Affairs cannot stand in its place.",
            ),
        ),
    )


def _case_references(graph: PolicyGraph, regulation: Regulation) -> list[Reference]:
    """What cases say that a rule refers to."""
    return [r for case in graph.corpus.cases for r in case.references if r.evidence.regulation == regulation.id]


def _orphans(graph: PolicyGraph) -> Iterator[Finding]:
    """Rules in force that implement a rule of a minister, or of a unit below, that is gone."""
    for parent, references in _implementers(graph).items():
        revoked = graph.regulations.get(parent)
        if revoked is None or stands(graph, revoked):
            continue
        yield _parentless(graph, revoked, references, future=False)


def _would_dangle(graph: PolicyGraph, options: R12Options) -> Iterator[Finding]:
    """Implementing rules of lower rank whose parent is to be merged: they lose it unless the omnibus rule lets them survive."""
    merge = {key for case in graph.corpus.cases for key in case.merge if options.merge_of_cases} | set(options.merge)
    for parent, references in _implementers(graph).items():
        merged = graph.regulations.get(parent)
        if merged is None or parent not in merge or not stands(graph, merged):
            continue
        outside = [r for r in references if (c := _citing(graph, r)) is not None and c.key not in merge]
        if outside:
            yield _parentless(graph, merged, outside, future=True)


def _implementers(graph: PolicyGraph) -> dict[str, list[Reference]]:
    """References of rules in force that implement a ministerial or lower rule, by the key of that rule."""
    out: dict[str, list[Reference]] = defaultdict(list)
    for reference in graph.corpus.references():
        citing = _citing(graph, reference)
        cited = graph.regulations.get(reference.to)
        if reference.kind != "implements" or citing is None or cited is None or cited.id is None or cited.id.rank < MINISTERIAL_RANK:
            continue
        if stands(graph, citing) and citing.key != cited.key:
            out[cited.key].append(reference)
    return {key: out[key] for key in sorted(out)}


def _citing(graph: PolicyGraph, reference: Reference) -> Regulation | None:
    return regulation_of(graph, reference.evidence) or graph.documents.get(reference.document)


def _parentless(graph: PolicyGraph, parent: Regulation, references: Sequence[Reference], *, future: bool) -> Finding:
    children = sorted({c.key: c for r in references if (c := _citing(graph, r)) is not None}.values(), key=lambda c: c.key)
    evidence: list[Evidence] = list(dict.fromkeys(r.evidence for r in references))
    units = sorted({r.pinpoint for r in references if r.pinpoint is not None}, key=lambda u: Address(u).sort_key)
    clauses = say(" ({units})", " ({units})", units=listing([u.label() for u in units])) if units else ""
    names = listing([f"{rule_name(c.key)} “{c.title}”" for c in children])
    statement = (
        say(
            "{children} melaksanakan {parent}{clauses}, yang akan digabung; tanpa klausul peralihan {children_short} kehilangan induknya.",
            "{children} implement(s) {parent}{clauses}, which is to be merged; without a survival clause {children_short} would lose its parent.",
            children=names,
            parent=rule_name(parent.key),
            clauses=clauses,
            children_short=listing([rule_name(c.key) for c in children]),
        )
        if future
        else say(
            "{children} melaksanakan {parent}{clauses}, yang {state} ({where}).",
            "{children} implement(s) {parent}{clauses}, which {state} ({where}).",
            state=gone(parent),
            children=names,
            parent=rule_name(parent.key),
            clauses=clauses,
            where=places(evidence, 4),
        )
    )
    return RULE.finding(
        title=_WOULD_DANGLE if future else _DANGLES,
        statement=join(statement, status_note(children)),
        evidence=evidence,
        regulations=[*(c.key for c in children), parent.key],
        about=[parent.key, "gabung" if future else "dicabut"],
        bphn=filed("R12", Bphn(dimension="D2", object="Ketepatan jenis")),
        severity="medium" if future else "high",
        unscored=not_counted(graph, evidence) or (_MEMORY if not future and parent.status_confidence == "memory" else None),
        members=[c.key for c in children],
        falsifier=say(
            "Gugur jika ketentuan peralihan atau penutup {what} menyatakan peraturan pelaksanaan {parent} tetap berlaku.",
            "It falls if the transitional or closing provisions of {what} let the implementing rules of {parent} stay in force.",
            what=Text(id="peraturan omnibus", en="the omnibus rule") if future else Text(id="peraturan penggantinya", en="its successor"),
            parent=rule_name(parent.key),
        ),
        options=(
            say(
                "Kelola: muat klausul bahwa {children} tetap berlaku sepanjang tidak bertentangan dan belum diganti.",
                "Manage: a clause that {children} stays in force as far as it does not conflict and is not replaced.",
                children=listing([rule_name(c.key) for c in children]),
            ),
            say(
                "Kurangi: atur isinya dalam peraturan omnibus dan minta pembentuknya mencabut {children}; yang lebih rendah peringkatnya tidak "
                "dicabut dengan penggabungan.",
                "Reduce: regulate its matter in the omnibus rule and ask its maker to revoke {children}; what ranks lower is not revoked by merging.",
                children=listing([rule_name(c.key) for c in children]),
            ),
        ),
    )


_DANGLES = Text(id="Peraturan pelaksana yang induknya sudah tidak berlaku", en="An implementing rule whose parent is no longer in force")
_WOULD_DANGLE = Text(id="Peraturan pelaksana yang akan kehilangan induk", en="An implementing rule that would lose its parent")
_MEMORY = Text(
    id="Tidak dihitung: status induknya belum diperiksa pada sumbernya.", en="Not counted: the status of the parent has not been checked."
)


RULE = Rule(
    id="R12",
    title=Text(id="Delegasi yang belum ditemukan pelaksananya", en="A delegation whose implementation was not found"),
    explains=Text(
        id="Materi yang didelegasikan kepada peraturan menteri tetapi tidak diambil oleh peraturan mana pun dalam bahan; amanat yang jumlahnya "
        "disebut sumber tetapi tidak semuanya ditemukan; dan peraturan pelaksana yang induknya dicabut atau akan digabung. Delegasi hanya "
        "diperiksa bila peraturan menteri yang bersangkutan ada dalam bahan; tidak ditemukan tidak berarti tidak ada.",
        en="Matter left to a minister's rule that no rule in the material takes up; mandates that a source counts and that were not all found; "
        "and implementing rules whose parent was revoked or is to be merged. Delegations are checked only where rules of that minister are "
        "among the material; not found does not mean that there is none.",
    ),
    bphn=filed("R12", Bphn(dimension="D2", object="Ketepatan jenis")),
    gao=None,
    severity="high",
    options_type=R12Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 6 peraturan pelaksanaan dan dimensi 2; UU 12/2011, Lampiran II, pendelegasian kewenangan",
)
