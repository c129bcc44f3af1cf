"""The grammar of Indonesian legal drafting: from a source text to a regulation."""

from __future__ import annotations

from rules.drafting.definitions import find_definitions
from rules.drafting.identity import identify
from rules.drafting.structure import Structure, parse
from rules.model import Regulation, SourceText

__all__ = ["Structure", "draft", "parse"]


def draft(source: SourceText) -> Regulation:
    """Read one document.

    Args:
        source: the text as a reader hands it over.

    Returns:
        The regulation with its provisions, definitions, norms, relations, references and amendments.
    """
    structure = parse(source)
    identity = identify(source, structure.zones)
    return Regulation(
        document=source.document,
        id=identity.id,
        title=identity.title,
        issuer=identity.issuer,
        enacted=identity.enacted,
        promulgated=identity.promulgated,
        gazette=identity.gazette,
        counts=structure.counts,
        provisions=structure.provisions,
        definitions=find_definitions(structure.provisions, identity.id),
        file=source.file,
        sha256=source.sha256,
        format=source.format,
        pages=len(source.page_starts) or None,
        language=source.language,
        covered=structure.covered,
        notes=source.notes + identity.notes + structure.notes,
    )
