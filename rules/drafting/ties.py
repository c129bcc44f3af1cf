"""The words by which drafters tie one actor to another (domain: 1.8): patterns over masked sentences, for ``relations``."""

from __future__ import annotations

import re

_AND = r"\s*(?:,|dan/atau|dan|atau|serta)\s*(?:dan\s+)?"
_APPOINT = r"(?:diangkat|diberhentikan|ditunjuk|ditetapkan|dikukuhkan|dilantik)"
_APPOINTING = r"(?:mengangkat|memberhentikan|menunjuk|mengukuhkan|melantik|menetapkan)"
_GUIDING = r"(?:membina|mengawasi|meng(?:k)?oordinasikan|mengoordinir|membawahi|membawahkan|men?supervisi|menyupervisi|mengendalikan)"
_WAY = r"(?:secara|langsung|penuh|teknis|administratif|administrasi|operasional|fungsional|hierarkis|dan)"

#: ``bertanggung jawab (langsung) kepada X``; the second ``kepada`` of one responsibility counts too.
ANSWERS = re.compile(
    rf"\bbertanggung\s?jawab\s+(?:{_WAY}\s+)*(?:kepada|pada)\s+|\bbertanggung\s?jawab\b[^,;.:]{{1,60}}?\bdan\s+(?:secara\s+\w+\s+)kepada\s+",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"\b(?:melapor(?:kan)?\b|(?:menyampaikan|memberikan|membuat|menyusun\s+dan\s+menyampaikan|mengirimkan|menyerahkan)\s+(?:\w+\s+){0,3}?laporan\b|"
    r"mempertanggungjawabkan\b|pelaporan\b|laporan\b(?=[^;.]{0,160}?\bdisampaikan\b)|"
    r"(?:evaluasi|pemantauan|monitoring|hasil)\b(?=[^;.]{0,160}?\b(?:disampaikan|dilaporkan)\s+kepada\b))",
    re.IGNORECASE,
)
TO = re.compile(r"\bkepada\s+", re.IGNORECASE)
#: ``kepada X c.q. Y``: to both.
THAT_IS = re.compile(r"\s*,?\s*c\.?\s?q\b\.?\s*", re.IGNORECASE)
VIA = re.compile(r"\s*,?\s*melalui\s+", re.IGNORECASE)
COPY = re.compile(r"\btembusan(?:nya)?\b(?:\s+\w+){0,4}?\s+kepada\s+", re.IGNORECASE)
#: A superior whom nobody names, but who must exist; ``bawahan`` and activities are no actors.
SUPERIOR = re.compile(r"atasan(?:nya)?(?:\s+langsung(?:nya)?)?(?:\s+masing-\s?masing)?", re.IGNORECASE)
SUBORDINATES = re.compile(r"(?:bawahan|pelaksanaan|penyelenggaraan|kegiatan|seluruh\s+kegiatan|tugas|program)\b", re.IGNORECASE)

GUIDED = re.compile(
    r"\b(?:dibina|dikoordinasikan|dikoordinir|disupervisi|diawasi|dibawahi)\b(?:\s+(?:secara|teknis|fungsional|oleh|langsung|dan|diawasi|dibina)){0,5}?"
    r"\s+oleh\s+|\bpembinaan\b[^,;.:]{0,60}?\b(?:dilakukan|dilaksanakan)\s+oleh\s+",
    re.IGNORECASE,
)
GUIDES = re.compile(
    rf"\b{_GUIDING}(?:{_AND}(?:{_GUIDING}|mengevaluasi|memfasilitasi))*\s+(?:kegiatan\s+)?|"
    r"\b(?:melakukan|melaksanakan|memberikan|menyelenggarakan)\s+(?:\w+\s+){0,2}?(?:pembinaan|pengawasan|supervisi|bimbingan\s+teknis)\b"
    rf"(?:{_AND}\w+){{0,3}}\s+(?:teknis\s+|umum\s+|fungsional\s+)?(?:terhadap|kepada|atas)\s+",
    re.IGNORECASE,
)
#: ``Pembina umum X meliputi: a. tingkat provinsi yaitu gubernur; ...``.
PATRON = re.compile(
    r"^pembina\s+(?:utama|umum|fungsional|teknis)\b\s*(?P<of>[A-Z]\w.*?)?\s*(?=$|\b(?:meliputi|yaitu|adalah|terdiri|:))", re.IGNORECASE
)
NAMELY = re.compile(r"\b(?:yaitu|adalah|oleh)\s+", re.IGNORECASE)

APPOINTED = re.compile(
    rf"\b(?P<yang>yang\s+)?(?P<verb>{_APPOINT})(?:{_AND}{_APPOINT})*\s+(?:oleh(?:\s+dan\s+bertanggung\s?jawab\s+kepada)?|(?:dengan|berdasarkan)\s+(?:surat\s+)?keputusan)\s+",
    re.IGNORECASE,
)
APPOINTS = re.compile(rf"\b{_APPOINTING}(?:{_AND}{_APPOINTING})*\s+", re.IGNORECASE)
DECREE = re.compile(
    r"\bkeputusan\s+(?P<by>\w[\w/ ]+?)\s+untuk\s+(?:pengukuhan|pengangkatan|penetapan|pelantikan)\s+(?P<whom>\w.*)", re.IGNORECASE
)
PROPOSAL = re.compile(r"\batas\s+(?:dasar\s+)?(?:usul(?:an)?|rekomendasi|pertimbangan)\s+(?:dari\s+)?(?P<by>\w.*)", re.IGNORECASE)
#: Who is chosen or listed, not put into an office.
CHOSEN = re.compile(r"(?:pemenang|penerima|peserta|korban|calon|penyedia|anak|klien|masyarakat|keluarga|warga|pemohon)\b", re.IGNORECASE)
#: ``Keanggotaan X``, ``Kepengurusan X``: who is put into an office are the members, the officers of X.
COLLECTIVE = re.compile(r"(?:susunan\s+)?ke(?P<who>anggota|pengurus)an\s+(?:organisasi\s+)?(?P<of>\w.*)", re.IGNORECASE)
#: What may stand between the verb of a clause and a second passive of the same subject.
JOINED = re.compile(r"(?!.*\byang\b).*\b(?:dan|serta|atau|kemudian)\s+$", re.DOTALL)

