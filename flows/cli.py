"""The command line: names, options and help. The work is imported when a command is called, so that help is instant."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Group, Parameter
from cyclopts.exceptions import CycloptsError

#: Exit statuses, a contract with scripts: done; done with files left out; wrong usage; nothing could be read.
DONE, DONE_WITH_LEFT_OUT, WRONG_USAGE, NOTHING_READ = 0, 1, 2, 3
#: Begun rightly and not ended: a disk that is full, or a fault of Padu's own. Far from the others, as sysexits.h has it, so that no script
#: takes it for an end with files left out (1, which is what Python itself would give).
UNFINISHED = 70
#: What a shell reports of a program that Ctrl-C ended.
INTERRUPTED = 130

Lang = Literal["id", "en"]

#: What is said then, and of a fault. Plain strings: nothing of the rules is imported for help or a stop.
_STOPPED = {
    "id": "\nDihentikan. Langkah yang sudah selesai, bila ada, tersimpan; jalankan perintah yang sama untuk meneruskan.",
    "en": "\nStopped. Steps that are done, if any, are kept; run the same command to go on.",
}
_FAULT = {
    "id": "padu: ini kesalahan Padu sendiri, bukan masukan Anda; hasil tidak ditulis. Laporkan dengan catatan di atas dan keluaran 'padu doctor'.",
    "en": "padu: this is a fault of Padu itself, not of your input; no results were written. Report it with the lines above and what 'padu doctor' prints.",
}


def language(arguments: Sequence[str]) -> Lang:
    """The language that a command line asks for, read before it is parsed: for what is said when parsing fails or is stopped."""
    joined = "\0".join(arguments).replace("--lang\0", "--lang=").split("\0")
    asked = [word.removeprefix("--lang=") for word in joined if word.startswith("--lang=")]
    return "en" if asked[-1:] == ["en"] else "id"


def stopped(lang: Lang | None = None) -> str:
    """What is said where Ctrl-C ends a command."""
    return _STOPPED[lang or language(sys.argv[1:])]


Engine = Literal["graphviz-pure", "dot"]
Design = Literal["merge", "amend", "auto"]

_options = Group("Pilihan")
_sources = Group("Masukan")

Sources = Annotated[tuple[str, ...], Parameter(help="Berkas, folder, atau nama kasus; kosong: kasus bawaan 'kemensos'.", group=_sources)]
Out = Annotated[Path, Parameter(help="Folder induk hasil; tiap jalan mendapat foldernya sendiri.", group=_options)]
Merge = Annotated[
    tuple[str, ...],
    Parameter(
        help="Peraturan yang digabung: id atau pola, dipisah koma (permensos/2019/*). Kosong: usulan kasus, atau kelompok yang berbagi materi.",
        show_default=False,
        group=_options,
        negative=(),
    ),
]
DesignOption = Annotated[Design, Parameter(help="merge: gabung dan cabut; amend: ubah banyak; auto: dipilihkan.", group=_options)]
AsOf = Annotated[str | None, Parameter(help="Keadaan hukum per tanggal, JJJJ-BB-HH, misalnya 2020-07-15.", group=_options)]
PackOption = Annotated[Path | None, Parameter(help="Paket aturan milik analis (yaml).", group=_options)]
LangOption = Annotated[Lang, Parameter(help="Bahasa keluaran: id atau en.", group=_options)]
EngineOption = Annotated[Engine, Parameter(help="Mesin tata letak diagram; dot memerlukan paket graphviz dari Debian.", group=_options)]
NoPrefect = Annotated[bool, Parameter(name="--no-prefect", help="Jalankan langkah yang sama tanpa Prefect.", group=_options, negative=())]
Fresh = Annotated[bool, Parameter(help="Baca ulang semua berkas, abaikan simpanan.", group=_options, negative=())]
Folder = Annotated[Path, Parameter(help="Folder hasil.", group=_sources)]


def _version() -> str:
    from flows.version import rules_version

    return f"padu {rules_version()}"


def _explained(error: CycloptsError) -> str:
    from flows.usage import explain

    return explain(error, language(sys.argv[1:]))


app = App(
    name="padu",
    help="Padu memadukan peraturan: dari peraturan dan daftar peran menjadi temuan tumpang tindih, diagram, memo, dan rancangan omnibus.",
    version=_version,
    error_formatter=_explained,
    suppress_keyboard_interrupt=False,  # main() says what was kept
    group_commands=Group("Perintah"),
    group_parameters=_options,
)
app["--help"].group = _options
app["--help"].help = "Tampilkan bantuan ini."
app["--version"].group = _options
app["--version"].help = "Tampilkan versi."


@app.command
def run(
    *sources: Annotated[str, Parameter(help="Berkas, folder, atau nama kasus; kosong: kasus bawaan 'kemensos'.", group=_sources)],
    out: Out = Path("outputs"),
    merge: Merge = (),
    design: DesignOption = "auto",
    as_of: AsOf = None,
    pack: PackOption = None,
    lang: LangOption = "id",
    engine: EngineOption = "graphviz-pure",
    fresh: Fresh = False,
    no_prefect: NoPrefect = False,
) -> int:
    """Seluruh pekerjaan: baca, periksa, rencanakan, gambar, tulis memo dan matriks."""
    from flows.commands.run import command

    return command(
        sources=sources,
        out=out,
        merge=merge,
        design=design,
        as_of=as_of,
        pack=pack,
        lang=lang,
        engine=engine,
        fresh=fresh,
        prefect=not no_prefect,
    )


@app.command
def extract(
    *sources: Annotated[str, Parameter(help="Berkas, folder, atau nama kasus.", group=_sources)],
    out: Annotated[Path, Parameter(help="Folder tempat hasil baca ditulis.", group=_options)],
    as_of: AsOf = None,
    lang: LangOption = "id",
    fresh: Fresh = False,
) -> int:
    """Separuh pertama saja: baca peraturan dan tulis isinya sebagai .jsonl."""
    from flows.commands.halves import extract as command

    return command(sources=sources, out=out, as_of=as_of, lang=lang, fresh=fresh)


@app.command
def check(folder: Folder, *, pack: PackOption = None, lang: LangOption = "id") -> int:
    """Cari pasangan tugas dan temuan atas hasil 'padu extract'."""
    from flows.commands.halves import check as command

    return command(folder=folder, pack=pack, lang=lang)


@app.command
def propose(folder: Folder, *, merge: Merge = (), design: DesignOption = "auto", lang: LangOption = "id") -> int:
    """Susun rencana omnibus atas hasil 'padu check'."""
    from flows.commands.halves import propose as command

    return command(folder=folder, merge=merge, design=design, lang=lang)


@app.command
def prove(folder: Folder, *, lang: LangOption = "id") -> int:
    """Buktikan kelengkapan rencana: berhasil (0) hanya bila tiap unit punya nasib dan tiap unit baru punya asal."""
    from flows.commands.prove import command

    return command(folder=folder, lang=lang)


@app.command
def review(
    folder: Folder,
    *,
    import_: Annotated[
        Path | None,
        Parameter(name="--import", help="Berkas keputusan (matrix.xlsx yang diisi, csv, json, jsonl) untuk diambil.", group=_options),
    ] = None,
    export: Annotated[Path | None, Parameter(help="Tulis temuan dan keputusannya ke berkas csv untuk diisi.", group=_options)] = None,
    lang: LangOption = "id",
) -> int:
    """Baca, ubah, bawa, dan terapkan lagi keputusan analis atas temuan."""
    from flows.commands.review import command

    return command(folder=folder, take=import_, give=export, lang=lang)


@app.command
def show(
    finding: Annotated[str, Parameter(help="Id temuan, misalnya R01-3fa9c2d1.", group=_sources)],
    *,
    out: Out = Path("outputs"),
    lang: LangOption = "id",
) -> int:
    """Satu temuan dengan klausul-klausulnya dan beda katanya."""
    from flows.commands.show import command

    return command(finding=finding, out=out, lang=lang)


@app.command(name="rules")
def rules_command(*, pack: PackOption = None, lang: LangOption = "id") -> int:
    """Daftar aturan pemeriksaan: apa artinya dan di mana dijelaskan."""
    from flows.commands.rules import command

    return command(pack=pack, lang=lang)


@app.command
def serve(
    *,
    out: Out = Path("outputs"),
    host: Annotated[str, Parameter(help="Alamat tempat halaman dilayani.", group=_options)] = "127.0.0.1",
    port: Annotated[int, Parameter(help="Porta halaman.", group=_options)] = 4200,
    lang: LangOption = "id",
) -> int:
    """Jalankan server Prefect, halamannya, dan alur yang dapat dipicu analis dari sana."""
    from flows.commands.serve import command

    return command(out=out, host=host, port=port, lang=lang)


@app.command
def clean(
    *,
    out: Out = Path("outputs"),
    keep: Annotated[int, Parameter(help="Berapa folder hasil terbaru yang disimpan.", group=_options)] = 5,
    lang: LangOption = "id",
) -> int:
    """Hapus folder hasil lama; keputusan tidak pernah dihapus."""
    from flows.commands.clean import command

    return command(out=out, keep=keep, lang=lang)


@app.command
def doctor(*, lang: LangOption = "id") -> int:
    """Apa yang ada dan belum ada di mesin ini (dot, huruf, OCR), dan cara memperolehnya."""
    from flows.commands.doctor import command

    return command(lang=lang)


def main() -> None:
    """Run the command line and leave with its exit status."""
    try:
        status = app(exit_on_error=False, print_error=True, result_action="return_value")
    except CycloptsError:
        sys.exit(WRONG_USAGE)
    except KeyboardInterrupt:
        print(stopped(), file=sys.stderr)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(DONE)
    except Exception:
        traceback.print_exc()
        print(_FAULT[language(sys.argv[1:])], file=sys.stderr)
        sys.exit(UNFINISHED)
    sys.exit(status if isinstance(status, int) else DONE)


if __name__ == "__main__":
    main()
