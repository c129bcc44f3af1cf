"""What an analyst chooses for a run: the same on the command line and in the form of the web page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rules.model import Lang, canonical_json

#: The embedded case: what a run works on when no source is named.
DEFAULT_CASE = "kemensos"


class RunOptions(BaseModel):
    """The choices of one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources: tuple[str, ...] = Field((), description="Berkas, folder, atau nama kasus; kosong berarti kasus bawaan 'kemensos'")
    out: Path = Field(Path("outputs"), description="Folder induk hasil")
    merge: tuple[str, ...] = Field(
        (), description="Peraturan yang digabung, misalnya permensos/2019/* (kosong: usulan kasus, atau kelompok yang berbagi materi)"
    )
    design: Literal["merge", "amend", "auto"] = Field("auto", description="Rancangan: gabung-dan-cabut, ubah-banyak, atau dipilihkan")
    as_of: dt.date | None = Field(None, description="Keadaan hukum per tanggal (tanggal data)")
    pack: Path | None = Field(None, description="Berkas paket aturan milik analis (yaml)")
    lang: Lang = Field("id", description="Bahasa keluaran")
    engine: Literal["graphviz-pure", "dot"] = Field("graphviz-pure", description="Mesin tata letak diagram")
    fresh: bool = Field(False, description="Baca ulang semua berkas, abaikan simpanan")

    @property
    def wanted_sources(self) -> tuple[str, ...]:
        """The sources, or the embedded case where none is named."""
        return self.sources or (DEFAULT_CASE,)

    @property
    def home(self) -> Path:
        """Where caches, decisions and logs live, beside the run folders."""
        return self.out / ".padu"

    def fingerprint(self, pack_sha256: str | None) -> str:
        """The choices that shape a run's output, as canonical JSON; places and ``fresh`` do not."""
        return canonical_json(
            {
                "merge": sorted(self.merge),
                "design": self.design,
                "as_of": self.as_of.isoformat() if self.as_of else None,
                "pack": pack_sha256,
                "lang": self.lang,
                "engine": self.engine,
            }
        )
