"""An analyst's rule pack: which rules run, with which options and vocabularies, and how grave their findings are.

The file is the one that ``rules.packs.with_overrides`` reads; here its part ``rules`` is checked against the registry::

    source: Rapat Direktorat Pemberdayaan Sosial
    dated: 2026-11-02
    rules:
      R10: false
      R03: {severity: medium, least_roles: 4}
    terms:
      changes:
        - {key: pmks-ppks, remove: true}

Rules that a pack does not name run with their defaults. Mistakes are told all at once, with the rule, the option and what
was probably meant. A file that holds nothing but ``rules`` needs no ``source`` and no ``dated``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import Field, ValidationError
from rapidfuzz import process

from rules.checks.registry import REGISTRY
from rules.checks.rule import SEVERITIES, Options
from rules.model import Frozen, Severity, Text
from rules.packs import NAMES, PackError, Packs, all_packs, with_overrides

#: What a rule's setting may hold beside its options.
_OWN = ("enabled", "severity")


class UnusablePack(PackError):
    """A rule pack that cannot be used; ``text`` says all that is wrong with it, one line a problem."""

    @property
    def text(self) -> Text:
        """The problems in both languages."""
        return Text(id=self.say("id"), en=self.say("en"))


def _not_read(name: str, read: list[str]) -> Text:
    return Text(
        id=f"Paket '{name}' tidak dapat diubah dalam paket aturan: tidak ada aturan yang mengambilnya dari sana. Yang dapat diubah: "
        f"{', '.join(read)}, dan 'rules'.",
        en=f"The pack '{name}' cannot be changed in a rule pack: no rule takes it from there. What can be changed: {', '.join(read)}, and"
        " 'rules'.",
    )


class Setting(Frozen):
    """What a pack says of one rule; what it leaves out keeps the rule's default."""

    enabled: bool = True
    severity: Severity | None = None
    options: Mapping[str, Any] = Field(default_factory=dict)


class Pack(Frozen):
    """A rule pack: settings by rule, and the vocabularies the rules read.

    Make one with ``Pack.read`` (a file) or ``Pack.of`` (settings), both of which check it against the registry.
    """

    rules: Mapping[str, Setting] = Field(default_factory=dict)
    vocabularies: Packs | None = None

    @classmethod
    def read(cls, text: str) -> Pack:
        """Read a pack from yaml.

        Raises:
            PackError: it is no yaml, or names a pack, rule, option, value or severity that does not exist, or a pack that no rule
                takes from its options.
        """
        try:
            data = yaml.safe_load(text) or {}
        except yaml.YAMLError:
            data = None
        if not isinstance(data, dict):
            with_overrides(text)
            raise PackError((_MAPPING,))
        rules = data.pop("rules", None) or {}
        read = {name for rule in REGISTRY.values() for name in rule.options_type.vocabularies}
        if unread := sorted(data.keys() & (set(NAMES) - read)):
            raise PackError(tuple(_not_read(name, sorted(read)) for name in unread))
        vocabularies = with_overrides(yaml.safe_dump(data)) if data.keys() - {"source", "dated", "confidence"} else None
        return cls.of(rules, vocabularies)

    @classmethod
    def of(cls, rules: Mapping[str, Any], vocabularies: Packs | None = None) -> Pack:
        """Check settings by rule and make a pack of them.

        Args:
            rules: for each rule ``false``, ``true``, or a mapping of ``enabled``, ``severity`` and the rule's options.
            vocabularies: the packs with the analyst's entries; those that ship with Padu where None.

        Raises:
            PackError: with every mistake found.
        """
        if not isinstance(rules, Mapping):
            raise PackError((_MAPPING,))
        settings: dict[str, Setting] = {}
        problems: list[Text] = []
        for key, value in sorted(rules.items(), key=lambda item: str(item[0])):
            setting = _setting(str(key), value, problems)
            if setting is not None:
                settings[str(key)] = setting
        if problems:
            raise PackError(tuple(problems))
        return cls(rules=settings, vocabularies=vocabularies)

    def enabled(self, rule: str) -> bool:
        """Whether a rule runs."""
        return self.rules[rule].enabled if rule in self.rules else True

    def severity(self, rule: str) -> Severity | None:
        """The severity the pack gives a rule's findings, None where it keeps the rule's own."""
        return self.rules[rule].severity if rule in self.rules else None

    def options(self, rule: str) -> Options:
        """A rule's options: its defaults, the pack's values over them, and the vocabularies it reads."""
        kind = REGISTRY[rule].options_type
        given = self.rules[rule].options if rule in self.rules else {}
        packs = self.vocabularies or all_packs()
        return kind.model_validate({**{name: getattr(packs, name) for name in kind.vocabularies}, **given})


