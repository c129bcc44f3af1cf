"""Loading the packs that ship with Padu, and laying an analyst's own entries over them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Literal, overload

import yaml
from pydantic import ValidationError

from rules.model import Frozen, Text
from rules.packs.entry import Pack
from rules.packs.method import Bphn, Gao, Legality, Nomenclature, ReservedActs
from rules.packs.vocabulary import Beneficiaries, Levels, PlainWords, Terms, VerbFamilies, WeakWords

#: The packs by name, each with the model that its file must fit.
PACKS: dict[str, type[Pack]] = {
    "beneficiaries": Beneficiaries,
    "bphn": Bphn,
    "gao": Gao,
    "legality": Legality,
    "levels": Levels,
    "nomenclature": Nomenclature,
    "plain_words": PlainWords,
    "reserved_acts": ReservedActs,
    "terms": Terms,
    "verb_families": VerbFamilies,
    "weak_words": WeakWords,
}
NAMES = tuple(PACKS)

#: Fields that an entry takes from ``defaults`` where it does not state them itself.
_INHERITED = ("source", "dated", "confidence")


class PackError(ValueError):
    """A pack that cannot be used: every problem with its place and its remedy, in both languages."""

    def __init__(self, problems: tuple[Text, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.en for problem in problems))

    def say(self, lang: Literal["id", "en"] = "id") -> str:
        """All problems, one a line."""
        return "\n".join(problem.say(lang) for problem in self.problems)


class RuleOptions(Frozen):
    """What an analyst sets for one rule: whether it runs, and options of its own."""

    rule: str
    enabled: bool = True
    options: tuple[tuple[str, str | int | float | bool | None], ...] = ()


class Packs(Frozen):
    """All packs of a run, the analyst's own entries among them.

    Attributes:
        rules: options for the rules, from the analyst's file.
        origin: ``bawaan`` for the packs that ship with Padu, else the analyst's own source line.
    """

    beneficiaries: Beneficiaries
    bphn: Bphn
    gao: Gao
    legality: Legality
    levels: Levels
    nomenclature: Nomenclature
    plain_words: PlainWords
    reserved_acts: ReservedActs
    terms: Terms
    verb_families: VerbFamilies
    weak_words: WeakWords
    rules: tuple[RuleOptions, ...] = ()
    origin: str = "bawaan"


# fmt: off
@overload
def load(name: Literal["beneficiaries"]) -> Beneficiaries: ...
@overload
def load(name: Literal["bphn"]) -> Bphn: ...
@overload
def load(name: Literal["gao"]) -> Gao: ...
@overload
def load(name: Literal["legality"]) -> Legality: ...
@overload
def load(name: Literal["levels"]) -> Levels: ...
@overload
def load(name: Literal["nomenclature"]) -> Nomenclature: ...
@overload
def load(name: Literal["plain_words"]) -> PlainWords: ...
@overload
def load(name: Literal["reserved_acts"]) -> ReservedActs: ...
@overload
def load(name: Literal["terms"]) -> Terms: ...
@overload
def load(name: Literal["verb_families"]) -> VerbFamilies: ...
@overload
def load(name: Literal["weak_words"]) -> WeakWords: ...
# fmt: on
def load(name: str) -> Pack:
    """A pack that ships with Padu.

    Args:
        name: one of ``NAMES``.

    Raises:
        KeyError: there is no pack of that name.
        PackError: the file does not fit its model (the tests hold that it does).
    """
    return _load(name)


@cache
def _load(name: str) -> Pack:
    return _model(name, _inherit(_raw(name)))


@cache
def _raw(name: str) -> dict[str, Any]:
    if name not in PACKS:
        raise KeyError(f"no pack is named '{name}'; there are {', '.join(NAMES)}")
    return yaml.safe_load(resources.files("rules.packs").joinpath(f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def all_packs() -> Packs:
    """All packs as they ship with Padu."""
    return Packs.model_validate({name: _load(name) for name in NAMES})


def with_overrides(text: str) -> Packs:
    """All packs with an analyst's own entries laid over them.

    The file names packs, and in each the entries to change or to add, told apart by ``key``::

        source: Rapat Direktorat Pemberdayaan Sosial
        dated: 2026-11-02
        verb_families:
          families:
            - key: MENDATA
              forms: [mengagregasi]        # lists are added to, single values replaced
        terms:
          changes:
            - {key: pmks-ppks, remove: true}
        rules:
          R01: {threshold: 0.7}
          R19: false

    Args:
        text: the file's text, yaml.

    Raises:
        PackError: the file is no yaml, lacks ``source`` or ``dated``, or holds entries that do not fit; each problem
            names its place and the remedy.
    """
    given = _parse(text)
    origin = {"source": given.pop("source", None), "dated": given.pop("dated", None), "confidence": given.pop("confidence", "seen")}
    problems = [
        Text(
            id=f"Berkas paket belum menyebut '{field}'. Tambahkan baris '{field}: {example}' pada awal berkas.",
            en=f"The pack file does not state '{field}'. Add a line '{field}: {example}' at its top.",
        )
        for field, example in (("source", "nama rapat atau dokumen"), ("dated", "2026-01-31"))
        if origin[field] is None
    ]
    rules = _rules(given.pop("rules", None) or {}, problems)
    for name in sorted(set(given) - set(NAMES)):
        problems.append(
            Text(
                id=f"Paket '{name}' tidak dikenal. Pakai salah satu dari: {', '.join(NAMES)}, atau 'rules'.",
                en=f"There is no pack '{name}'. Use one of: {', '.join(NAMES)}, or 'rules'.",
            )
        )
    if problems:
        raise PackError(tuple(problems))
    packs = {}
    for name in NAMES:
        base = _inherit(_raw(name))
        packs[name] = _model(name, _overlay(name, base, given[name], origin)) if given.get(name) else _load(name)
    return Packs.model_validate({**packs, "rules": rules, "origin": str(origin["source"])})


def _parse(text: str) -> dict[str, Any]:
    try:
        given = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise PackError(
            (
                Text(
                    id=f"Baris {line}: berkas paket bukan yaml yang sah. Periksa indentasi, titik dua, dan tanda kutip di sekitarnya.",
                    en=f"Line {line}: the pack file is not valid yaml. Check indentation, colons and quotes around it.",
                ),
            )
        ) from error
    if not isinstance(given, dict):
        raise PackError(
            (
                Text(
                    id="Berkas paket harus berupa daftar 'nama paket: isi'. Lihat contoh pada docs/role-tables.md.",
                    en="A pack file must be a mapping of pack names to entries. See docs/role-tables.md for an example.",
                ),
            )
        )
    return given


def _rules(given: Any, problems: list[Text]) -> tuple[RuleOptions, ...]:
    found = []
    for rule, value in sorted(given.items()) if isinstance(given, dict) else ():
        if isinstance(value, bool):
            found.append(RuleOptions(rule=str(rule), enabled=value))
        elif isinstance(value, dict) and all(isinstance(v, str | int | float | bool | None) for v in value.values()):
            enabled = bool(value.get("enabled", True))
            options = tuple(sorted((str(k), v) for k, v in value.items() if k != "enabled"))
            found.append(RuleOptions(rule=str(rule), enabled=enabled, options=options))
        else:
            problems.append(
                Text(
                    id=f"Aturan '{rule}': isi harus true, false, atau pasangan 'opsi: nilai'.",
                    en=f"Rule '{rule}': the value must be true, false, or pairs of option and value.",
                )
            )
    return tuple(found)


def _inherit(raw: dict[str, Any]) -> dict[str, Any]:
    """The file with its ``defaults``, and those of a section, written into every entry."""
    filled: dict[str, Any] = {}
    for field, value in raw.items():
        if field in ("defaults", "section_defaults"):
            continue
        defaults = {**raw.get("defaults", {}), **raw.get("section_defaults", {}).get(field, {})}
        if field in ("pack", "version", "title"):
            filled[field] = value
        elif isinstance(value, list):
            filled[field] = [{**defaults, **entry} for entry in value]
        else:
            filled[field] = {**defaults, **value}
    return filled


def _overlay(name: str, base: dict[str, Any], given: Any, origin: dict[str, Any]) -> dict[str, Any]:
    """The base with the given entries over it; an entry that is changed takes the analyst's source and date."""
    if not isinstance(given, dict):
        given = {"": given}
    out = dict(base)
    for field, entries in given.items():
        if field not in base or field in ("pack", "version", "title"):
            known = ", ".join(f for f in base if f not in ("pack", "version", "title"))
            raise PackError(
                (
                    Text(
                        id=f"{name}: bagian '{field}' tidak dikenal. Pakai salah satu dari: {known}.",
                        en=f"{name}: there is no section '{field}'. Use one of: {known}.",
                    ),
                )
            )
        out[field] = (
            _merge_list(name, field, base[field], entries, origin)
            if isinstance(base[field], list)
            else _merge(base[field], entries, origin)
        )
    return out