WITH = re.compile(
    r"\b(?:berkoordinasi|bekerja\s?sama|kerja\s?sama|koordinasi|bermitra|bersinergi|berkonsultasi|bersama-sama|berkolaborasi|kemitraan)"
    r"(?:\s+(?:secara\s+\w+|yang\s+\w+|teknis|erat|lintas\s+sektor|dan\s+(?:bekerja\s?sama|sinkronisasi|kerja\s?sama|berkoordinasi|bermitra))){0,2}"
    r"\s+dengan\s+",
    re.IGNORECASE,
)
APART = re.compile(r"\bmel(?:akukan|aksanakan)\s+koordinasi\s*,[^.;:]{1,160}?\bdengan\s+", re.IGNORECASE)
#: ``mengoordinasikan penataan kebun dengan X``: what is coordinated is a thing, with whom stands behind it.
COORDINATES = re.compile(r"\b(?:meng(?:k)?oordinasikan|mengoordinir)\s+(?P<what>\w[^;.:]{2,160}?)\s+dengan\s+", re.IGNORECASE)
#: ``berkoordinasi dengan: a. X; b. Y``: the items of the list complete the sentence that opens it.
OPEN = re.compile(r"\b(?:dengan|kepada)\s*:?\s*$", re.IGNORECASE)
TOGETHER = re.compile(r"\bmelakukan\s+(?:kerja\s?sama|koordinasi)\s*[.;]?\s*$", re.IGNORECASE)
BONDS = re.compile(
    r"\bhubungan\s+(?:kerja|koordinasi|kelembagaan)\s+(?:antara|antar)\s*(?P<who>[^.;]+?)\s+(?:bersifat|bersipat|dilakukan|dilaksanakan|merupakan)"
    r"\s+(?:\w+\s+){0,3}?(?:koordina|konsulta|kemitra|fungsional)",
    re.IGNORECASE,
)

CONSISTS = re.compile(r"\b(?:terdiri\s+(?:atas|dari)|meliputi|membawahi|beranggotakan)\b\s*(?:unsur(?:-unsur)?\b)?\s*:?\s*", re.IGNORECASE)
MEMBERS = re.compile(r"(?:susunan\s+)?(?:keanggotaan|anggota)\s+", re.IGNORECASE)
ORGANISATION = re.compile(r"(?:susunan\s+organisasi|struktur\s+organisasi|organisasi|susunan)\s+", re.IGNORECASE)
#: ``gugus tugas, forum, atau kelembagaan lainnya``: one body that may go by any of these names.
ALTERNATIVES = re.compile(r"\batau\s+\w+(?:\s+\w+)?\s+lain(?:nya)?\s*$", re.IGNORECASE)
GATHERS = re.compile(
    r"\b(?:adalah|merupakan|sebagai)\s+(?:\w+\s+){0,2}?wadah\s+(?:\w+\s+){0,2}?(?:berhimpun(?:nya)?|(?:koordinasi\s+|komunikasi\s+)?antara?)"
    r"\s+(?:para\s+)?(?P<who>\w.*)",
    re.IGNORECASE,
)
UNIT_OF = re.compile(
    r"\b(?:adalah|merupakan)\s+(?:(?:salah\s+satu\s+)?(?:unit|unsur|bagian|satuan|organisasi)\b[^,;.]{0,60}?\b(?:di\s+lingkungan|dari|pada)|bagian\s+dari)"
    r"\s+(?P<whole>\w.*)",
    re.IGNORECASE,
)
#: Heads of wholes: a unit or body consists of units; who merely does something (``Penyelenggara pelatihan``) consists of nobody.
WHOLES = ("agency", "institution", "association")

#: Words that name nobody in particular.
NOBODY = re.compile(
    r"(?:pihak(?:-pihak)?(?:\s+(?:lain|terkait|ketiga))?|suatu\s.*|satu\s.*|orang|anggota|unsur|.*(?:bawahnya|bawahannya)(?:\s+masing-masing)?)$",
    re.IGNORECASE,
)
#: An abbreviation that no definition explains still names somebody.
CAPITALS = re.compile(r"[A-Z]{2,}(?:/[A-Z]{2,})*$")

#: Parts of words of which one stands in whatever the patterns of supervision, appointment and cooperation find; they only save time.
GUIDING_WORDS = ("bina", "awas", "oordin", "upervisi", "bawah", "endali", "bimbing")
APPOINTING_WORDS = ("angkat", "berhenti", "unjuk", "etap", "ukuh", "lantik")
COOPERATING_WORDS = ("oordinasi", "oordinir", "kerja", "mitra", "sinergi", "konsultasi", "bersama", "kolaborasi", "hubungan")
