"""Amendments: what each instruction of an amending rule does to which unit of which rule (UU 12/2011, Lampiran II, Bab II.D)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.drafting.citations import id_of_file_name, scan
from rules.drafting.pinpoints import EXPRESSION, expand
from rules.drafting.text import ordinal, roman
from rules.model import Address, Amendment, AmendmentOperation, Clause, LegalId, Provision

_INSERTED = re.compile(
    r"\b[Dd]i\s?antara\s+.{3,160}?\bdisisipkan\b.*?\b(?:yakni|yaitu)\s*:?\s*(?P<new>.+?)(?=,?\s+(?:yang|sehingga|dan\s+berbunyi|berbunyi)\b|$)",
    re.DOTALL,
)
_APPENDED = re.compile(
    r"\b(?:ditambah(?:kan)?)\b.*?\b(?:yakni|yaitu)\s*:?\s*(?P<new>.+?)(?=,?\s+(?:yang|sehingga|dan\s+berbunyi|berbunyi)\b|$)", re.DOTALL
)
_WORDS = re.compile(
    r"\b(?:[Kk]ata|[Ff]rasa|[Ff]rase|[Ii]stilah|[Pp]enyebutan|[Ss]ebutan|[Nn]omenklatur)\s+[\"“'](?P<old>[^\"”']{1,200})[\"”'].{0,200}?\b(?:diubah|diganti|dibaca|harus\s+dibaca)\b(?:\s+\w+){0,2}?\s+[\"“'](?P<new>[^\"”']{1,200})[\"”']",
    re.DOTALL,
)
_GROUP = re.compile(
    r"\b(?P<kind>BAB|Bab)\s+(?P<roman>[IVXLC]+?)(?P<suffix>[A-H])?\b(?!\w)|\b(?P<part>Bagian)\s+(?P<ordinal>[KP]e\w+(?:\s+(?:[Bb]elas|[Pp]uluh))?)|\b(?P<annex>Lampiran)(?:\s+(?P<number>[IVX]{1,5}|\d+))?\b"
)
_DELETED = re.compile(r"(?P<units>.{0,200}?)\bdihapus\b", re.DOTALL)
_CHANGED = re.compile(r"(?P<units>.{0,400}?)\b(?:diubah|diganti|disempurnakan)\b", re.DOTALL)
_CHANGES_FOLLOW = re.compile(r"\b(?:diubah|perubahan)\b[^.]{0,40}\bberikut\b")
_INSTRUCTS = re.compile(
    r"\b(?:diubah|dihapus|disisipkan|ditambah\w*|diganti|dibaca|berbunyi|disempurnakan|dicabut|[Mm]engubah|[Mm]enghapus|[Mm]enambah|[Mm]enyisipkan)\b"
)
_GIVES_TEXT = re.compile(r"\b(?:diubah|disisipkan|ditambah\w*)\b.*\bberbunyi\s+(?:sebagai\s+)?berikut\s*:?\s*$", re.DOTALL)
_BODY = ("pasal", "ayat", "huruf", "angka")
_HOST = re.compile(r"\bPasal\s+\d+[A-Z]{0,2}\b")


def amended_acts(
    provisions: Sequence[Provision],
    acts: dict[Address, str],
    quoted: dict[Address, Address],
    title: str,
    home: str | None,
    loose: bool = False,
) -> dict[Address, LegalId]:
    """Which rule's text each quoted unit becomes.

    Args:
        provisions: the provisions of the amending rule.
        acts: names of acts in block heads, by address.
        quoted: the amending unit that quotes a unit, by address.
        title: the title, for an amending rule whose Pasal I does not name its target.
        home: the amending rule's type.
        loose: only the new units are printed, without the pasal that amends.
    """
    by_address = {p.address: p for p in provisions}
    result: dict[Address, LegalId] = {}
    for address, name in acts.items():
        legal = id_of_file_name(name)
        if legal is not None:
            result[address] = legal
    from_title = next((f.citation.id for f in scan(title, home) if not f.nested), None) if re.match(r"(?i)\s*perubahan\b", title) else None
    if loose and from_title is not None:
        closing = {p.address.steps[0] for p in provisions if re.search(r"\bmulai\s+berlaku\b", p.text)}
        result |= {
            p.address: from_title
            for p in provisions
            if p.kind in _BODY and p.address.steps[0] not in closing and p.address.steps[0][0] == "pasal"
        }
    targets: dict[Address, LegalId | None] = {}
    for address, host in quoted.items():
        if host not in targets:
            targets[host] = _target(by_address.get(host), home) or from_title
        target = targets[host]
        if target is not None:
            result[address] = target
    return result


def _target(host: Provision | None, home: str | None) -> LegalId | None:
    """The first rule that the opening of an amending pasal names."""
    if host is None:
        return None
    return next((f.citation.id for f in scan(host.text, home) if not f.nested and f.changes is None), None)


def find_amendments(provisions: Sequence[Provision], regulation: LegalId | None, title: str = "") -> tuple[Amendment, ...]:
    """The instructions of an amending rule, in order.

    Args:
        provisions: the provisions, with ``amends`` set on quoted units.
        regulation: the amending rule's identifier.
        title: its title.
    """
    home = regulation.type if regulation else None
    from_title = next((f.citation.id for f in scan(title, home) if not f.nested), None) if re.match(r"(?i)\s*perubahan\b", title) else None
    found: list[Amendment] = []
    hosts = _hosts(provisions)
    printed_alone = not any(address.startswith("pasal-") for address in hosts)
    for provision in provisions:
        host = hosts.get(provision.address)
        if host is None:
            continue
        target = _target(host, home) or from_title
        found.extend(_read(provision, target, regulation))
    # Blocks that carry the new text alone, without an instruction: each replaces its unit.
    for provision in provisions:
        if provision.amends is not None and printed_alone and provision.kind in ("pasal", "ayat") and provision.text:
            deleted = re.fullmatch(r"\s*[Dd]ihapus\.?\s*", provision.text)
            found.append(_amendment(provision, "delete" if deleted else "replace", provision.amends, (provision.address,), regulation))
    return tuple(found)


def _hosts(provisions: Sequence[Provision]) -> dict[Address, Provision]:
    """Every instruction with the unit that says which act it changes; one that stands alone is its own."""
    by_address = {p.address: p for p in provisions}
    result: dict[Address, Provision] = {}
    for provision in provisions:
        if provision.amends is not None or provision.kind not in ("pasal", "ayat", "angka", "huruf"):
            continue
        parent = by_address.get(provision.address.parent) if provision.address.parent else None
        if provision.kind in ("angka", "huruf"):
            under = (
                parent is not None
                and parent.kind in ("pasal", "ayat")
                and (parent.address == "pasal-i" or _CHANGES_FOLLOW.search(parent.text))
            )
            if (under or (parent is None and len(provision.address.steps) == 1)) and _INSTRUCTS.search(provision.text):
                result[provision.address] = parent or provision
        elif _GIVES_TEXT.search(provision.text):
            result[provision.address] = provision
    return result


def _amendment(
    provision: Provision,
    operation: AmendmentOperation,
    target: LegalId | None,
    units: tuple[Address, ...],
    regulation: LegalId | None,
    old: str | None = None,
    new: str | None = None,
) -> Amendment:
    return Amendment(
        document=provision.document,
        address=provision.address,
        operation=operation,
        target=target,
        units=units,
        old_words=old,
        new_words=new,
        evidence=Clause(
            document=provision.document,
            regulation=regulation,
            address=provision.address,
            words=provision.text,
            page=provision.page,
            line=provision.line,
        ),
    )


def _units(words: str, host: Address) -> tuple[Address, ...]:
    """All units named in the words of an instruction; bare ones are those of the pasal the instruction is about."""
    units: list[Address] = []
    for match in EXPRESSION.finditer(words):
        units.extend(expand(match.group(), host))
    for match in _GROUP.finditer(words):
        if match["kind"] and (value := roman(match["roman"])):
            units.append(Address(f"bab-{value}{(match['suffix'] or '').lower()}"))
        elif match["part"] and (value := ordinal(match["ordinal"])):
            units.append(Address(f"bagian-{value}"))
        elif match["annex"]:
            number = match["number"]
            units.append(Address(f"lampiran-{(roman(number) or number) if number else 1}"))
    return tuple(dict.fromkeys(units))


def _read(provision: Provision, target: LegalId | None, regulation: LegalId | None) -> list[Amendment]:
    """The operations of one instruction, which may change, delete and add at once."""
    text = provision.text
    host_match = _HOST.search(re.sub(r"\b[Dd]i\s?antara\s+Pasal.*?disisipkan", " ", text, flags=re.DOTALL))
    host = expand(host_match.group())[0] if host_match else Address("")
    changed_words = _WORDS.search(text)
    if changed_words:
        return [
            _amendment(
                provision,
                "change_words",
                target,
                _units(text[: changed_words.start()] + text[changed_words.end("old") : changed_words.start("new")], host),
                regulation,
                changed_words["old"],
                changed_words["new"],
            )
        ]
    found: list[Amendment] = []
    rest = text.split("sehingga")[0]
    for pattern, operation in ((_INSERTED, "insert"), (_APPENDED, "append")):
        for match in pattern.finditer(text):
            found.append(_amendment(provision, operation, target, _units(match["new"], host), regulation))  # type: ignore[arg-type]
            rest = rest.replace(match.group(), " ")
    parts = re.split(r",\s+(?=dan\s|ketentuan\s|ayat\s|huruf\s|angka\s|di\s?antara)|\bserta\b", rest)
    carried = ""
    for part in parts:
        words = carried + part
        deleted = _DELETED.search(words) if "dihapus" in words else None
        changed = _CHANGED.search(words) if any(verb in words for verb in ("diubah", "diganti", "disempurnakan")) else None
        if changed and (units := _units(changed["units"], host)):
            found.append(_amendment(provision, "replace", target, units, regulation))
            carried = ""
            words = words[changed.end() :]
        if deleted and not changed and (units := _units(deleted["units"], host)):
            found.append(_amendment(provision, "delete", target, units, regulation))
            carried = ""
        elif not changed:
            carried = words + ", "
    return found or [_amendment(provision, "unknown", target, _units(text, host), regulation)]
