"""The handbook of the rules: what each means, its options and where it comes from, as a page of documentation."""

from __future__ import annotations

from collections.abc import Iterable

from rules.checks.registry import REGISTRY
from rules.checks.rule import Rule
from rules.checks.wording import listing
from rules.model import Bphn, Lang, Text

_HEAD = Text(
    id="# Aturan pemeriksaan\n\n"
    "Halaman ini dibuat dari registri aturan; tes menahan agar keduanya sama. Setiap temuan memuat bukti beserta alamatnya, apa yang akan "
    "menggugurkannya, dan pilihan tindak lanjut, di antaranya satu untuk mengelola. Yang bersandar pada praktik, uraian sekunder, ingatan, "
    "atau peraturan yang tidak berlaku dicatat dengan bobot `info` dan tidak dihitung. Pada aturan yang membandingkan isi ({compare}) bobot tinggi mensyaratkan tempat yang dapat dibuka: klausul yang dibaca atau fakta yang "
    "pasalnya diketahui, dari dua peraturan bila buktinya dari dua peraturan atau lebih; selain itu bobotnya sedang dan temuannya menyebut sebabnya.\n\n"
    "Opsi diatur dalam paket aturan milik analis (bagian `rules`), misalnya `R03: {least_roles: 4, severity: medium}` atau `R10: false`.\n",
    en="# Rules of the checks\n\n"
    "This page is made from the registry of rules; a test holds that both agree. Each finding shows its evidence with addresses, what would "
    "refute it, and what may be done, one option always to manage. What rests on practice, secondary accounts, memory or rules out of force "
    "is noted with severity `info` and never counted. In the rules that compare what places say ({compare}) high severity asks for places that can be looked up: clauses that were read or facts whose "
    "article is known, of two rules where the evidence is of two rules or more; else the severity is medium and the finding says why.\n\n"
    "Options are set in an analyst's rule pack (its part `rules`), such as `R03: {least_roles: 4, severity: medium}` or `R10: false`.\n",
)
_SEVERITIES = {
    "high": Text(id="tinggi", en="high"),
    "medium": Text(id="sedang", en="medium"),
    "low": Text(id="rendah", en="low"),
    "info": Text(id="catatan", en="info"),
}


def handbook(lang: Lang = "id", rules: Iterable[Rule] | None = None) -> str:
    """The page, in Markdown.

    Args:
        lang: Bahasa Indonesia or English.
        rules: the rules to describe; the whole registry unless given.
    """
    told = tuple(rules if rules is not None else REGISTRY.values())
    comparing = listing([rule.id for rule in REGISTRY.values() if rule.compares]).say(lang)
    return "\n".join([_HEAD.say(lang).replace("{compare}", comparing), *(_section(rule, lang) for rule in told)])


def _section(rule: Rule, lang: Lang) -> str:
    labels = _LABELS[lang]
    lines = [
        f"## {rule.id} {rule.title.say(lang)}",
        "",
        rule.explains.say(lang),
        "",
        f"- {labels['bphn']}: {'; '.join(_filed(b, lang) for b in rule.bphn)}",
        f"- {labels['gao']}: {rule.gao or '-'}",
        f"- {labels['severity']}: {_SEVERITIES[rule.severity].say(lang)} (`{rule.severity}`)",
        f"- {labels['source']}: {rule.sources}",
    ]
    lines += [f"- {labels['kind']} `{kind}`: {title.say(lang)}" for kind, title in sorted(rule.variants.items())]
    options = rule.options_help()
    if options:
        lines += ["", f"| {labels['option']} | {labels['default']} | {labels['does']} |", "|---|---|---|"]
        lines += [f"| `{o.name}` | {_default(o.default)} | {o.text.say(lang)} |" for o in options]
    return "\n".join([*lines, ""])


def _filed(bphn: Bphn, lang: Lang) -> str:
    letter = f" ({bphn.indicator})" if bphn.indicator else ""
    note = {"id": ", menurut konvensi Padu", "en": ", by a convention of Padu"}[lang] if bphn.convention else ""
    return f"{bphn.dimension} {bphn.object}{letter}{note}"


def _default(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"`{v}`" for v in value) or "-"
    return f"`{value}`"


_LABELS: dict[Lang, dict[str, str]] = {
    "id": {
        "bphn": "BPHN", "gao": "GAO", "severity": "Bobot", "source": "Sumber", "option": "Opsi", "default": "Bawaan", "does": "Arti",
        "kind": "Temuan berjudul sendiri",
    },
    "en": {
        "bphn": "BPHN", "gao": "GAO", "severity": "Severity", "source": "Source", "option": "Option", "default": "Default", "does": "Meaning",
        "kind": "Findings with a title of their own",
    },
}  # fmt: skip
