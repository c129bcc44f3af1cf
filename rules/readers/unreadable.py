"""The one exception of this room, and every reason for which a file is turned away.

A reason says what is wrong with the file, a remedy what a person can do about it; both are in Bahasa Indonesia and in English.
"""

from __future__ import annotations

from rules.model import Text


class Unreadable(Exception):
    """A file that cannot be read as a regulation or a role table.

    Attributes:
        reason: what is wrong with the file.
        remedy: what to do about it.
    """

    def __init__(self, reason: Text, remedy: Text) -> None:
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{reason.en} {remedy.en}")

    def __reduce__(self) -> tuple[type[Unreadable], tuple[Text, Text]]:
        return type(self), (self.reason, self.remedy)


_JDIH = Text(
    id="Ambil kembali berkas itu dari sumbernya, misalnya laman JDIH kementerian atau peraturan.go.id.",
    en="Fetch the file again from its source, such as the ministry's JDIH page or peraturan.go.id.",
)


def empty() -> Unreadable:
    """A file of no bytes, or of blanks only."""
    return Unreadable(Text(id="Berkas ini kosong.", en="The file is empty."), _JDIH)


def too_large(size: int, limit: int) -> Unreadable:
    """A file above the size limit; both figures in bytes."""
    mib = 1024 * 1024
    return Unreadable(
        Text(
            id=f"Berkas ini berukuran {size / mib:.0f} MiB, lebih besar daripada batas {limit // mib} MiB.",
            en=f"The file has {size / mib:.0f} MiB, more than the limit of {limit // mib} MiB.",
        ),
        Text(
            id="Pisahkan berkas itu, atau simpan ulang tanpa gambar berukuran besar.",
            en="Split the file, or save it again without large pictures.",
        ),
    )


def unknown_ending(ending: str, known: str) -> Unreadable:
    """Plain text under an ending that does not tell what it is."""
    return Unreadable(
        Text(
            id=f"Akhiran '{ending}' tidak dikenal, dan isinya tidak tampak seperti peraturan.",
            en=f"The ending '{ending}' is not known, and the content does not look like a regulation.",
        ),
        Text(
            id=f"Jika berkas ini teks peraturan, beri akhiran .txt. Format yang dibaca: {known}.",
            en=f"If this is the text of a regulation, give it the ending .txt. Formats that are read: {known}.",
        ),
    )


def other_kind(kind: Text, remedy: Text | None = None) -> Unreadable:
    """A file of a known kind that is no document: an archive, a picture, a program."""
    return Unreadable(
        Text(
            id=f"Menurut isinya, berkas ini adalah {kind.id}, bukan naskah peraturan.",
            en=f"By its content the file is {kind.en}, not the text of a regulation.",
        ),
        remedy or _JDIH,
    )


def binary() -> Unreadable:
    """Bytes that are neither text nor a known container."""
    return Unreadable(
        Text(
            id="Isi berkas ini bukan teks dan bukan format dokumen yang dikenal.",
            en="The content is neither text nor a known document format.",
        ),
        Text(
            id="Buka berkas itu dengan aplikasi asalnya dan simpan sebagai docx, pdf, atau txt.",
            en="Open the file in the application it came from and save it as docx, pdf or txt.",
        ),
    )


def damaged(kind: str) -> Unreadable:
    """A container that breaks off or contradicts itself."""
    return Unreadable(
        Text(id=f"Berkas {kind} ini rusak atau terpotong.", en=f"The {kind} file is damaged or cut off."),
        _JDIH,
    )


def encrypted(kind: str) -> Unreadable:
    """A document that opens with a password only."""
    return Unreadable(
        Text(id=f"Berkas {kind} ini dikunci dengan kata sandi.", en=f"The {kind} file is locked with a password."),
        Text(
            id="Buka dengan kata sandinya, lalu simpan salinan tanpa kata sandi.",
            en="Open it with its password and save a copy without one.",
        ),
    )


def scan(pages: int) -> Unreadable:
    """A pdf of pictures without a text layer."""
    return Unreadable(
        Text(
            id=f"Berkas pdf ini ({pages} halaman) adalah hasil pindaian tanpa lapisan teks.",
            en=f"The pdf file ({pages} pages) is a scan without a text layer.",
        ),
        Text(
            id="Ambil versi teksnya dari laman JDIH, atau buat lapisan teks dengan OCR: pasang paket Debian tesseract-ocr dan"
            " tesseract-ocr-ind, jalankan pada berkas ini, lalu baca hasilnya. Padu belum melakukan OCR sendiri.",
            en="Fetch the text version from a JDIH page, or add a text layer by OCR: install Debian's tesseract-ocr and"
            " tesseract-ocr-ind, run them on this file and read the result. Padu does no OCR of its own yet.",
        ),
    )


def garbled(pages: int) -> Unreadable:
    """A pdf whose fonts do not say which letters they draw."""
    return Unreadable(
        Text(
            id=f"Lapisan teks berkas pdf ini ({pages} halaman) tidak berupa huruf yang terbaca.",
            en=f"The text layer of the pdf file ({pages} pages) holds no readable letters.",
        ),
        Text(
            id="Ambil versi lain dari laman JDIH, atau jalankan OCR (paket Debian tesseract-ocr dan tesseract-ocr-ind) pada berkas ini.",
            en="Fetch another version from a JDIH page, or run OCR (Debian's tesseract-ocr and tesseract-ocr-ind) on this file.",
        ),
    )


def bomb(what: Text) -> Unreadable:
    """A container or markup that unpacks to far more than it may."""
    return Unreadable(
        Text(
            id=f"Berkas ini ditolak demi keamanan: {what.id}.",
            en=f"The file is refused for safety: {what.en}.",
        ),
        Text(
            id="Buka di aplikasi asalnya dan simpan sebagai berkas baru; jika dikirim pihak lain, periksa asal-usulnya.",
            en="Open it in the application it came from and save it as a new file; if someone sent it, check where it comes from.",
        ),
    )


def no_text(kind: str) -> Unreadable:
    """A document of a known format in which no words stand."""
    return Unreadable(
        Text(id=f"Berkas {kind} ini terbuka, tetapi tidak memuat teks.", en=f"The {kind} file opens but holds no text."),
        _JDIH,
    )
