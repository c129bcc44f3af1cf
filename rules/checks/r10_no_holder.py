"""R10: duties that the text lays on nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import rules_in_force
from rules.checks.wording import by_amending, listing, quoted, rule_name, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Norm, Regulation, Text
from rules.similarity.normalise import Stemmer, words_of

#: Modalities that make no sense without somebody who bears them; a prohibition that names nobody binds everybody.
_DUTIES = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang")


class R10Options(Options):
    """Options of R10."""

    passive_only: bool = option(
        True, "Hitung hanya norma pasif tanpa “oleh”.", "Count only passive norms without “oleh”."
    )  # fmt: skip
    least: int = option(1, "Banyak norma sebelum sebuah peraturan dilaporkan.", "How many norms before a rule is reported.", ge=1)
    shown: int = option(8, "Banyak tempat yang disebut.", "How many places to name.", ge=1)


def check(graph: PolicyGraph, options: R10Options) -> Iterator[Finding]:
    """Norms of texts in force that name no bearer, one finding a rule."""
    for regulation in rules_in_force(graph):
        # The canon is one of Indonesian drafting; by-laws in English word their duties otherwise.
        found = (
            [n for n in regulation.norms if _orphan(n, options) and not _once(graph, n) and not _borne_there(regulation, n)]
            if regulation.language == "id"
            else []
        )
        if len(found) >= options.least:
            yield _finding(regulation, found, options)


def _orphan(norm: Norm, options: R10Options) -> bool:
    if norm.bearer is not None or norm.residual or norm.modality not in _DUTIES or norm.address.startswith("lampiran"):
        return False
    words = norm.evidence.words
    if _TRANSITION.match(words) or any(shape.search(words) for shape in (_COPY, _NAMED, _MADE, _ADJECTIVE, _BESIDE, _BY)):
        return False
    return norm.passive or not options.passive_only


#: What holds once, when the rule comes into force, binds whoever held the thing until then.
_TRANSITION = re.compile(r"(?:pada saat (?:mulai )?berlakunya|dengan (?:mulai )?berlakunya|pada saat peraturan)\b", re.IGNORECASE)
#: A clause on copies of a report lays them on whoever reports.
_COPY = re.compile(r"\btembusan", re.IGNORECASE)
#: Whoever receives, handles or holds a thing bears what is to be done with it; the parties to an agreement make it.
_NAMED = re.compile(
    r"\byang (?:diterima|diproses|dikelola|dilaksanakan|diselenggarakan|disusun|dibuat|dihimpun|dikuasai|dimiliki) oleh\b"
    r"|\b(?:perjanjian|kesepakatan|kerja sama) antara\b[^.;]*\bdan\b",
    re.IGNORECASE,
)
#: Who makes and promulgates a rule is laid down by UU 12/2011 Pasal 81 to 86 and by the law that calls for it.
_MADE = re.compile(
    r"\b(?:wajib|harus) (?:segera )?diundangkan\b|\b(?:peraturan|keputusan|perda)\b[^.;]*\b(?:wajib|harus) ditetapkan\b", re.IGNORECASE
)
#: ``wajib`` that is no predicate: ``secara wajib``, ``bersifat wajib``, ``yang laporannya wajib diaudit``.
_ADJECTIVE = re.compile(r"\b(?:secara|bersifat) wajib\b|\byang (?:\w+ )*?\w+nya wajib\b|\byang wajib\b", re.IGNORECASE)
#: Verbs whose agent follows without ``oleh``: ``wajib didampingi orang tua``.
_BESIDE = re.compile(r"\b(?:wajib|harus) (?:didampingi|disaksikan|dihadiri|diikuti|dipimpin|diwakili|diketahui)\b", re.IGNORECASE)
#: The agent stands beside the verbal noun: ``Pelaksanaan ... oleh Dinas ... wajib dilakukan ...``.
_BY = re.compile(r"(?:^|, )\w+an\b(?:(?!\byang\b)[^.;])*?\boleh \w[^.;]*\b(?:wajib|harus)\b", re.IGNORECASE)


def _once(graph: PolicyGraph, norm: Norm) -> bool:
    """Whether a list item stands under words that say that it holds when the rule comes into force."""
    above = (graph.provisions.get((norm.document, address)) for address in norm.address.ancestors())
    return any(p is not None and _TRANSITION.match(p.text) for p in above)


def _borne_there(regulation: Regulation, norm: Norm) -> bool:
    """Whether the unit that a clause points back to names who does it: ``Laporan sebagaimana dimaksud pada ayat (1) wajib ...``.

    What the clause speaks of must be what somebody does there, as the stems tell (``laporan``, ``melaporkan``).
    """
    found = _BACK.match(norm.evidence.words)
    if found is None:
        return False
    pasal = norm.address.split("/")[0]
    place = f"{pasal}/ayat-{found['ayat']}" if found["ayat"] else f"pasal-{found['pasal'].lower()}"
    heads = {_root(word.casefold()) for word in found["what"].split()}
    there = [n for n in regulation.norms if n.bearer is not None and (n.address == place or n.address.startswith(f"{place}/"))]
    return any(heads & {_root(word) for word in words_of(n.evidence.words)} for n in there)


def _root(word: str) -> str:
    """The stem of a word; of compounds that the stemmer leaves whole (``pemberitahuan``) what is left without its affixes."""
    stem = _stem(word)
    return re.sub(r"^(?:pem|mem)|(?:kan|an)$", "", stem) if stem == word else stem


_stem = Stemmer()
_BACK = re.compile(
    r"(?P<what>\w+(?: \w+){0,4}?) sebagaimana dimaksud (?:pada|dalam) (?:ayat \((?P<ayat>\d+[a-z]?)\)|Pasal (?P<pasal>\d+[A-Z]?))(?!\w)",
    re.IGNORECASE,
)


def _finding(regulation: Regulation, found: list[Norm], options: R10Options) -> Finding:
    return RULE.finding(
        statement=say(
            "{rule} memuat {n} norma tanpa pelaku pada {places}{such} {example}.",
            "{rule} has {n} norm(s) that name no bearer, in {places}{such} {example}.",
            such=Text(id="; misalnya", en="; for example") if len(found) > 1 else ":",
            rule=rule_name(regulation.key),
            n=len(found),
            places=listing(list(dict.fromkeys(n.address.label() for n in found)), most=options.shown),
            example=quoted(found[0].evidence.words, 120),
        ),
        evidence=list({n.address: n.evidence for n in found}.values()),
        members=list(dict.fromkeys(str(n.address) for n in found)),
        falsifier=say(
            "Gugur untuk setiap norma yang pelakunya disebut oleh ayat sebelum atau sesudahnya dalam {rule}.",
            "It falls for each norm whose bearer is named by a neighbouring clause of {rule}.",
            rule=rule_name(regulation.key),
        ),
        options=(
            say("Sebutkan pelakunya (“... dilakukan oleh ...”) {how}.", "Name the bearer {how}.", how=by_amending(regulation.key)),
            Text(id="Kelola: tetapkan pelakunya dalam pedoman pelaksanaan.", en="Manage: name the bearer in an implementing guideline."),
        ),
    )


RULE = Rule(
    id="R10",
    title=Text(id="Norma tanpa pelaku", en="A duty without a holder"),
    explains=Text(
        id="Kalimat pasif membebankan tugas tanpa menyebut siapa yang memikulnya (“dilakukan” tanpa “oleh”), sehingga tidak ada yang dapat "
        "dimintai pertanggungjawaban. Norma dalam lampiran, tugas penutup (“tugas lain”), larangan (mengikat setiap orang), pengundangan, dan "
        "norma yang pelakunya disebut oleh ketentuan yang dirujuknya tidak dihitung.",
        en="A passive clause lays down a duty without saying who bears it, so that nobody answers for it. Norms of annexes, catch-alls, "
        "prohibitions (which bind everybody), promulgation, and norms whose bearer is named where they point back to do not count.",
    ),
    bphn=filed("R10"),
    gao=None,
    severity="low",
    options_type=R10Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 4, kejelasan rumusan; UU 12/2011, Lampiran II, ragam bahasa",
)
