"""A small regulation, put together from steps and written out as a drafter would print it.

Steps say what a rule holds (a duty of a role at Pasal 5 huruf a, a definition, a raw clause); ``Naskah.text`` prints the whole in
drafting style, so that the grammar of ``rules.drafting`` reads it like any other document.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from rules.drafting import draft
from rules.drafting.citations import printed
from rules.model import Address, LegalId, Regulation, SourceText

_STEP = re.compile(r"(?:Pasal|pasal) (?P<pasal>\d+[A-Z]?)|ayat \((?P<ayat>\d+[a-z]?)\)|huruf (?P<huruf>[a-z])|angka (?P<angka>\d+)")


def alamat(words: str) -> Address:
    """``Pasal 5 ayat (2) huruf a`` -> ``pasal-5/ayat-2/huruf-a``."""
    steps = [f"{kind}-{number.lower()}" for m in _STEP.finditer(words) for kind, number in m.groupdict().items() if number]
    if not steps or not steps[0].startswith("pasal"):
        raise ValueError(f"'{words}' bukan alamat pasal, misalnya Pasal 5 ayat (2) huruf a")
    return Address("/".join(steps))


@dataclass
class Naskah:
    """One regulation in the making.

    Attributes:
        identifier: such as ``permensos/2030/1``.
        title: what it is about.
        recitals: clauses of Menimbang.
        bases: identifiers of Mengingat.
        clauses: words by address; a list item has its opening phrase in ``openings``.
        openings: opening phrases of lists, by the address above the items.
    """

    identifier: LegalId
    title: str
    recitals: list[str] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    clauses: dict[Address, str] = field(default_factory=dict)
    openings: dict[Address, str] = field(default_factory=dict)
    amends: str | None = None

    @property
    def document(self) -> str:
        """The document's name."""
        return self.identifier.replace("/", "-")

    def put(self, where: str, words: str) -> None:
        """A clause with its own sentence."""
        self.clauses[alamat(where)] = words if words.endswith(".") else f"{words}."

    def item(self, where: str, opening: str, words: str) -> None:
        """An item of a list under an opening phrase; without huruf or angka a sentence of its own."""
        address = alamat(where)
        if address.kind in ("huruf", "angka") and address.parent is not None:
            known = self.openings.setdefault(address.parent, opening)
            if known != opening:
                raise ValueError(f"{where}: rincian itu sudah dibuka dengan “{known}”")
            self.clauses[address] = words
        else:
            self.clauses[address] = f"{opening} {words}."

    def text(self) -> str:
        """The rule as a drafter prints it."""
        lines = [
            *printed(self.identifier).upper().replace(" NOMOR", "\nNOMOR").splitlines(),
            "TENTANG",
            self.title.upper(),
            "DENGAN RAHMAT TUHAN YANG MAHA ESA",
            f"{_maker(self.identifier)},",
            *_lettered("Menimbang", self.recitals or [f"untuk tertib hukum perlu menetapkan peraturan tentang {self.title}"]),
            *_numbered("Mengingat", self.bases),
            "MEMUTUSKAN:",
            f"Menetapkan : {printed(self.identifier).upper().split(' NOMOR')[0]} TENTANG {self.title.upper()}.",
        ]
        told = {_pasal(a) for a in (*self.clauses, *self.openings)}
        last = max((a.sort_key[0][1] for a in told), default=1)
        # A pasal that no step speaks of is there all the same: numbers that jump would make another text.
        pasals = sorted(told | {Address(f"pasal-{n}") for n in range(1, last + 1)}, key=lambda a: a.sort_key)
        for pasal in pasals:
            lines.append(pasal.label())
            lines += self._unit(pasal) if pasal in told else [_FILLER]
            ayats = sorted(
                {a for a in map(_ayat, (*self.clauses, *self.openings)) if a is not None and _pasal(a) == pasal}, key=lambda a: a.sort_key
            )
            for ayat in ayats:
                lines += self._unit(ayat)
        lines += [
            "Ditetapkan di Jakarta",
            f"pada tanggal 2 Januari {self.identifier.year}",
            f"{_maker(self.identifier)},",
            "ttd",
            "NAMA PEJABAT",
        ]
        return "\n".join(lines) + "\n"

    def _unit(self, unit: Address) -> list[str]:
        """The lines of a pasal or ayat: its sentence, or its opening phrase and items."""
        mark = f"({unit.number}) " if unit.kind == "ayat" else ""
        items = sorted((a for a in self.clauses if a.parent == unit and a.kind in ("huruf", "angka")), key=lambda a: a.sort_key)
        lines = [f"{mark}{self.openings[unit]}:"] if unit in self.openings else []
        if unit in self.clauses:
            lines.append(f"{mark}{self.clauses[unit]}")
        for at, item in enumerate(items):
            end = "" if self.clauses[item].endswith(".") else "." if at == len(items) - 1 else "; dan" if at == len(items) - 2 else ";"
            lines.append(f"{item.number}. {self.clauses[item]}{end}")
        return lines

    def read(self) -> Regulation:
        """The rule as the grammar of drafting reads it."""
        text = self.text()
        digest = hashlib.sha256(text.encode()).hexdigest()
        return draft(SourceText(document=self.document, file=f"{self.document}.txt", sha256=digest, format="txt", text=text))


_FILLER = "Pasal ini memuat contoh."


def _pasal(address: Address) -> Address:
    return Address(address.split("/")[0])


def _ayat(address: Address) -> Address | None:
    parts = address.split("/")
    return Address("/".join(parts[:2])) if len(parts) > 1 and parts[1].startswith("ayat-") else None


def _maker(identifier: LegalId) -> str:
    if identifier.type in ("uu", "pp", "perpres"):
        return "PRESIDEN REPUBLIK INDONESIA"
    if identifier.type.startswith("perdirjen"):
        return "DIREKTUR JENDERAL PEMBERDAYAAN SOSIAL"
    return "MENTERI SOSIAL REPUBLIK INDONESIA"


def _lettered(head: str, items: list[str]) -> list[str]:
    return [f"{head + ' : ' if at == 0 else ''}{chr(97 + at)}. bahwa {words};" for at, words in enumerate(items)]


def _numbered(head: str, identifiers: list[str]) -> list[str]:
    return [
        f"{head + ' : ' if at == 0 else ''}{at + 1}. {printed(LegalId.of(key))} tentang Dasar Hukum;" for at, key in enumerate(identifiers)
    ]
