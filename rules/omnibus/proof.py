"""The coverage proof: a plan checked against the provisions it disposes of, by a second pair of eyes.

It reads what a run wrote (plan.json and provisions.jsonl) and nothing else, and it imports nothing of the planner: what a unit is, which
rule a revocation may reach and what *verbatim* means are worked out here a second time, from the definitions in the domain pack (2.2, 2.3).
An error of the planner can therefore not hide itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.model.plan import Plan, ProofLine
from rules.model.regulation import Provision

Row = Mapping[str, Any]
#: A unit by document and address.
Place = tuple[str, str]

MOVED = ("PINDAH", "GABUNG", "UBAH")
GONE = ("HAPUS", "TURUN", "NAIK")
_OUTSIDE_THE_BODY = {
    "judul", "pembukaan", "menimbang", "mengingat", "memperhatikan", "memutuskan", "penutup", "penjelasan",
    "buku", "bab", "bagian", "paragraf", "part", "chapter",
}  # fmt: skip
_WORDS = re.compile(r"\w+")
_PASAL = re.compile(r"\bPasal\s+(\d+[A-Z]?)\b")
#: What follows the number of a pasal of another rule: further steps of the address, then that rule; or the words that say so.
_ABROAD = re.compile(
    r"(?:[\s,]+(?:ayat|huruf|angka|butir|Pasal|dan|atau|sampai dengan|jo\.?|\(\d+[a-z]?\)|\d+[A-Z]?|[a-z]\b))*[\s,]+"
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Konvensi|Kitab|Perpres|Permen|Kepmen|PP\b|UU|Lampiran|Anggaran Dasar)"
)


def prove(plan: Plan, provisions: Iterable[Provision]) -> tuple[ProofLine, ...]:
    """Prove that a plan loses nothing, invents nothing and revokes nothing it may not.

    Args:
        plan: the plan; its own ``proof`` is not looked at.
        provisions: those of the merged rules; others are passed over.

    Returns:
        One line for each property. The plan holds where every line does.
    """
    return prove_files(plan.model_dump(mode="json"), (p.model_dump(mode="json") for p in provisions))


def prove_files(plan: Row, provisions: Iterable[Row]) -> tuple[ProofLine, ...]:
    """The same proof over plain JSON: the object of plan.json and those of provisions.jsonl.

    Args:
        plan: as written to plan.json.
        provisions: rows with at least ``document``, ``address``, ``kind`` and ``text``; for a fact of a case that holds several rules
            also ``record``, the document of its rule.

    Raises:
        KeyError: the plan lacks a field of the contract.
    """
    case = _Case(plan, list(_of_the_merge(plan["documents"], provisions)))
    return tuple(_line(name, *check(case)) for name, check in CHECKS)


def holds(lines: Iterable[ProofLine]) -> bool:
    """Whether every line of a proof holds."""
    return all(line.holds for line in lines)


def _of_the_merge(documents: Iterable[str], provisions: Iterable[Row]) -> Iterator[Row]:
    merged = set(documents)
    shared = {d.split(":", 1)[0] for d in merged if ":" in d}
    for row in provisions:
        owner = row.get("record")
        if owner in merged if owner else row["document"] in merged or (row["kind"] == "fakta" and row["document"] in shared):
            yield row


@dataclass
class _Case:
    """What the checks look at."""

    plan: Row
    rows: list[Row]
    words: dict[Place, str] = field(init=False)
    units: list[Place] = field(init=False)
    known: frozenset[Place] = field(init=False)
    fates: dict[Place, Row] = field(init=False)
    new: dict[str, Row] = field(init=False)

    def __post_init__(self) -> None:
        self.words = {(r["document"], r["address"]): f"{r.get('text') or ''} {r.get('tail') or ''}" for r in self.rows}
        self.units = list(dict.fromkeys(_units(self.rows)))
        self.known = frozenset(self.units)
        self.fates = {(d["document"], d["address"]): d for d in self.plan["dispositions"]}
        self.new = {u["address"]: u for u in self.plan["units"]}

    @property
    def merging(self) -> bool:
        return self.plan["design"] == "merge"

    def unit_of(self, place: Place) -> Place | None:
        """The unit that a provision belongs to: itself or the nearest one above it."""
        document, address = place
        steps = address.split("/")
        for end in range(len(steps), 0, -1):
            above = (document, "/".join(steps[:end]))
            if above in self.known:
                return above
        return None


def _units(rows: list[Row]) -> Iterator[Place]:
    """Each ayat, each pasal without ayat, each section of an annex that they divide wholly (else the annex), each fact."""
    below: Counter[tuple[str, str, str]] = Counter()
    whole: set[Place] = set()
    for row in rows:
        steps = row["address"].split("/")
        below[row["document"], "/".join(steps[:-1]), steps[-1].partition("-")[0]] += 1
        # An annex that says more than a title, which stands in capitals, before its first section is not divided by them.
        if len(steps) == 1 and len(re.findall(r"(?<!\S)[a-z]+(?!\S)", row["text"])) > 20:
            whole.add((row["document"], row["address"]))
    for row in rows:
        document, address = row["document"], row["address"]
        steps = address.split("/")
        first, last = steps[0].partition("-")[0], steps[-1].partition("-")[0]
        if row["kind"] == "fakta":
            yield document, address
        elif row["kind"] in _OUTSIDE_THE_BODY or first in _OUTSIDE_THE_BODY:
            continue
        elif first in ("lampiran", "schedule"):
            annex = (document, steps[0])
            divided = annex not in whole and any(d == document and above == steps[0] for d, above, _ in below)
            if len(steps) == (2 if divided else 1):
                yield document, address
        elif last in ("ayat", "subsection") or (
            last in ("pasal", "section", "diktum") and not below[document, address, "ayat"] and not below[document, address, "subsection"]
        ):
            yield document, address


#: Where a sentence says that what it speaks of stands: a whole ayat of its pasal, or a whole pasal.
_SAID_AT = re.compile(
    r"dimaksud\s+(?:pada|dalam)\s+(?=ayat|Pasal)(?:(?P<pasal>Pasal\s+\d+[A-Z]?)(?=\W))?\s*(?:ayat\s+\((?P<ayat>\d+[a-z]?)\))?"
    r"(?!\s+(?:huruf|ayat|angka|sampai))"
)
#: What a check gives back: how many were expected, and what is wrong.
Result = tuple[int, list[str]]


def _line(name: str, expected: int, holes: list[str]) -> ProofLine:
    return ProofLine(name=name, expected=expected, found=expected - min(expected, len(holes)), holds=not holes, holes=tuple(holes))


def _shown(place: Place) -> str:
    return f"{place[0]}#{place[1]}"


def _blank(text: Any) -> bool:
    return not isinstance(text, Mapping) or not str(text.get("id") or "").strip() or not str(text.get("en") or "").strip()


def _every_unit_has_a_fate(case: _Case) -> Result:
    return len(case.units), [_shown(u) for u in case.units if u not in case.fates]


def _every_fate_has_its_unit(case: _Case) -> Result:
    return len(case.fates), [_shown(place) for place in case.fates if place not in case.known]


def _no_unit_has_two_fates(case: _Case) -> Result:
    counts = Counter((d["document"], d["address"]) for d in case.plan["dispositions"])
    return len(counts), [_shown(place) for place, n in counts.items() if n > 1]


def _every_fate_is_known_and_reasoned(case: _Case) -> Result:
    bad = [_shown(place) for place, d in case.fates.items() if d["fate"] not in MOVED + GONE or _blank(d["reason"])]
    return len(case.fates), bad


def _targets_exist(case: _Case) -> Result:
    """What moves has a target among the new units; what goes has none. In amendments a unit may stay where it is."""
    bad = []
    for place, d in case.fates.items():
        target = d["target"]
        stays = not case.merging and d["fate"] == "PINDAH" and target is None
        if (d["fate"] in MOVED and not stays and target not in case.new) or (d["fate"] in GONE and target is not None):
            bad.append(f"{_shown(place)} -> {target}")
    return len(case.fates), bad


def _sources_exist(case: _Case) -> Result:
    sources = [(u["address"], (s["document"], s["address"])) for u in case.plan["units"] for s in u["sources"]]
    return len(sources), [f"{address} <- {_shown(place)}" for address, place in sources if place not in case.words]


def _sources_and_targets_agree(case: _Case) -> Result:
    """A unit's target names it among its sources, and a source's unit has that target; a leaf may have gone its own way."""
    bad, counted = [], 0
    for place, d in case.fates.items():
        if d["target"] is None:
            continue
        counted += 1
        sources = {(s["document"], s["address"]) for s in case.new.get(d["target"], {}).get("sources", ())}
        if place not in sources:
            bad.append(f"{_shown(place)} -> {d['target']}")
    for unit in case.plan["units"]:
        for source in unit["sources"]:
            place = (source["document"], source["address"])
            owner = case.unit_of(place)
            fate = case.fates.get(owner) if owner else None
            counted += 1
            whole = owner == place
            if fate is None or (whole and fate["target"] != unit["address"]) or (not whole and fate["fate"] not in ("GABUNG", "UBAH")):
                bad.append(f"{unit['address']} <- {_shown(place)}")
    return counted, bad


def _new_units_are_reasoned(case: _Case) -> Result:
    """Without sources a unit is BARU and says why; with sources it is not BARU. An empty one is none."""
    bad = [
        u["address"]
        for u in case.plan["units"]
        if bool(u["sources"]) == bool(u["new"]) or (not u["sources"] and _blank(u["reason"])) or not str(u["text"]).strip()
    ]
    return len(case.plan["units"]), bad


def _addresses_are_unique(case: _Case) -> Result:
    counts = Counter(u["address"] for u in case.plan["units"])
    return len(counts), [address for address, n in counts.items() if n > 1]


def _chapters_hold_the_units(case: _Case) -> Result:
    """Each unit stands in one chapter, and chapters list what they hold."""
    chapters = Counter(c["number"] for c in case.plan["chapters"])
    bad = [f"bab {number}" for number, n in chapters.items() if n > 1]
    listed = Counter((address, c["number"]) for c in case.plan["chapters"] for address in c["units"])
    held = Counter((u["address"], u["chapter"]) for u in case.plan["units"])
    bad += [f"{address} (bab {number})" for address, number in sorted((listed - held) + (held - listed))]
    return len(case.plan["units"]), bad


def _moved_units_are_verbatim(case: _Case) -> Result:
    """PINDAH means word for word: every provision of the unit stands unbroken in the text of its target."""
    return _carried(case, facts=False)


def _moved_facts_are_held(case: _Case) -> Result:
    """A reported fact has no words of a rule to keep: what moves is its content, in our paraphrase, which the target must hold."""
    return _carried(case, facts=True)


def _carried(case: _Case, *, facts: bool) -> Result:
    reported = {(r["document"], r["address"]) for r in case.rows if r["kind"] == "fakta"}
    fates = ((place, d) for place, d in case.fates.items() if (place in reported) is facts)
    moved = {place: d["target"] for place, d in fates if d["fate"] == "PINDAH" and d["target"] in case.new}
    texts = {target: f" {' '.join(_WORDS.findall(case.new[target]['text'].casefold()))} " for target in set(moved.values())}
    bad = {}
    for row in case.rows:
        place = case.unit_of((row["document"], row["address"]))
        if place in moved:
            for part in (row.get("text") or "", row.get("tail") or ""):
                words = " ".join(_WORDS.findall(part.casefold()))
                if words and f" {words} " not in texts[moved[place]]:
                    bad[place] = f"{_shown(place)} -> {moved[place]}"
    return len(moved), list(bad.values())


def _revocations_stay_inside(case: _Case) -> Result:
    """Only merged rules are revoked, each once, all of one ministry's Peraturan (or old Keputusan) and one rank."""
    names = [r["regulation"] for r in case.plan["revokes"]]
    merge = set(case.plan["merge"])
    types = {name: re.sub(r"^kepmen", "permen", name.split("/")[0]) for name in names}
    own = case.plan.get("instrument") or (Counter(types.values()).most_common(1)[0][0] if types else "")
    twice = {name for name, n in Counter(names).items() if n > 1}
    return len(names), [n for n in dict.fromkeys(names) if n not in merge or types[n] != own or n in twice or not n.strip()]


