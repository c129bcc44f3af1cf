"""Layout engines, run as child processes: DOT text goes in, one picture as svg and png comes out.

Two engines draw the same DOT. ``graphviz-pure`` comes with Padu's own installation, has fonts of its own and gives the same bytes
on every machine. ``dot`` is Graphviz as Debian packages it, used only where it is asked for. Both are known to lose edges on
some graphs, so what comes out is counted against what went in.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graphviz.backend import dot_command, execute

from rules.model import Lang, Text
from rules.render.diagrams import Diagram, count_edges

Engine = Literal["graphviz-pure", "dot"]

#: Seconds that one drawing may take; the diagrams themselves need a tenth of a second each.
TIME_LIMIT = 60.0
#: Dots an inch of the png: text of 7 points stays sharp on A4.
PNG_DPI = 150
#: What a browser or printer takes where it has no Arial; the first four have the same widths.
FONTS = "Arial, Arimo, Liberation Sans, Helvetica, sans-serif"
#: Ways to ask again for a drawing that lost edges, the gentlest first.
_RETRIES = ((), ("-Gsplines=polyline",), ("-Gsplines=line",))


class EngineError(RuntimeError):
    """An engine is absent, failed or took too long.

    Attributes:
        reason: what happened.
        remedy: what a person can do about it.
        text: both, as the terminal says it.
    """

    def __init__(self, reason: Text, remedy: Text) -> None:
        super().__init__(f"{reason.en} {remedy.en}")
        self.reason = reason
        self.remedy = remedy
        self.text = Text(id=f"{reason.id} -> {remedy.id}", en=f"{reason.en} -> {remedy.en}")


@dataclass(frozen=True)
class Rendered:
    """One picture in two formats, with what a reader must know of it (in both languages), such as edges the engine lost."""

    svg: bytes
    png: bytes
    notes: tuple[Text, ...] = ()


def find_engine(engine: Engine) -> Path:
    """The program of an engine.

    Raises:
        EngineError: it is not installed; the remedy says how to get it.
    """
    if engine == "graphviz-pure":
        beside = Path(sysconfig.get_path("scripts")) / ("graphviz-pure.exe" if os.name == "nt" else "graphviz-pure")
        found = str(beside) if beside.is_file() else shutil.which("graphviz-pure")
        remedy = Text(
            id="Pasang kembali Padu, atau jalankan: pip install graphviz-pure.",
            en="Install Padu again, or run: pip install graphviz-pure.",
        )
    else:
        found = shutil.which("dot")
        remedy = Text(
            id="Pasang dengan: sudo apt-get install graphviz, atau pakai mesin bawaan: --engine graphviz-pure.",
            en="Install it with: sudo apt-get install graphviz, or use the embedded engine: --engine graphviz-pure.",
        )
    if found is None:
        raise EngineError(Text(id=f"Program {engine} tidak ada di mesin ini.", en=f"The program {engine} is not on this machine."), remedy)
    return Path(found)


def render(dot: str, engine: Engine = "graphviz-pure", *, edges: int | None = None, time_limit: float = TIME_LIMIT) -> Rendered:
    """Draw DOT text.

    Args:
        dot: the text, as ``Diagram.dot`` holds it.
        engine: which program draws it.
        edges: how many edges must come out; None counts nothing. Where edges are lost the drawing is tried again with simpler
            lines, and if they stay lost a note says so.
        time_limit: seconds for each call of the engine.

    Raises:
        EngineError: the engine is absent, fails or exceeds its time.
    """
    program = find_engine(engine)
    svg, extra, found = b"", (), 0
    for extra in _RETRIES:
        svg = _call(program, engine, dot, "svg", extra, time_limit)
        found = count_edges(svg)
        if edges is None or found == edges:
            break
    notes: tuple[Text, ...] = ()
    if edges is not None and found != edges:
        notes = (
            Text(
                id=f"Mesin {engine} menggambar {found} dari {edges} garis; semuanya tercatat dalam berkas .dot.",
                en=f"The engine {engine} drew {found} of {edges} edges; all of them are in the .dot file.",
            ),
        )
    png = _call(program, engine, dot, "png", (*extra, f"-Gdpi={PNG_DPI}"), time_limit)
    return Rendered(svg.replace(b'font-family="Arial"', f'font-family="{FONTS}"'.encode()), png, notes)


def render_all(
    diagrams: Iterable[Diagram], engine: Engine = "graphviz-pure", *, lang: Lang = "id", time_limit: float = TIME_LIMIT
) -> dict[str, Rendered]:
    """Draw several diagrams, two at a time; the pictures by the diagram's name, in the order given. ``lang`` is that of their words."""
    given = tuple(diagrams)
    with ThreadPoolExecutor(max_workers=2) as pool:
        drawn = list(pool.map(lambda d: render(d.dot, engine, edges=d.edges, time_limit=time_limit), given))
    return {
        diagram.name: Rendered(_described(picture.svg, diagram, lang), picture.png, picture.notes)
        for diagram, picture in zip(given, drawn, strict=True)
    }


def _described(svg: bytes, diagram: Diagram, lang: Lang) -> bytes:
    """The picture with its title and what it says at the head, for whoever cannot see it."""
    words = f"<title>{html.escape(diagram.title.say(lang))}</title>\n<desc>{html.escape(diagram.alt.say(lang))}</desc>"
    end = svg.index(b">", svg.index(b"<svg")) + 1
    return svg[:end] + b"\n" + words.encode() + svg[end:]


def _call(program: Path, engine: Engine, dot: str, form: str, extra: tuple[str, ...], time_limit: float) -> bytes:
    command = [str(program), *(str(part) for part in dot_command.command("dot", form)[1:]), *extra]
    # Numbers in svg are printed under the locale, and these variables would put other fonts or plugins in.
    env = {key: value for key, value in os.environ.items() if key not in ("DOTFONTPATH", "GVBINDIR", "GV_FILE_PATH", "SERVER_NAME")}
    try:
        done = execute.run_check(
            command, input=dot.encode("utf-8"), capture_output=True, timeout=time_limit, quiet=True, env=env | {"LC_ALL": "C"}
        )
    except execute.ExecutableNotFound as error:
        raise EngineError(
            Text(id=f"Program {engine} tidak dapat dijalankan.", en=f"The program {engine} cannot be run."),
            Text(id="Periksa dengan: padu doctor.", en="Look at it with: padu doctor."),
        ) from error
    except subprocess.TimeoutExpired as error:
        raise EngineError(
            Text(
                id=f"Mesin {engine} belum selesai setelah {time_limit:g} detik.",
                en=f"The engine {engine} had not finished after {time_limit:g} seconds.",
            ),
            Text(
                id="Kurangi masukan, atau coba mesin lain dengan --engine.",
                en="Give fewer inputs, or try the other engine with --engine.",
            ),
        ) from error
    except subprocess.CalledProcessError as error:
        said = (error.stderr or b"").decode("utf-8", "replace").strip().splitlines()
        last = " ".join(said[-3:]) or f"exit {error.returncode}"
        raise EngineError(
            Text(id=f"Mesin {engine} gagal: {last}", en=f"The engine {engine} failed: {last}"),
            Text(id="Coba mesin lain dengan --engine.", en="Try the other engine with --engine."),
        ) from error
    return done.stdout
