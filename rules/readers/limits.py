"""How much a reader takes in before it refuses a file.

The figures bound time and memory: a docx of 787 KB that unpacks to gigabytes must be turned away before any library opens it.
"""

from __future__ import annotations

_MIB = 1024 * 1024

#: The largest file that is read, in bytes.
MAX_FILE_BYTES = 100 * _MIB

#: The most entries a zip container (docx, xlsx) may hold.
MAX_ZIP_ENTRIES = 1_000

#: The most bytes all entries of a zip container may unpack to.
MAX_INFLATED_BYTES = 200 * _MIB

#: How many times larger than its packed form an entry may be, past its first ``RATIO_GRACE_BYTES``.
MAX_ZIP_RATIO = 100

#: Entries that unpack to no more than this may have any ratio: empty styles and blank pages pack very well.
RATIO_GRACE_BYTES = _MIB

#: The deepest nesting of elements in an XML document that is followed; real ones stay below 40.
MAX_DEPTH = 100

#: The most bytes one XML part of a docx may unpack to: a tree in memory takes ten times as much.
MAX_XML_BYTES = 64 * _MIB
