"""Short regulations in drafting style, written for these tests."""

from __future__ import annotations

from rules.model import Norm, SourceText

HEAD = """PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA
NOMOR 7 TAHUN 2031
TENTANG
KEBUN BELAJAR WARGA

DENGAN RAHMAT TUHAN YANG MAHA ESA
MENTERI SOSIAL REPUBLIK INDONESIA,

Menimbang :
a. bahwa kebun belajar mempererat hubungan warga;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Menteri Sosial tentang Kebun Belajar Warga;

Mengingat :
1. Undang-Undang Nomor 3 Tahun 2030 tentang Kebun (Lembaran Negara Republik Indonesia Tahun 2030 Nomor 12, Tambahan Lembaran Negara Republik Indonesia Nomor 7001);
2. Peraturan Pemerintah Nomor 8 Tahun 2030 tentang Pelaksanaan Undang-Undang tentang Kebun;

MEMUTUSKAN:
Menetapkan : PERATURAN MENTERI SOSIAL TENTANG KEBUN BELAJAR WARGA.

"""
FOOT = """
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Menteri ini dengan penempatannya dalam Berita Negara Republik Indonesia.

Ditetapkan di Jakarta
pada tanggal 5 Mei 2031
MENTERI SOSIAL REPUBLIK INDONESIA,
ttd.
NAMA MENTERI

Diundangkan di Jakarta
pada tanggal 9 Mei 2031
BERITA NEGARA REPUBLIK INDONESIA TAHUN 2031 NOMOR 415
"""


def source_of(text: str, document: str = "kebun", file: str | None = None, page_starts: tuple[int, ...] = ()) -> SourceText:
    """A text as a reader hands it over."""
    return SourceText(document=document, file=file or f"{document}.txt", sha256="0" * 64, format="txt", text=text, page_starts=page_starts)


#: Terms for the tests of norms; what a test adds stands behind them.
TERMS = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan:
1. Relawan Kebun yang selanjutnya disingkat RK adalah warga masyarakat yang merawat kebun belajar dan diberi tugas, fungsi, dan kewenangan untuk membantu warga.
2. Tim Penilai Kebun yang selanjutnya disebut Tim Penilai adalah tim yang menilai kebun belajar.
3. Balai Kebun adalah unit pelaksana teknis yang mengelola benih.
4. Kebun Belajar adalah lahan tempat warga belajar berkebun.
BAB II
MATERI POKOK
"""


def told(found: list[Norm]) -> list[tuple[str, str | None, str, str, str]]:
    """What a test compares: place, bearer, modality, action, object."""
    return [(n.address.removeprefix("pasal-"), n.bearer, n.modality, n.action, n.object) for n in found]


def one(found: list[Norm]) -> Norm:
    assert len(found) == 1, told(found)
    return found[0]
