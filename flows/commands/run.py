"""``padu run``: the whole job."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import re
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from flows import decisions as decided
from flows.cli import DONE, DONE_WITH_LEFT_OUT, INTERRUPTED, NOTHING_READ, UNFINISHED, WRONG_USAGE, stopped
from flows.console import Terminal, say, terminal
from flows.options import RunOptions
from flows.problems import NothingRead, Unfinished, UsageProblem, os_words, told
from rules.model import Lang, Text


class Outcome:
    """The exit status of a command that ended early."""

    status = WRONG_USAGE


@contextmanager
def explained(shown: Terminal) -> Iterator[Outcome]:
    """Turn problems that a person can solve into a sentence on standard error; the caller then returns ``status``."""
    outcome = Outcome()
    try:
        yield outcome
    except Exception as error:
        text = told(error)
        if text is None:
            raise
        shown.problem("padu: " + text.say(shown.lang))
        if isinstance(error, (OSError, Unfinished)):
            outcome.status = UNFINISHED


#: How much of a finding the terminal shows; the memo has all of it.
SHOWN_CHARACTERS = 200


def parse_date(text: str | None) -> dt.date | None:
    """A date as typed.

    Raises:
        UsageProblem: it is no date.
    """
    if text is None:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):  # Python reads other spellings too, which another version may not
            raise ValueError(text)
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(
            Text(
                id=f"--as-of '{text}' bukan tanggal; tulis JJJJ-BB-HH, misalnya 2020-07-15",
                en=f"--as-of '{text}' is no date; write YYYY-MM-DD, such as 2020-07-15",
            )
        ) from None


def split_ids(values: Sequence[str]) -> tuple[str, ...]:
    """Ids and patterns, given one by one or separated by commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


@contextmanager
def output_folder(out: Path) -> Iterator[None]:
    """See that results can be written before any work is done; where none are, no folder that was made for them stays behind.

    Raises:
        UsageProblem: the folder cannot be made or written to.
    """
    made = [folder for folder in (out / ".padu", out, *out.parents) if not folder.exists()]
    try:
        (out / ".padu").mkdir(parents=True, exist_ok=True)
        probe = out / ".padu" / f".probe.{os.getpid()}"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        _remove_empty(made)
        why = os_words(error)
        raise UsageProblem(
            Text(
                id=f"--out '{out}' tidak dapat ditulisi ({why.id}); pilih folder lain",
                en=f"--out '{out}' cannot be written to ({why.en}); choose another folder",
            )
        ) from None
    try:
        yield
    except NothingRead:
        if out in made:  # what is kept of files that cannot be read helps nobody
            shutil.rmtree(out / ".padu" / "cache", ignore_errors=True)
        raise
    finally:
        _remove_empty(made)


def _remove_empty(folders: Sequence[Path]) -> None:
    """Remove folders that are empty, the innermost first."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def pack_text(pack: Path | None) -> str | None:
    """An analyst's rule pack as text; None where none was given.

    Raises:
        UsageProblem: it is not there, closed, or no text.
    """
    if pack is None:
        return None
    try:
        return pack.read_text(encoding="utf-8")
    except OSError as error:
        why = os_words(error)
    except UnicodeDecodeError:
        why = Text(id="bukan teks UTF-8", en="no UTF-8 text")
    raise UsageProblem(
        Text(
            id=f"--pack '{pack}' tidak dapat dibaca ({why.id}); periksa letak dan isinya",
            en=f"--pack '{pack}' cannot be read ({why.en}); check its place and content",
        )
    )


def command(*, prefect: bool, lang: Lang, as_of: str | None, merge: Sequence[str], **choices: Any) -> int:
    """Run all steps and say what came out. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        options = RunOptions(as_of=parse_date(as_of), merge=split_ids(merge), lang=lang, **choices)
        pack_text(options.pack)  # a mistake is told before anything is read
        try:
            with output_folder(options.out):
                pipeline = _with_prefect(options, shown) if prefect else _plainly(options, shown)
        except NothingRead as nothing:
            shown.left_out(nothing.left_out, None)
            shown.problem(
                Text(
                    id="padu: tidak ada yang dapat dibaca, jadi tidak ada hasil yang ditulis.",
                    en="padu: nothing could be read, so nothing was written.",
                ).say(lang)
            )
            return NOTHING_READ
        return _report(pipeline, shown)
    return outcome.status


