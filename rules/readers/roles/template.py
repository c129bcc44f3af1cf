"""The template that an analyst fills in: as a workbook with lists to choose from, as yaml and as csv."""

from __future__ import annotations

import csv
import io

import yaml

from rules.readers.roles import values
from rules.readers.roles.columns import TABLES, Column, Table, table
from rules.readers.roles.examples import EXAMPLES
from rules.readers.roles.write import cell_text, new_workbook, write_header, write_row, yaml_key

#: How many rows of a sheet of the template offer the lists.
_ROWS = 500
_LEVELS = ("pusat", "provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan")
_INSTRUCTIONS = (
    ("Petunjuk pengisian tabel peran", True),
    ("Lembar Tugas saja sudah cukup: satu baris untuk satu tugas, fungsi, kewajiban, wewenang, atau larangan.", False),
    ("Lembar lain memperinci peran, hubungan, peraturan, definisi, dan sumber; boleh dikosongkan.", False),
    ("Baris judul jangan dihapus. Urutan kolom boleh diubah; kolom yang tidak diperlukan boleh dihapus.", False),
    ("Sel gabungan dibaca seakan-akan setiap selnya berisi nilai yang sama.", False),
    ("Beberapa nilai dalam satu sel dipisahkan dengan titik koma.", False),
    ("Uraian ditulis dengan kata-kata sendiri (parafrasa). Pasal yang belum diketahui dikosongkan, jangan dikira-kira.", False),
    ("Keyakinan 'ingatan' serta kedudukan 'praktik', 'uraian sekunder', dan 'digantikan' ditampilkan tetapi tidak dihitung.", False),
    ("Baris yang ID-nya 'contoh' dilewati; jangan menimpanya dengan isian sendiri.", False),
    ("Simpan sebagai xlsx, lalu jalankan: padu run berkas-ini.xlsx", False),
)


def template_xlsx() -> bytes:
    """The template as a workbook: instructions, one sheet a table with a frozen header, lists to choose from, and an example."""
    data = io.BytesIO()
    book = new_workbook(data)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF2"})
    title = book.add_format({"bold": True, "font_size": 14})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    example = book.add_format({"italic": True, "font_color": "#5A5A5A"})
    guide = book.add_worksheet("Petunjuk")
    guide.set_column(0, 0, 14)
    guide.set_column(1, 1, 22)
    guide.set_column(2, 2, 100)
    line = 0
    for text, heading in _INSTRUCTIONS:
        guide.write_string(line, 0, text, title if heading else None)
        line += 1
    shown = [known for known in TABLES if known.template]
    for known in shown:
        line += 1
        guide.write_string(line, 0, known.sheet, bold)
        guide.write_string(line, 1, "", bold)
        guide.write_string(line, 2, known.help.id, bold)
        for column in _columns(known):
            line += 1
            guide.write_string(line, 1, column.header, wrapped)
            guide.write_string(line, 2, column.help.id, wrapped)
        line += 1
    lists = _lists()
    places = {name: (place, len(words)) for place, (name, words) in enumerate(lists.items())}
    for known in shown:
        sheet = book.add_worksheet(known.sheet)
        columns = _columns(known)
        write_header(sheet, columns, bold)
        if known.key in EXAMPLES:
            write_row(sheet, 1, columns, dict(EXAMPLES[known.key]), example)
        for place, column in enumerate(columns):
            if column.choices in places:
                where, length = places[column.choices]
                letter = chr(ord("A") + where)
                rule = {"validate": "list", "source": f"=Daftar!${letter}$2:${letter}${length + 1}", "error_type": "information"}
                texts = {
                    "error_title": "Di luar daftar",
                    "error_message": "Nilai ini tidak ada pada lembar Daftar; boleh dipakai bila perlu.",
                }
                sheet.data_validation(1, place, _ROWS, place, {**rule, **texts})
    sheet = book.add_worksheet("Daftar")
    for place, (name, words) in enumerate(lists.items()):
        sheet.write_string(0, place, name, bold)
        sheet.set_column(place, place, 24)
        for number, word in enumerate(words, 1):
            sheet.write_string(number, place, word)
    sheet.freeze_panes(1, 0)
    book.close()
    return data.getvalue()


def _columns(known: Table) -> list[Column]:
    return [column for column in known.columns if column.template]


def _lists() -> dict[str, tuple[str, ...]]:
    """The closed lists that the sheets of the template use, each by the words it shows."""
    used = {column.choices for known in TABLES if known.template for column in _columns(known) if column.choices}
    lists: dict[str, tuple[str, ...]] = {"level": _LEVELS}
    for name, choices in values.CHOICES.items():
        if name in used:
            lists[name] = tuple(words[0] for words in choices.values())
    return lists


def template_yaml() -> str:
    """The template as yaml, each column explained by a comment."""
    lines = ["# Tabel peran Padu. Isi seperlunya; bagian dan kolom yang tidak dipakai boleh dihapus. Baris ber-id 'contoh' dilewati."]
    for known in (k for k in TABLES if k.template and k.key in EXAMPLES):
        lines += ["", f"# {known.help.id}", f"{known.key}:"]
        for n, column in enumerate(_columns(known)):
            value = EXAMPLES[known.key].get(column.field)
            shown = list(value) if isinstance(value, tuple) else value or ""
            scalar = yaml.safe_dump(shown, allow_unicode=True, default_flow_style=True, width=1000).removesuffix("\n...\n").strip()
            lines.append(f"  # {column.help.id}")
            lines.append(f"  {'-' if n == 0 else ' '} {yaml_key(column)}: {scalar}")
    return "\n".join(lines) + "\n"


def template_csv() -> bytes:
    """The template of the duties as csv: the header and the example."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = _columns(table("tugas"))
    writer.writerow(column.header for column in columns)
    writer.writerow(cell_text(EXAMPLES["tugas"].get(column.field)) for column in columns)
    return out.getvalue().encode("utf-8")
