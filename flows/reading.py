"""Read files into regulations and cases: in child processes, each file once, whatever is in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flows.files import write_whole
from flows.sources import InputFile, closed
from flows.version import rules_version
from flows.workers import Outcome, run_each
from rules.model import Case, InputRecord, LeftOut, Regulation, Text

Progress = Callable[[int, int, str], None]
#: How an answer begins that holds for this run alone.
_FOR_NOW = "closed"


@dataclass
class ReadResult:
    """What was read, in the order of the inputs."""

    regulations: list[Regulation] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    inputs: list[InputRecord] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def read_one(path: str, shown: str, document: str) -> str:
    """Read one file and give the result as JSON: ``{"regulation": ...}``, ``{"case": ...}`` or ``{"left_out": ...}``.

    It runs in a child process, so what it gives back is plain text; the parent validates it.
    """
    from rules.drafting import draft
    from rules.readers import Unreadable, limits, read

    try:
        if Path(path).stat().st_size > limits.MAX_FILE_BYTES:
            return _json("left_out", _too_large(shown, limits.MAX_FILE_BYTES))
        data = Path(path).read_bytes()
    except OSError as error:  # it was there when it was listed, and may be there again: not kept
        return _json(_FOR_NOW, closed(shown, error))
    try:
        source = read(Path(shown).name, data, document)
    except Unreadable as error:
        return _json("left_out", LeftOut(file=shown, reason=error.reason, remedy=error.remedy))
    if isinstance(source, Case):
        return _json("case", source)
    regulation = draft(source)
    if regulation.id is None and not _has_body(regulation):
        return _json(
            "left_out",
            LeftOut(
                file=shown,
                reason=Text(
                    id="terbaca, tetapi tidak dikenali sebagai peraturan: tidak ada nomor peraturan, pasal, atau diktum",
                    en="readable, but not recognised as a regulation: no number of a regulation, no article, no dictum",
                ),
                remedy=Text(
                    id="keluarkan berkas ini dari folder, atau periksa apakah teksnya utuh (judul, 'Pasal 1', ...)",
                    en="take the file out of the folder, or check that its text is whole (title, 'Pasal 1', ...)",
                ),
            ),
        )
    return _json("regulation", regulation.model_copy(update={"file": shown}))


def _too_large(shown: str, limit: int) -> LeftOut:
    size = f"{limit // 1024**2} MiB"
    return LeftOut(
        file=shown,
        reason=Text(id=f"lebih besar dari batas {size}", en=f"larger than the limit of {size}"),
        remedy=Text(
            id="bagi berkas ini menjadi beberapa peraturan, atau pakai versi teksnya",
            en="split it into several regulations, or use its text version",
        ),
    )


def _has_body(regulation: Regulation) -> bool:
    return any(p.kind in ("pasal", "diktum", "section", "lampiran") for p in regulation.provisions)


def _json(kind: str, value: Regulation | Case | LeftOut) -> str:
    return f'{{"{kind}":{value.model_dump_json(by_alias=True)}}}'


def _broken(shown: str, outcome: Outcome) -> LeftOut:
    reasons = {
        "timeout": Text(id=f"pembacaan dihentikan setelah {outcome.detail}", en=f"reading was stopped after {outcome.detail}"),
        "memory": Text(id="pembacaan melampaui batas memori", en="reading it went past the memory limit"),
        "died": Text(id=f"proses pembacanya berhenti mendadak ({outcome.detail})", en=f"its reading process died ({outcome.detail})"),
        "failed": Text(id=f"pembacaan gagal: {outcome.detail}", en=f"reading failed: {outcome.detail}"),
    }
    return LeftOut(
        file=shown,
        reason=reasons[outcome.status],
        remedy=Text(
            id="buka berkas ini dengan aplikasinya dan simpan ulang, atau pakai teks dari JDIH; laporkan bila berulang",
            en="open it with its application and save it anew, or use the text from JDIH; report it if it happens again",
        ),
    )


def _cache_file(folder: Path, sha256: str, document: str, shown: str) -> Path:
    key = hashlib.sha256("\n".join((sha256, document, Path(shown).name, rules_version())).encode()).hexdigest()
    return folder / key[:2] / f"{key}.json"


def _stored(path: Path) -> str | None:
    """What was read before; None where nothing was kept, or what was kept is damaged."""
    try:
        text = path.read_text(encoding="utf-8")
        json.loads(text)
    except (OSError, ValueError):
        return None
    return text


def read_all(
    files: Sequence[InputFile],
    cache: Path | None = None,
    *,
    fresh: bool = False,
    processes: int | None = None,
    progress: Progress | None = None,
) -> ReadResult:
    """Read files, those whose content was read before from the cache.

    Args:
        files: what ``flows.sources.gather`` listed.
        cache: a folder for results by content; None keeps none.
        fresh: read all anew.
        processes: how many children; the number of processors where None.
        progress: called with (done, total, file) as files are done.
    """
    out = ReadResult()
    answers: dict[int, str] = {}
    broken: dict[int, LeftOut] = {}
    digests: dict[int, str] = {}
    sizes: dict[int, int] = {}
    tasks: list[int] = []
    for index, file in enumerate(files):
        try:
            with file.path.open("rb") as stream:
                digests[index] = hashlib.file_digest(stream, "sha256").hexdigest()
                sizes[index] = stream.tell()
        except OSError as error:
            broken[index] = closed(file.shown, error)
            continue
        stored = _stored(_cache_file(cache, digests[index], file.document, file.shown)) if cache and not fresh else None
        if stored is not None:
            answers[index] = stored
        else:
            tasks.append(index)
    done = len(answers) + len(broken)
    if progress:
        progress(done, len(files), "")
    # The largest files first: otherwise the last one keeps one processor busy alone.
    tasks.sort(key=lambda i: (-sizes[i], i))
    arguments = [(str(files[i].path), files[i].shown, files[i].document) for i in tasks]
    for outcome in run_each(read_one, arguments, processes=processes) if tasks else ():
        index = tasks[outcome.index]
        if outcome.status == "done":
            answers[index] = outcome.value
            if cache and not outcome.value.startswith(f'{{"{_FOR_NOW}"'):
                kept = _cache_file(cache, digests[index], files[index].document, files[index].shown)
                write_whole(kept, outcome.value.encode())
        else:
            broken[index] = _broken(files[index].shown, outcome)
        done += 1
        if progress:
            progress(done, len(files), files[index].shown)
    for index, file in enumerate(files):
        if index in broken:
            out.left_out.append(broken[index])
        else:
            _take(out, file, digests[index], answers[index])
    return out


def _take(out: ReadResult, file: InputFile, sha256: str, answer: str) -> None:
    [(kind, value)] = json.loads(answer).items()
    if kind in ("left_out", _FOR_NOW):
        out.left_out.append(LeftOut.model_validate(value).model_copy(update={"file": file.shown}))
    elif kind == "case":
        case = Case.model_validate(value)
        out.cases.append(case)
        out.inputs.append(InputRecord(file=file.shown, sha256=sha256, document=file.document, format="role-table", notes=case.notes))
    else:
        regulation = Regulation.model_validate(value).model_copy(update={"file": file.shown})
        out.regulations.append(regulation)
        out.inputs.append(
            InputRecord(
                file=file.shown,
                sha256=sha256,
                document=file.document,
                format=regulation.format or "",
                regulation=regulation.id,
                notes=regulation.notes,
            )
        )