def _merge_list(name: str, field: str, base: list[dict[str, Any]], given: Any, origin: dict[str, Any]) -> list[dict[str, Any]]:
    entries = given if isinstance(given, list) else [given]
    merged = {entry["key"]: entry for entry in base}
    for n, entry in enumerate(entries, 1):
        if not isinstance(entry, dict) or "key" not in entry:
            example = next(iter(merged), "nama")
            raise PackError(
                (
                    Text(
                        id=f"{name}, {field}, entri ke-{n}: belum ada 'key'. Beri nama entri itu, misalnya 'key: {example}'.",
                        en=f"{name}, {field}, entry {n}: there is no 'key'. Name the entry, such as 'key: {example}'.",
                    ),
                )
            )
        entry = dict(entry)
        key = entry["key"]
        if entry.pop("remove", False):
            merged.pop(key, None)
        else:
            merged[key] = _merge(merged.get(key, {}), entry, origin)
    return list(merged.values())


def _merge(base: dict[str, Any], given: dict[str, Any], origin: dict[str, Any]) -> dict[str, Any]:
    merged = {**base, **origin}
    for field, value in given.items():
        old = base.get(field)
        if isinstance(old, list) and isinstance(value, list):
            merged[field] = old + [item for item in value if item not in old]
        else:
            merged[field] = value
    return merged