def _merged_rules_are_revoked(case: _Case) -> Result:
    """A rule whose matter was taken over does not stay beside the omnibus; amendments leave their rules standing."""
    if not case.merging:
        return 0, []
    revoked = {r["regulation"] for r in case.plan["revokes"]}
    twice = [key for key, n in Counter(case.plan["merge"]).items() if n > 1]
    return len(case.plan["merge"]), twice + [key for key in case.plan["merge"] if key not in revoked]


def _kept_out_stays_out(case: _Case) -> Result:
    touched = {r["regulation"] for r in case.plan["revokes"]} | set(case.plan["merge"])
    counts = Counter(k["regulation"] for k in case.plan["kept_out"])
    bad = [k["regulation"] for k in case.plan["kept_out"] if k["regulation"] in touched or _blank(k["reason"])]
    return len(counts), bad + [key for key, n in counts.items() if n > 1]


def _references_lead_somewhere(case: _Case) -> Result:
    """A pasal that the draft names as its own is there; what a source already named in vain stands as it stood."""
    if not case.merging:
        return 0, []
    there = {u["address"].split("/")[0] for u in case.plan["units"]}
    counted, bad = 0, []
    for unit in case.plan["units"]:
        for named in _PASAL.finditer(unit["text"]):
            if _ABROAD.match(unit["text"], named.end()):
                continue
            counted += 1
            if f"pasal-{named[1].lower()}" not in there and not any(
                re.search(rf"\bPasal\s+{named[1]}\b", words)
                for s in unit["sources"]
                for (document, address), words in case.words.items()
                if document == s["document"] and f"{address}/".startswith(f"{s['address']}/")
            ):
                bad.append(f"{unit['address']} -> Pasal {named[1]}")
    return counted, bad


