"""The coverage proof in words: plan.json names its lines in Bahasa Indonesia and its figures by their fields; here both are in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.model import Lang, ProofLine, Text

_ENGLISH = {
    "setiap unit peraturan yang digabung mempunyai disposisi": "every unit of the merged rules has a disposition",
    "setiap disposisi menunjuk unit yang ada": "every disposition names a unit that exists",
    "tidak ada unit dengan dua disposisi": "no unit has two dispositions",
    "setiap disposisi dikenal dan beralasan": "every disposition is a known one and has a reason",
    "setiap tujuan ada dalam rancangan": "every target exists in the draft",
    "setiap sumber ada dalam peraturan asal": "every source exists in its old rule",
    "sumber dan tujuan saling menunjuk": "sources and targets name each other",
    "setiap unit baru mempunyai sumber, atau BARU dengan alasan": "every unit of the draft has a source, or is BARU (new) with a reason",
    "tidak ada alamat rancangan yang berulang": "no address of the draft occurs twice",
    "setiap unit rancangan berada dalam satu bab": "every unit of the draft stands in one chapter",
    "unit PINDAH dipindahkan kata demi kata": "units marked PINDAH (moved) are moved word for word",
    "fakta PINDAH termuat sebagai parafrasa, bukan kata demi kata": "facts marked PINDAH (moved) are held as paraphrases, not word for word",
    "pencabutan tidak melampaui jenis, peringkat, dan peraturan yang digabung": "revocations reach no other type, rank or rule than those merged",
    "setiap peraturan yang digabung dicabut": "every merged rule is revoked",
    "peraturan yang dikecualikan tidak dicabut": "rules kept out are not revoked",
    "rujukan dalam rancangan menunjuk pasal yang ada": "references in the draft lead to articles that exist",
    "ketentuan yang merujuk dirinya sendiri sudah demikian dalam sumbernya atau ditandai": "no provision refers to itself unless its source already did or a flag says so",
    "angka ringkasan sesuai dengan hitungan": "the summary's figures agree with a count",
}


def said(line: ProofLine, lang: Lang) -> str:
    """What a line of the proof proves; a line of a later version that has no English yet keeps its name."""
    return _ENGLISH.get(line.name, line.name) if lang == "en" else line.name


#: The figures of a plan, as a hole of the last line names them.
_FIGURES = {
    "rules_before": Text(id="jumlah peraturan semula", en="rules before"),
    "units_before": Text(id="jumlah unit semula", en="units before"),
    "units_after": Text(id="jumlah unit rancangan", en="units of the draft"),
    "merged_units": Text(id="jumlah unit digabung", en="merged units"),
    "new_units": Text(id="jumlah unit baru", en="new units"),
}
_FIGURE = re.compile(rf"^({'|'.join(_FIGURES)})(?=: )")
_CHAPTER = re.compile(r"^bab(?= \d+$)|(?<=\()bab(?= \d+\)$)")


def hole_said(hole: str, lang: Lang) -> str:
    """What breaks a line of the proof: the address as it is, figures and chapters by their names."""
    words = _FIGURE.sub(lambda found: _FIGURES[found[1]].say(lang), hole)
    return _CHAPTER.sub("chapter", words) if lang == "en" else words


def broken(lines: Iterable[ProofLine], most: int = 20) -> Text:
    """What breaks a proof, for an error: each line that does not hold with its holes, ``most`` of them at most."""
    found = [(line, hole) for line in lines if not line.holds for hole in (line.holes or ("?",))][:most]

    def told(lang: Lang) -> str:
        return "; ".join(f"{said(line, lang)}: {hole_said(hole, lang)}" for line, hole in found)

    return Text(id=told("id"), en=told("en"))