def _model(name: str, filled: dict[str, Any]) -> Pack:
    try:
        return PACKS[name].model_validate(filled)
    except ValidationError as error:
        raise PackError(tuple(_problem(name, filled, dict(e)) for e in error.errors())) from error


def _problem(name: str, filled: dict[str, Any], error: dict[str, Any]) -> Text:
    """One problem of pydantic's in the words of the file: which entry, which field, what to write there."""
    place: Any = filled
    words = []
    for step in error["loc"]:
        if isinstance(place, list) and isinstance(step, int) and step < len(place):
            place = place[step]
            words.append(str(place.get("key", f"#{step + 1}")) if isinstance(place, dict) else f"#{step + 1}")
        else:
            place = place.get(step) if isinstance(place, dict) else None
            words.append(str(step))
    where = " > ".join([name, *words])
    if error["type"] == "missing":
        return Text(id=f"{where}: belum diisi. Tambahkan isian ini.", en=f"{where}: is missing. Add it.")
    if error["type"] == "extra_forbidden":
        return Text(id=f"{where}: isian ini tidak dikenal. Hapus atau perbaiki namanya.", en=f"{where}: is not known. Remove or rename it.")
    got = "" if isinstance(error["input"], dict | list) else f" ('{error['input']}')"
    return Text(
        id=f"{where}: isinya tidak sesuai{got}. Yang diminta: {error['msg']}.", en=f"{where}: does not fit{got}. Expected: {error['msg']}."
    )