def _no_new_reference_to_itself(case: _Case) -> Result:
    """A unit that says that what it regulates stands in itself does so because its source did, or is flagged for the drafter."""
    counted, bad = 0, []
    for unit in case.plan["units"] if case.merging else ():
        counted += len(_said_at(unit["text"]))
        if not names_itself(unit["text"], unit["address"]) or (unit.get("circular") and unit["flags"]):
            continue
        if not any(names_itself(_words_of(case, s["document"], s["address"]), s["address"]) for s in unit["sources"]):
            bad.append(unit["address"])
    return counted, bad


def names_itself(text: str, address: str) -> bool:
    """Whether a unit says that what it speaks of stands in itself (``sebagaimana dimaksud pada ayat (2)`` in ayat 2)."""
    article, _, rest = address.partition("/")
    pasal, ayat = f"Pasal {article.partition('-')[2].upper()}", rest.partition("/")[0].removeprefix("ayat-")
    return bool({(None, ayat), (pasal, ayat)} & _said_at(text)) if ayat else (pasal, None) in _said_at(text)


def _said_at(words: str) -> set[tuple[str | None, str | None]]:
    """Where a text says that something stands, as (pasal, ayat); clauses of other rules are passed over."""
    found = (m for m in _SAID_AT.finditer(words) if not _ABROAD.match(words, m.end()))
    return {(" ".join(m["pasal"].split()) if m["pasal"] else None, m["ayat"]) for m in found}


