"""Words made comparable: trimmed of what says nothing of the activity, lower case, stemmed once a word.

Stems come from PySastrawi (Nazief-Adriani with the confix-stripping extension); at about 0.2 ms a new word they are taken
of word types, never of tokens, and remembered in the dictionary of one ``Stemmer``.
"""

from __future__ import annotations

import re
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

#: A break between coordinated items.
BREAK = ","


def listed(words: str) -> frozenset[str]:
    """A set of words written as running text."""
    return frozenset(words.split())


#: Function words, and nouns that every clause of every rule may carry.
STOP_WORDS = listed(
    """
    ada adalah adanya agar akan antar antara apabila atas atau bagi bahwa baik bahan beberapa belum berdasarkan berupa berkaitan
    berikut bersama bersangkutan bertujuan bidang bila cara ciri cq dalam dan dapat dari daerahnya dengan di diri didaerahnya dimaksud
    dll dsb dua fungsi guna hal hasil hingga hubungan huruf ialah ini itu jenis jika juga kali karena ke kegiatan kepada kerja ketentuan
    kewenangan khususnya lain lainnya lebih lanjut lingkungan lingkup maka masing masing-masing maupun melalui meliputi mengenai menjadi
    menurut merupakan namun oleh pada para pasal pemerintahan per peraturan perihal perlu perundang perundang-undangan perundangan pihak
    pula rangka ruang saat salah sampai sarana satu sebagai sebagaimana sebelum secara sehingga sejak sekaligus selaku selama seluruh
    semua sepanjang seperti serta sesuai sesudah setelah setempat setiap suatu sudah supaya tahap tata telah tentang terdiri terhadap
    terkait termasuk tersebut tertentu tidak tiga tingkat tiap tugas undang undangan unsur untuk upaya urusan wewenang wilayah wilayahnya
    yaitu yakni yang angka ayat
    """
)

#: Clause tails that say on what footing something is done, not what: back-references, legal footing, residual tails.
_TAILS = (
    re.compile(r"\b(?:sebagaimana|seperti)\s+(?:telah\s+)?(?:dimaksud(?:kan)?|diatur|tercantum|ditetapkan|tersebut)\b[^,;.:]*", re.I),
    re.compile(
        r"\b(?:sesuai|berdasarkan|menurut|selaras)\s+(?:dengan\s+)?(?:ketentuan\s+|standar\s+|amanat\s+)?"
        r"(?:dalam\s+)?peraturan\s+perundang(?:-|\s)*undangan\b[^,;.:]*",
        re.I,
    ),
    re.compile(
        r"\b(?:sesuai|berdasarkan)\s+(?:dengan\s+)?(?:lingkup\s+|bidang\s+|ruang\s+lingkup\s+)?"
        r"(?:tugas|fungsi|kewenangan|wewenang|kebutuhan|kemampuan|ketentuan|rencana|pedoman)\w*"
        r"(?:\s+(?:dan\s+)?(?:fungsi|tugas|kewenangan|kemampuan)\w*)*(?:\s+masing-masing(?:nya)?)?",
        re.I,
    ),
    re.compile(
        r"[,;]?\s*\b(?:serta|dan|maupun)\s+(?:melaksanakan\s+)?(?:tugas|fungsi)(?:-tugas)?\s+(?:kedinasan\s+)?lain\w*\b.*", re.I | re.S
    ),
    re.compile(r"\bcq?\.\s*q?\.?\s*[^,;.:]*", re.I),
    re.compile(r"\([^()]*\)"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[,;:]")
_JOINED = re.compile(r"(?<=\w)\s*[-–/]\s*(?=\w)")


def trim(text: str) -> str:
    """The text without the tails that say nothing of the activity."""
    for tail in _TAILS:
        text = tail.sub(" ", text)
    return text


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, in order, with ``BREAK`` between coordinated items. Numbers are left out.

    Hyphens and slashes part words, so that ``kabupaten/kota`` and ``norma-norma`` give their parts.
    """
    words = []
    for word in _WORD.findall(_JOINED.sub(" ", text)):
        if word in ",;:":
            if words and words[-1] != BREAK:
                words.append(BREAK)
        else:
            words.append(word.casefold())
    while words and words[-1] == BREAK:
        words.pop()
    return words


@cache
def _sastrawi():
    return StemmerFactory().create_stemmer(isDev=True)


class Stemmer:
    """Stems of words, each word stemmed once in the life of this object."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The stem of one lower-case word; the word itself where PySastrawi gives nothing."""
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = _sastrawi().stem(word) or word
        return stem
