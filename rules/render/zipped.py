"""Office files are zip archives: packed again so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile

#: The earliest moment a zip archive can hold; no wall clock enters a run's folder.
_EPOCH = (1980, 1, 1, 0, 0, 0)
#: The part that names the types of all others; readers expect it first.
_FIRST = "[Content_Types].xml"


def repack(data: bytes) -> bytes:
    """The same archive with its entries sorted, their times pinned and one way of compressing them.

    Args:
        data: the bytes of a docx, xlsx, pptx or other zip archive.

    Raises:
        zipfile.BadZipFile: the bytes are no zip archive.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != _FIRST, n)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return out.getvalue()
