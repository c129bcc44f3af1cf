"""XML from strangers: no entities, no network, no depth without end."""

from __future__ import annotations

from lxml import etree

from rules.model import Text
from rules.readers import limits, unreadable


def parse(data: bytes, kind: str) -> etree._Element:
    """The root of an XML document.

    Args:
        data: the document; its encoding is the one that it declares.
        kind: the format's name, for the reason where it is refused.

    Raises:
        Unreadable: it is not well formed, defines entities, or nests too deep.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable.damaged(kind) from error
    if root is None:
        raise unreadable.damaged(kind)
    declared = root.getroottree().docinfo.internalDTD  # type: ignore[missing-attribute]
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise unreadable.bomb(Text(id="XML-nya mendefinisikan entitas", en="its XML defines entities"))
    _check_depth(root)
    return root


def _check_depth(root: etree._Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.MAX_DEPTH:
            raise unreadable.bomb(
                Text(
                    id=f"unsur XML-nya bersarang lebih dari {limits.MAX_DEPTH} tingkat",
                    en=f"its XML elements nest more than {limits.MAX_DEPTH} deep",
                )
            )
