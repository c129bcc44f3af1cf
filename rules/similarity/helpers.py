"""Who is set up in a rule to help whom: what helper and helped both do there is divided between them by the rule itself.

One clause may say that a body helps another (``Tim X bertugas membantu Panitia Y``) and the next list what it does: the list items
do not repeat that it helps. They are read with it only where the help is without limits, or where the helper reports to whom it
helps; who helps somebody with one matter may well do another on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.drafting.actors import actor_key
from rules.model import Norm

#: A rule, the key of who helps there, and the key of who is helped.
Help = tuple[str, str, str]

#: What limits help to a matter, after whom it is given to.
_LIMITED = re.compile(r"\b(?:dalam|untuk|guna|agar|supaya|pada|melalui|dengan)\b", re.IGNORECASE)
_REPORTS = re.compile(r"(?:me)?lapor|menyampaikan|bertanggung", re.IGNORECASE)
#: The office by which a body is led.
_CHAIR = r"(?:(?:ketua|kepala|pimpinan|koordinator|sekretaris)\s+)?"


def helpers_of(norms: Iterable[Norm]) -> frozenset[Help]:
    """Who helps whom in which rule, in all that they do.

    Args:
        norms: the norms of a corpus.
    """
    known = [n for n in norms if n.bearer_key]
    helping = [n for n in known if n.assists]
    reports = [n for n in known if _REPORTS.match(n.action) or _REPORTS.match(n.object)]
    return frozenset(
        (home(n), n.bearer_key or "", actor_key(n.assists or ""))
        for n in helping
        if _without_limits(n) or any(r.bearer_key == n.bearer_key and home(r) == home(n) and _names(r, n) for r in reports)
    )


def helps(helpers: frozenset[Help], a: Norm, b: Norm) -> bool:
    """Whether one rule states two norms and sets the bearer of one up to help that of the other."""
    return home(a) == home(b) and bool(
        helpers
        & {(home(a), x.bearer_key or "", key) for x, y in ((a, b), (b, a)) for key in (y.bearer_key or "", actor_key(y.bearer or ""))}
    )


def home(norm: Norm) -> str:
    """The rule that states a norm."""
    return str(norm.evidence.regulation or norm.document)


def _without_limits(norm: Norm) -> bool:
    """Whether a clause says whom its bearer helps and nothing of what with (``bertugas membantu kepala desa``)."""
    name = _printed(norm)
    said = re.search(rf"\bmembantu\s+{re.escape(name)}", norm.evidence.words, re.IGNORECASE) if name else None
    return said is not None and _LIMITED.search(norm.evidence.words[said.end() :]) is None


def _printed(norm: Norm) -> str:
    """Whom a clause of help names, as printed: the first words of what follows the verb."""
    return _LIMITED.split(norm.object, maxsplit=1)[0].strip(" ,;.")


def _names(report: Norm, help_: Norm) -> bool:
    """Whether a report goes to whom the other norm helps, or to who leads it."""
    names = "|".join(re.escape(name) for name in (_printed(help_), help_.assists) if name)
    return re.search(rf"\bkepada\s+{_CHAIR}(?:{names})\b", f"{report.object} {report.evidence.words}", re.IGNORECASE) is not None
