"""The grammar of Indonesian legal drafting: from a source text to a regulation."""

from __future__ import annotations

from rules.drafting.amendments import amended_acts, find_amendments
from rules.drafting.citations import find_citations, parse_id, printed
from rules.drafting.definitions import find_definitions
from rules.drafting.identity import identify
from rules.drafting.names import Names
from rules.drafting.norms import extract_norms
from rules.drafting.references import find_references
from rules.drafting.relations import extract_relations
from rules.drafting.structure import Structure, parse
from rules.model import Regulation, SourceText

__all__ = ["Structure", "draft", "find_citations", "outline", "parse", "parse_id", "printed"]


def outline(source: SourceText) -> Regulation:
    """Read one document without its norms and relations: identity, structure, definitions, references, amendments.

    Args:
        source: the text as a reader hands it over.
    """
    structure = parse(source)
    identity = identify(source, structure.zones)
    home = identity.id.type if identity.id else None
    targets = amended_acts(structure.provisions, structure.acts, structure.quoted, identity.title, home, structure.loose)
    provisions = tuple(p.model_copy(update={"amends": targets[p.address]}) if p.address in targets else p for p in structure.provisions)
    definitions = find_definitions(provisions, identity.id)
    return Regulation(
        document=source.document,
        id=identity.id,
        title=identity.title,
        issuer=identity.issuer,
        enacted=identity.enacted,
        promulgated=identity.promulgated,
        gazette=identity.gazette,
        counts=structure.counts,
        provisions=provisions,
        definitions=definitions,
        references=find_references(provisions, identity.id, identity.title, frozenset(d.address for d in definitions)),
        amendments=find_amendments(provisions, identity.id, identity.title),
        file=source.file,
        sha256=source.sha256,
        format=source.format,
        pages=len(source.page_starts) or None,
        language=source.language,
        covered=structure.covered,
        notes=source.notes + identity.notes + structure.notes,
    )


def draft(source: SourceText) -> Regulation:
    """Read one document.

    Args:
        source: the text as a reader hands it over.

    Returns:
        The regulation with its provisions, definitions, norms, relations, references and amendments.
    """
    regulation = outline(source)
    names = Names.of(regulation)
    regulation = regulation.model_copy(update={"norms": extract_norms(regulation, names)})
    return regulation.model_copy(update={"relations": extract_relations(regulation, names)})
