"""Wrong usage, explained in the analyst's language: what was typed, what is wrong with it, what would be right."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, get_args

from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from rules.model import Lang, Text


def _near(word: str, known: list[str]) -> Text:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return Text(id=f"; mungkin yang dimaksud: {close[0]}", en=f"; did you mean {close[0]}?") if close else Text(id="", en="")


def _options(error: UnknownOptionError) -> list[str]:
    return sorted(name for argument in error.argument_collection or () for name in argument.names if name.startswith("--"))


def _choices(error: CoercionError) -> Text:
    values = [str(v) for v in get_args(error.target_type) if isinstance(v, str)]
    if values:
        return Text(id=f"pilih salah satu: {', '.join(values)}", en=f"choose one of {', '.join(values)}")
    if error.target_type is int:
        return Text(id="tulis bilangan bulat, misalnya 5", en="write a whole number, such as 5")
    return Text(id="periksa cara menulisnya", en="check how it is written")


def _name(argument: Any) -> str:
    names = getattr(argument, "names", None) or ("?",)
    return min(names, key=lambda n: (not n.startswith("--"), -len(n)))


def explain(error: CycloptsError, lang: Lang = "id") -> str:
    """Two lines for a person: the problem with its remedy, and the help that shows what is right."""
    command = " ".join(error.command_chain or ())
    look = Text(id="Lihat", en="See").say(lang)
    return f"padu: {_problem(error).say(lang)}\n{look}: padu {command + ' ' if command else ''}--help"


def _problem(error: CycloptsError) -> Text:
    unused = [str(token) for token in error.unused_tokens or ()]
    if isinstance(error, UnknownOptionError):
        typed = str(error.token.keyword or error.token.value)
        near = _near(typed, _options(error))
        return Text(id=f"pilihan {typed} tidak dikenal{near.id}", en=f"the option {typed} is not known{near.en}")
    if isinstance(error, UnknownCommandError):
        typed = unused[0] if unused else "?"
        commands = [name for name in (error.app or ()) if not str(name).startswith("-")] if error.app else []
        near = _near(typed, [str(c) for c in commands])
        return Text(id=f"perintah '{typed}' tidak dikenal{near.id}", en=f"the command '{typed}' is not known{near.en}")
    if isinstance(error, UnusedCliTokensError):
        return Text(id=f"masukan berlebih: {' '.join(unused)}", en=f"more than is taken: {' '.join(unused)}")
    if isinstance(error, MissingArgumentError):
        name = _name(error.argument)
        if error.argument is not None and error.argument.index is None:  # an option, not an input
            return Text(id=f"{name} belum disebut atau belum diberi nilai", en=f"{name} is missing or has no value")
        return Text(id=f"{name.removeprefix('--').upper()} belum disebut", en=f"{name.removeprefix('--').upper()} is missing")
    if isinstance(error, RepeatArgumentError):
        return Text(
            id=f"pilihan {error.token.keyword} disebut lebih dari sekali", en=f"the option {error.token.keyword} is given more than once"
        )
    if isinstance(error, CoercionError):
        value, choices = error.token.value if error.token else "?", _choices(error)
        return Text(
            id=f"nilai '{value}' untuk {_name(error.argument)} tidak dapat dipakai; {choices.id}",
            en=f"the value '{value}' cannot be used for {_name(error.argument)}; {choices.en}",
        )
    return Text(id=str(error), en=str(error))