def _plainly(options: RunOptions, shown: Terminal) -> Any:
    from flows.pipeline import Pipeline
    from flows.stages import STAGES

    pipeline = Pipeline(options, progress=shown.files)
    for number, stage in enumerate(STAGES):
        shown.stage(number, len(STAGES), stage.name)
        stage.work(pipeline)
    return pipeline


@contextmanager
def _stopped_at_once(end: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C end the process there and then while Prefect is imported or its engine runs, which would go on for a while.

    Nothing is lost: each step's result and the run's folder appear whole or not at all.

    Args:
        end: ends what the process has started besides its children.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        for child in multiprocessing.active_children():
            child.kill()
        end()
        os.write(sys.stderr.fileno(), f"{stopped()}\n".encode())
        os._exit(INTERRUPTED)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _with_prefect(options: RunOptions, shown: Terminal) -> Any:
    from flows.prefect_server import Server
    from flows.prefect_settings import prepare

    shown.stage(
        0,
        1,
        Text(
            id="Menyiapkan Prefect (server sementaranya perlu beberapa detik)",
            en="Starting Prefect (its temporary server takes some seconds)",
        ),
    )
    running = prepare(options.out)
    server = None if running else Server("127.0.0.1", None, options.home / "server.log", page=False)
    with _stopped_at_once(server.process.terminate if server else lambda: None):
        try:
            if server:
                os.environ["PREFECT_API_URL"] = server.api
            from flows.consolidate import run_flow  # Prefect is imported while its server starts

            if server:
                server.wait()
            return run_flow(options, shown)
        finally:
            if server:
                os.environ.pop("PREFECT_API_URL", None)
                server.end()


#: What a design does to the rules it is about.
_FATES = {"merge": Text(id="digabung", en="merged"), "amend": Text(id="diubah", en="amended")}


def _report(pipeline: Any, shown: Terminal) -> int:
    from flows.summary import chosen_lines, read_words
    from rules.render.naming import short_id
    from rules.render.planned import unit_words
    from rules.render.remarks import table_notes
    from rules.render.wording import shorten

    lang: Lang = pipeline.options.lang
    plan, findings = pipeline.plan, pipeline.findings
    scored = [f for f in findings if f.scored]
    shown.print(
        say(
            Text(
                id="Dibaca: {read}. Temuan: {found} ({scored} dihitung). Rencana: {merged} peraturan {fate}, {units} {what} bernasib, bukti terpenuhi.",
                en="Read: {read}. Findings: {found} ({scored} counted). Plan: {merged} rules {fate}, {units} {what} disposed of, proof holds.",
            ),
            lang,
            read=read_words(pipeline.corpus, lang),
            found=len(findings),
            scored=len(scored),
            merged=len(plan.merge),
            fate=_FATES[plan.design].say(lang),
            units=len(plan.dispositions),
            what=unit_words(pipeline.graph.corpus, plan)[0].say(lang),
        )
    )
    for line in chosen_lines(plan, lang):
        shown.print(f"  {line}")
    for kept in plan.kept_out:
        if kept.regulation in pipeline.merge:
            shown.print(f"  {short_id(kept.regulation)}: {kept.reason.say(lang)}")
    for finding in [f for f in scored if f.status != "ditolak"][:3]:
        shown.print(f"  {finding.id}: {shorten(finding.statement.say(lang), SHOWN_CHARACTERS)}")
    if pipeline.idle_decisions:
        shown.print(
            say(
                Text(
                    id="{n} keputusan tersimpan tidak mengenai temuan hasil ini; tetap disimpan di {where}.",
                    en="{n} kept decisions concern no finding of this run; they stay in {where}.",
                ),
                lang,
                n=len(pipeline.idle_decisions),
                where=decided.store(pipeline.options.home),
            )
        )
    shown.print(say(Text(id="Hasil: {folder}", en="Results: {folder}"), lang, folder=pipeline.folder))
    shown.print(
        say(
            Text(
                id="Berikutnya: buka {memo}; putuskan temuan dengan 'padu review {folder} --export temuan.csv'.",
                en="Next: open {memo}; decide on findings with 'padu review {folder} --export findings.csv'.",
            ),
            lang,
            memo=pipeline.folder / "memo.docx",
            folder=pipeline.folder,
        )
    )
    shown.table_notes(table_notes(pipeline.read.inputs), str(pipeline.folder / "manifest.json"))
    shown.left_out(pipeline.read.left_out, str(pipeline.folder / "manifest.json"))
    return DONE_WITH_LEFT_OUT if pipeline.read.left_out else DONE
