"""``padu rules``: the checks, what each means, whether a pack changes it, and where it is documented."""

from __future__ import annotations

from pathlib import Path

from flows.cli import DONE
from flows.commands.run import explained, pack_text
from flows.console import terminal
from rules.model import Lang, Text


def command(*, pack: Path | None, lang: Lang) -> int:
    """List the rules. Returns the exit status."""
    from rules.checks import REGISTRY, load_pack

    with terminal(lang) as shown, explained(shown) as outcome:
        given = pack_text(pack)
        chosen = load_pack(given, str(pack)) if given is not None else None
        for rule in REGISTRY.values():
            off = chosen is not None and not chosen.enabled(rule.id)
            mark = Text(id=" (dimatikan)", en=" (switched off)").say(lang) if off else ""
            shown.print(f"{rule.id}{mark}  {rule.title.say(lang)}")
            shown.print(f"     {rule.explains.say(lang)}")
            shown.print(f"     {rule.documented_at}")
        return DONE
    return outcome.status
