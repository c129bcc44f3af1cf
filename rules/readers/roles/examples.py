"""The rows that show how to fill in each table of the template, and how a reader tells them from rows that people wrote."""

from __future__ import annotations

from collections.abc import Mapping

Cells = Mapping[str, str | tuple[str, ...]]
#: The rows that show how to fill a sheet in; their id "contoh" makes the reader pass them over.
EXAMPLES: dict[str, Cells] = {
    "tugas": {
        "id": "contoh",
        "role": "Relawan Peduli Warga",
        "short": "RPW",
        "kind": "relawan",
        "level": "desa/kelurahan",
        "modality": "tugas",
        "verb": "mendata/memetakan",
        "object": "keluarga yang memerlukan bantuan",
        "beneficiary": "keluarga miskin",
        "regulation": "Permensos 99/2099",
        "article": "Pasal 4 ayat (1) huruf a",
        "words": "Mendata dan memetakan keluarga di desanya yang memerlukan bantuan.",
        "relation": "melapor kepada",
        "party": "Kepala Desa/Lurah",
        "source": "jdih",
        "confidence": "terlihat",
        "standing": "norma",
        "note": "Hapus baris contoh ini, atau biarkan: baris ber-ID 'contoh' dilewati.",
    },
    "peran": {
        "id": "contoh",
        "name": "Relawan Peduli Warga",
        "short": "RPW",
        "names": ("Kader Peduli Warga [nama lama: nama sampai 2090]",),
        "kind": "relawan",
        "level": "desa/kelurahan",
        "established_by": "Permensos 99/2099",
        "definition": "warga desa yang secara sukarela membantu tetangganya",
        "source": "jdih",
        "confidence": "terlihat",
    },
    "hubungan": {
        "id": "contoh",
        "from": "Relawan Peduli Warga",
        "relation": "berkoordinasi dengan",
        "to": "Pusat Kesejahteraan Sosial",
        "level": "desa/kelurahan",
        "regulation": "Permensos 99/2099",
        "source": "jdih",
        "confidence": "terlihat",
        "standing": "norma",
    },
    "peraturan": {
        "id": "contoh",
        "title": "Relawan Peduli Warga",
        "issuer": "Menteri Sosial",
        "status": "berlaku",
        "status_confidence": "ingatan",
        "promulgated": "2099-01-31",
        "gazette": "BN 2099/123",
        "revokes": ("Permensos 98/2090",),
        "implements": ("uu/2009/11#pasal-35/ayat-3",),
        "source": "jdih",
        "confidence": "terlihat",
        "note": "Isi kolom ID dengan nomornya, misalnya 'Permensos 99/2099'.",
    },
    "definisi": {
        "id": "contoh",
        "term": "Relawan Peduli Warga",
        "short": "RPW",
        "body": "warga desa yang secara sukarela membantu tetangganya",
        "genus": "warga desa",
        "regulation": "Permensos 99/2099",
        "article": "Pasal 1 angka 1",
        "source": "jdih",
        "confidence": "terlihat",
        "standing": "norma",
    },
    "sumber": {"key": "contoh", "address": "laman JDIH kementerian, dibaca 31 Januari 2099"},
}


def untouched(table: str, values: Cells) -> bool:
    """Whether a row says what the example of its table says, and no more; columns that were deleted do not count."""
    example = EXAMPLES.get(table, {})
    return all(_parts(example.get(field, "")) == _parts(value) for field, value in values.items())


def _parts(value: str | tuple[str, ...]) -> list[str]:
    return [part.strip() for part in (value if isinstance(value, tuple) else value.split(";"))]
