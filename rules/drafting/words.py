"""Words of drafting Indonesian: which are verbs, of what voice, and what may stand before a verb that is not the predicate.

The lists are closed classes of function words and the exceptions to the prefixes me-, ber- and di-; they were grown by
reading ministerial regulations, laws and government regulations, and belong to the language, not to any regulation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Voice = Literal["active", "passive", "stative", ""]

_ACTIVE = re.compile(r"me(?:ng|ny|m|n)?[a-z]{3,}(?:-[a-z]+)?|ber[a-z]{3,}(?:-[a-z]+)?|mem-[a-z]+")
_PASSIVE = re.compile(r"di[a-z]{3,}(?:-[a-z]+)?")

#: Begin like active verbs but are none.
_NOT_ACTIVE = frozenset(
    """menteri menterinya median mekanisme medis media metode mesin meter metrologi merek mereka mewah mentah mediasi mental meja
    menu memori menengah menit menara medali medan memorandum metodologi mekanik medik menkes menhut merkuri metadata metrik merah
    mengenai mengingat menurut menerus menimbang melainkan melalui menjelang mengapa mestinya menpan menko mendagri menkeu menhan
    mensos menkumham merata meterai mesyuarat memang menuju mengenainya metabolisme metal metan mesjid mestizo mentor menantu
    berdasarkan berikut berbagai berat beras berkas berita bersama bersih bersama-sama berkala berikutnya bersangkutan berhubung
    beratnya berakhirnya berlakunya bersamaan berbahaya berharga bermotor berung berau beruang berlian berita-berita beraturan
    berturut-turut berturut berjangka berkelanjutan berkesinambungan berjenjang bertahap berlapis berulang berencana berisiko
    bersyarat berdaya berlisensi bersertifikat bermutu berkualitas berprestasi bersubsidi beralkohol berlogo berskala bertingkat
    berbasis bernyawa berdikari bermaterai bermeterai berimbang berganda berbayar bergerak bergulir berkeadilan bermartabat bertegangan
    bersenjata bernama bergambar berwarna beserta bertekanan berpendingin beroda bersisik berizin berkepentingan berdasar""".split()
)
#: Active in form, but they state what is, not what somebody does.
_STATIVE = frozenset(
    """adalah ialah merupakan meliputi mencakup memuat menjadi mempunyai memiliki berlaku berupa berasal berada bersifat bersumber
    bertujuan berkaitan berakhir berisi berisikan berkedudukan berbentuk berbunyi bernilai berlokasi beranggotakan mengacu melekat
    melebihi melampaui menyangkut mengandung berjumlah bertentangan berhubungan berkenaan berlangsung terdiri termasuk
    tercantum terletak terdapat tergantung terbagi berstatus berusia berumur bertempat berwujud berasaskan mengikat
    menggambarkan mencerminkan menyatakan menunjukkan mendasari membutuhkan memerlukan mengakibatkan menimbulkan menyebabkan
    mengalami menderita berdiri bermaksud bermuara berpusat bertepatan berjalan berimplikasi berdampak terhitung ditujukan
    dimaksudkan ditanggung dibebankan bersesuaian mengatur bertitik memenuhi berjarak terpenuhi terjadi terdaftar
    beralamat berlandaskan berlandas bertumpu bergantung berkembang berubah berbeda beralih meningkat menurun melingkupi mewakili""".split()
)
#: Begin with di- but are no passive verbs.
_NOT_PASSIVE = frozenset(
    """dinas direktur direktorat disiplin diklat dipa digital diploma dinamis dirjen diskonto diktum diantara dibawah dimana diplomatik
    diatas dikmas diluar dividen dibidang dilingkungan dibina-bina diagram dingin distrik diskriminatif didalam ditjen dibawahnya
    disabilitas diagnostik diameter dihadapan dinamika didalamnya dirinya dialog distributor dinamisator diagnosis diagnosa disamping
    display discount directive diligence dirgantara dimaksud disebut disingkat dikotomi dilema dimensi diri disposisi distribusi
    dispensasi disertasi diskriminasi diskusi diversi divisi diesel dinasti direksi didik dikecualikan-nya diklat-diklat dinding
    dilaksanakannya ditetapkannya diterbitkannya dibentuknya diundangkannya dikeluarkannya diberlakukannya diterimanya dimilikinya
    dibangunnya dipenuhinya dilakukannya diketahuinya diselesaikannya dicabutnya disampaikannya disahkannya diperolehnya ditandatanganinya
    dini dinar diet difabel diskon dipero direk diaspora dinamo""".split()
)
#: Stand before a verb that is not the predicate of its clause.
NONFINITE = frozenset(
    """untuk dengan dalam guna dan atau dan/atau serta agar supaya selain tanpa setelah sebelum sambil dari terhadap atas bahwa sehingga
    jika apabila bila sejak selama karena akibat oleh kepada bagi pada tentang mengenai melalui seperti misalnya meliputi berupa yakni
    yaitu serta/atau maupun baik bukan demi lalu kemudian guna/untuk seraya dimana di ke pernah sedang tetapi termasuk saat ketika
    ingin mampu""".split()
)
#: Nouns that take an active verb as their complement (``upaya meningkatkan``).
VERB_NOUNS = frozenset(
    """rangka upaya usaha tugas cara hak kewajiban kewenangan wewenang kegiatan proses tujuan maksud kemampuan kesempatan tata sepanjang
    tindakan langkah bersedia sanggup bukti hal perbuatan kesanggupan kesediaan""".split()
)
#: Adverbs and auxiliaries that may stand between what precedes a verb and the verb.
ADVERBS = frozenset(
    """telah sudah akan hanya juga pula segera tetap selalu langsung secara turut ikut sekaligus terlebih dahulu dulu masing-masing
    paling lambat lama sedikit terus menerus terus-menerus senantiasa lebih lanjut kembali bersama-sama bersama
    sendiri saja baru belum sering wajar patut sekurang-kurangnya selambat-lambatnya""".split()
)
#: Adjectives and fixed words after ``yang`` that make no clause with a verb.
YANG_ADJECTIVES = frozenset(
    """bersangkutan sah sama lain lainnya lebih baru baik berikutnya tertinggi tersebut berbeda setingkat sederajat dimaksud terkait
    memadai besar kecil relevan kompeten cukup tinggi rendah serupa sejenis jelas benar tepat berkepentingan terbuka""".split()
)
#: Phrases whose ``wajib`` is a name or an attribute.
_WAJIB_NAMES = frozenset("pajak belajar bayar lapor militer daftar retribusi".split())


@lru_cache(maxsize=20000)
def voice(word: str) -> Voice:
    """The voice of a word in lower case: active, passive, stative, or empty where it is no verb."""
    if word in _STATIVE:
        return "stative"
    if _ACTIVE.fullmatch(word):
        return "" if word in _NOT_ACTIVE else "active"
    if _PASSIVE.fullmatch(word):
        return "" if word in _NOT_PASSIVE else "passive"
    if word in ("bekerja", "tunduk", "ikut", "turut", "membantu"):
        return "active"
    return ""


@lru_cache(maxsize=20000)
def is_activity(word: str) -> bool:
    """Whether a word in lower case names an activity: ``pe...an``, ``pem...an``, ``ke...an``, or a loanword for one."""
    return bool(_VERBAL_NOUN.fullmatch(word)) and word not in _NOT_ACTIVITY or word in _ACTIVITIES


_VERBAL_NOUN = re.compile(r"pe(?:ng|ny|m|n|r|l)?[a-z]{3,}an(?:nya)?|pe[a-z]+-[a-z]+an")
_NOT_ACTIVITY = frozenset(
    """peraturan perundangan perusahaan pemerintahan persyaratan peralatan perlengkapan persatuan perkumpulan perhimpunan perguruan
    perwakilan perpustakaan pertimbangan pendapatan persentasean perseroan penghasilan pekerjaan pengadilan percontohan perkotaan
    perdesaan pedesaan perbatasan pegunungan pernyataan perjanjian pendanaan perorangan perseorangan permasalahan persoalan
    pengetahuan pedoman pekan penyandangan permukiman perumahan pelabuhan peternakan""".split()
)
_ACTIVITIES = frozenset(
    """koordinasi fasilitasi sosialisasi evaluasi monitoring supervisi asesmen verifikasi validasi identifikasi inventarisasi advokasi
    konsultasi bimbingan pelatihan registrasi administrasi observasi klarifikasi rehabilitasi mediasi rujukan edukasi kampanye publikasi
    dokumentasi analisis analisa telaahan kajian sinkronisasi integrasi harmonisasi kerjasama promosi konseling motivasi kunjungan
    penyuluhan pendampingan survei penelitian mitigasi evakuasi akreditasi sertifikasi standardisasi standarisasi rekonsiliasi reviu
    audit uji seleksi rekrutmen distribusi diseminasi respon intervensi terminasi resosialisasi reintegrasi reunifikasi bantuan tindakan
    kerja stimulasi inisiasi kolaborasi presentasi simulasi studi perencanaan penyusunan kesiapsiagaan tindak investigasi""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a masked text, with its span."""

    word: str
    low: str
    start: int
    end: int


_TOKEN = re.compile(r"[^\W_](?:[\w/&’'‘\-]|\.(?=\w))*|[,;:.]")
_REF_UNIT = r"(?:Pasal\s+\d+\s*[A-Z]{0,2}|ayat\s*\(\s*\d+[a-z]?\s*\)|huruf\s+[a-z]{1,2}|angka\s+\d+|(?:BAB|Bab)\s+[IVXLC]+|\(\d+[a-z]?\)|diktum\s+\w+)(?![\w])"
_REF_JOIN = r"(?:\s*,?\s*(?:dan/atau|dan|atau|sampai\s+dengan|s\.d\.|s/d|serta|jo\.?|juncto|pada|dalam|tersebut|di\s+atas)?\s*)"
#: ``sebagaimana dimaksud dalam Pasal 4 ayat (1) huruf a dan huruf b``; also bare ``dimaksud pada ayat (1)``.
REFERENCE = re.compile(
    r",?\s*\b(?:selain\s+(?=sebagaimana\s))?(?:(?:sebagaimana|seperti|yang)\s+)?(?:telah\s+)?(?:dimaksud(?:kan)?|tersebut|disebut(?:kan)?|diatur|ditentukan|ditetapkan)?\s*"
    rf"(?:dalam|pada|di)?\s*(?:ketentuan\s+)?(?P<units>{_REF_UNIT}(?:{_REF_JOIN}{_REF_UNIT})*)",
)
_BARE_REFERENCE = re.compile(r",?\s*\bsebagaimana\s+(?:telah\s+)?(?:dimaksud(?:kan)?|tersebut)(?:\s+(?:di|dalam|pada)\s+atas)?")
_PARENTHESES = re.compile(r"\([^()]*\)")


def tokens(text: str) -> list[Token]:
    """The words and marks of a text."""
    return [Token(m.group(), m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def mask(text: str) -> str:
    """The text with references and bracketed words blanked out, so that they neither name nor rule; spans stay as they are."""
    return _PARENTHESES.sub(_blank, _BARE_REFERENCE.sub(_blank, REFERENCE.sub(_blank, text)))


def is_wajib_name(before: str, after: str) -> bool:
    """Whether ``wajib`` between these words is part of a name (``wajib pajak``, ``urusan pemerintahan wajib``)."""
    return after in _WAJIB_NAMES or before in ("urusan", "pemerintahan", "belanja", "alokasi", "simpanan", "jaminan", "modul")


def fold(text: str) -> str:
    """The text with its blanks folded, without marks at its ends."""
    return " ".join(text.split()).strip(" ,;:.")