def _words_of(case: _Case, document: str, address: str) -> str:
    return " ".join(words for (d, a), words in case.words.items() if d == document and f"{a}/".startswith(f"{address}/"))


def _figures_are_counted(case: _Case) -> Result:
    figures, plan = case.plan["figures"], case.plan
    counted = {
        "rules_before": len(plan["merge"]),
        "units_before": len(case.units),
        "units_after": len(plan["units"]),
        "merged_units": sum(1 for d in plan["dispositions"] if d["fate"] == "GABUNG"),
        "new_units": sum(1 for u in plan["units"] if not u["sources"]),
    }
    return len(counted), [f"{name}: {figures[name]} != {value}" for name, value in counted.items() if figures[name] != value]


CHECKS: tuple[tuple[str, Callable[[_Case], Result]], ...] = (
    ("setiap unit peraturan yang digabung mempunyai disposisi", _every_unit_has_a_fate),
    ("setiap disposisi menunjuk unit yang ada", _every_fate_has_its_unit),
    ("tidak ada unit dengan dua disposisi", _no_unit_has_two_fates),
    ("setiap disposisi dikenal dan beralasan", _every_fate_is_known_and_reasoned),
    ("setiap tujuan ada dalam rancangan", _targets_exist),
    ("setiap sumber ada dalam peraturan asal", _sources_exist),
    ("sumber dan tujuan saling menunjuk", _sources_and_targets_agree),
    ("setiap unit baru mempunyai sumber, atau BARU dengan alasan", _new_units_are_reasoned),
    ("tidak ada alamat rancangan yang berulang", _addresses_are_unique),
    ("setiap unit rancangan berada dalam satu bab", _chapters_hold_the_units),
    ("unit PINDAH dipindahkan kata demi kata", _moved_units_are_verbatim),
    ("fakta PINDAH termuat sebagai parafrasa, bukan kata demi kata", _moved_facts_are_held),
    ("pencabutan tidak melampaui jenis, peringkat, dan peraturan yang digabung", _revocations_stay_inside),
    ("setiap peraturan yang digabung dicabut", _merged_rules_are_revoked),
    ("peraturan yang dikecualikan tidak dicabut", _kept_out_stays_out),
    ("rujukan dalam rancangan menunjuk pasal yang ada", _references_lead_somewhere),
    ("ketentuan yang merujuk dirinya sendiri sudah demikian dalam sumbernya atau ditandai", _no_new_reference_to_itself),
    ("angka ringkasan sesuai dengan hitungan", _figures_are_counted),
)