def load_pack(text: str, name: str = "") -> Pack:
    """A pack from a file's text.

    Args:
        text: the file's text, yaml.
        name: the file's name, put before each problem.

    Raises:
        UnusablePack: with every mistake found.
    """
    try:
        return Pack.read(text)
    except PackError as error:
        head = f"{name}: " if name else ""
        raise UnusablePack(tuple(Text(id=head + p.id, en=head + p.en) for p in error.problems)) from error


_MAPPING = Text(
    id="Isi paket aturan harus memetakan nomor aturan, misalnya R01, ke pengaturannya.",
    en="A rule pack must map rule ids, such as R01, to their settings.",
)


def _setting(rule: str, value: Any, problems: list[Text]) -> Setting | None:
    """One rule's setting; what is wrong with it goes to ``problems``."""
    if rule not in REGISTRY:
        problems.append(_unknown(Text(id="Paket", en="The pack"), Text(id="aturan", en="rule"), rule, tuple(REGISTRY)))
        return None
    if isinstance(value, bool):
        return Setting(enabled=value)
    if not isinstance(value, Mapping):
        problems.append(
            Text(
                id=f"Aturan {rule}: isinya harus true, false, atau pasangan 'opsi: nilai'.",
                en=f"Rule {rule}: the value must be true, false, or pairs of option and value.",
            )
        )
        return None
    enabled, severity = value.get("enabled", True), value.get("severity")
    here = Text(id=f"Aturan {rule}", en=f"Rule {rule}")
    if not isinstance(enabled, bool):
        problems.append(_unfit(here, "enabled", enabled, True))
    if severity is not None and severity not in SEVERITIES:
        problems.append(_unknown(here, Text(id="severity", en="severity"), str(severity), SEVERITIES))
    options = {str(name): given for name, given in value.items() if name not in _OWN}
    _check_options(rule, here, options, problems)
    return None if problems else Setting(enabled=enabled, severity=severity, options=options)


def _check_options(rule: str, here: Text, options: Mapping[str, Any], problems: list[Text]) -> None:
    kind = REGISTRY[rule].options_type
    known = tuple(name for name in kind.model_fields if name not in kind.vocabularies)
    for name in options:
        if name not in known:
            problems.append(_unknown(here, Text(id="opsi", en="option"), name, (*_OWN, *known)))
    try:
        kind.model_validate({name: value for name, value in options.items() if name in known})
    except ValidationError as error:
        for wrong in error.errors():
            name = str(wrong["loc"][0])
            problems.append(_unfit(here, name, wrong["input"], kind.model_fields[name].default, wrong["msg"]))


def _unfit(here: Text, name: str, value: Any, default: Any, why: str = "") -> Text:
    """That a value cannot be used, and what the default is."""
    reason = f" ({why})" if why else ""
    return Text(
        id=f"{here.id}, {name}: nilai {value!r} tidak dapat dipakai{reason}. Nilai bawaannya {default!r}.",
        en=f"{here.en}, {name}: the value {value!r} cannot be used{reason}. The default is {default!r}.",
    )


def _unknown(here: Text, what: Text, name: str, known: tuple[str, ...]) -> Text:
    """That a name does not exist, which was probably meant, and what there is."""
    close = process.extractOne(name, known, score_cutoff=60)
    meant = (f" Maksud Anda {close[0]}?", f" Did you mean {close[0]}?") if close else ("", "")
    listed = ", ".join(known)
    return Text(
        id=f"{here.id}: {what.id} {name} tidak dikenal.{meant[0]} Yang ada: {listed}.",
        en=f"{here.en}: {what.en} {name} is not known.{meant[1]} There are: {listed}.",
    )
