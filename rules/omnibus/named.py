"""Mentions of merged rules by their number, in moved text: what points at a provision of one points at its new place.

``Pasal 5 Peraturan Menteri Sosial Nomor 10 Tahun 2019`` becomes ``Pasal 31`` once that rule is merged, and the rule as a whole becomes
``Peraturan Menteri ini``. What is said of the past (who was appointed under the old rule) keeps the old name, and is asked about, as is what
has no counterpart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rules.drafting.citations import Found, scan
from rules.model import Address, Regulation
from rules.omnibus.numbers import Numbers
from rules.omnibus.rewrite import Annexes, pointed_anew
from rules.omnibus.wording import roman

#: Without one of these no rule is named by number.
_NUMBERED = re.compile(r"\b(?:[Nn]omor|NOMOR|No\.|NO\.|[Pp]ermen\w*)\s*\S*\d")
_PAST = re.compile(
    r"\b(?:telah|sudah)\b[^.;:]{0,120}\b(?:berdasarkan|menurut|sesuai\s+dengan)\s+(?:ketentuan\s+)?(?:dalam\s+)?$", re.IGNORECASE
)
_GAZETTE = re.compile(r"\s*\((?:Lembaran|Berita|Tambahan)\s+(?:Berita\s+|Lembaran\s+)?Negara[^()]{0,200}\)")
_AMENDED = re.compile(r",?\s*sebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?diubah\s*,?\s*(?:terakhir\s+)?dengan\s*$", re.IGNORECASE)
_PREPOSITION = re.compile(r"(pada|dalam)(\s+)$")


@dataclass(frozen=True)
class Renamed:
    """A text whose mentions of merged rules were brought up to date.

    Attributes:
        text: the new text.
        changed: mentions that changed, as (old words, new words).
        kept: mentions of merged rules that were left, in their old words.
        headless: whether the head of an annex, which names its rule, was taken off.
    """

    text: str
    changed: tuple[tuple[str, str], ...] = ()
    kept: tuple[str, ...] = ()
    headless: bool = False


@dataclass(frozen=True)
class Mentions:
    """Reads mentions of merged rules.

    Attributes:
        rules: the merged rules by identifier.
        numbers: where everything went.
        annexes: by document, where its annexes went.
        own: how the omnibus speaks of itself.
    """

    rules: Mapping[str, Regulation]
    numbers: Numbers
    annexes: Mapping[str, Annexes]
    own: str

    def renew(self, text: str, rule: Regulation, new_here: Address, past: bool = False) -> Renamed:
        """Bring the mentions of a text up to date.

        Args:
            text: words of a unit, their inner references already renumbered.
            rule: the rule it comes from.
            new_here: its address in the omnibus.
            past: whether the unit speaks of the past throughout (a transitional clause), so that all names stay.
        """
        if not _NUMBERED.search(text):
            return Renamed(text)
        found = scan(text, rule.id.type if rule.id else None)
        out: list[str] = []
        changed: list[tuple[str, str]] = []
        kept: list[str] = []
        done = 0
        headless = False
        skip: set[int] = set()
        for n, hit in enumerate(found):
            cited = self.rules.get(hit.citation.id)
            if cited is None or hit.nested or n in skip:
                continue
            start, end = hit.outer_start, _end_of(text, hit, cited)
            if cited is rule and new_here.startswith("lampiran") and not text[:start].strip():  # the head of the annex
                done, headless = end, True
                continue
            amendments = [m for m, other in enumerate(found) if other.changes == n]
            new = None if past or _PAST.search(text[:start]) or start < done else self._new_words(text, hit, cited, new_here)
            if new is not None and amendments:
                if all(found[m].citation.id in self.rules and _AMENDED.search(text[: found[m].outer_start]) for m in amendments):
                    last = found[amendments[-1]]
                    end = _end_of(text, last, self.rules[last.citation.id])
                    skip |= set(amendments)
                else:
                    new = None
            old = " ".join(text[start:end].split())
            if new is None:
                kept.append(old)
                continue
            head = text[done:start]
            preposition = _PREPOSITION.search(head)
            if preposition and new.startswith(("ayat", "huruf")):
                head = head[: preposition.start()] + "pada" + preposition[2]
            out += [head, new]
            changed.append((old, new))
            done = end
        out.append(text[done:])
        return Renamed("".join(out).lstrip() if done else text, tuple(changed), tuple(dict.fromkeys(kept)), headless)

    def _new_words(self, text: str, hit: Found, cited: Regulation, new_here: Address) -> str | None:
        """What a mention becomes; None where it has no counterpart, or its title is that of another rule."""
        if hit.citation.title is not None and _title_end(text, hit, cited) is None:
            return None
        if not hit.pinpoints:
            return self.own
        if all(p.kind == "lampiran" for p in hit.pinpoints):
            annexes = self.annexes.get(cited.document)
            new = annexes.resolve(roman(int(hit.pinpoints[0].number)) if hit.pinpoints[0].number.isdigit() else "") if annexes else None
            new = annexes.resolve("") if new is None and annexes else new
            if new is None or annexes is None or len(hit.pinpoints) > 1:
                return None
            return f"Lampiran {roman(int(new.number))} {self.own}" if annexes.numbered else f"Lampiran {self.own}"
        return pointed_anew(text[hit.outer_start : hit.citation.start], cited.document, new_here, self.numbers)


def _end_of(text: str, hit: Found, cited: Regulation) -> int:
    """Where a mention ends: behind number, title and gazette."""
    end = _title_end(text, hit, cited) or hit.citation.end
    gazette = _GAZETTE.match(text, end)
    return gazette.end() if gazette else end


def _title_end(text: str, hit: Found, cited: Regulation) -> int | None:
    """Where the title of a rule ends behind its number; None where no title, or another one, stands there."""
    words = re.findall(r"\w+", cited.title)
    if not words:
        return None
    title = re.compile(r"\s*,?\s*(?:tentang|mengenai|perihal)\s+" + r"\W+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
    match = title.match(text, hit.citation.end)
    return match.end() if match else None
