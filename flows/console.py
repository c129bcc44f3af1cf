"""What a person sees in the terminal: progress while work runs, then what came out, what was left out and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from rules.model import Lang, LeftOut, Text

#: How many files left out are listed one by one; the manifest has them all.
LISTED = 12


def say(text: Text, lang: Lang, **values: object) -> str:
    """A sentence in one language, its ``{slots}`` filled."""
    return text.say(lang).format(**values)


class Terminal:
    """Progress on standard error, results on standard output."""

    def __init__(self, lang: Lang = "id", quiet: bool = False) -> None:
        self.lang: Lang = lang
        self.out = Console(highlight=False, soft_wrap=True)
        self.err = Console(stderr=True, highlight=False, soft_wrap=True)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self.err,
            transient=True,
            disable=quiet or not self.err.is_terminal,
        )
        self._stages = self._progress.add_task("", total=None)
        self._files: TaskID | None = None

    def __enter__(self) -> Terminal:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def stage(self, number: int, total: int, name: Text) -> None:
        """Show that a stage begins."""
        self._progress.update(self._stages, description=escape(name.say(self.lang)), completed=number, total=total)
        if self._progress.disable:
            self.err.print(f"[{number + 1}/{total}] {name.say(self.lang)}", markup=False)

    def files(self, done: int, total: int, name: str) -> None:
        """Show how many files are read."""
        label = Text(id="berkas", en="files").say(self.lang)
        if self._files is None:
            self._files = self._progress.add_task(label, total=total)
        self._progress.update(self._files, completed=done, total=total)
        if done >= total:
            self._progress.remove_task(self._files)
            self._files = None

    def print(self, text: str) -> None:
        """A line of result."""
        self.out.print(text, markup=False)

    def problem(self, text: str) -> None:
        """A line on standard error."""
        self.err.print(text, markup=False)

    def left_out(self, items: list[LeftOut], where: str | None) -> None:
        """List what was not read, each with reason and remedy."""
        if not items:
            return
        head = Text(id="Tidak ikut dibaca: {n} berkas", en="Left out: {n} files")
        self.problem(say(head, self.lang, n=len(items)))
        for item in items[:LISTED]:
            self.problem(f"  {item.file}: {item.reason.say(self.lang)}")
            self.problem(f"    -> {item.remedy.say(self.lang)}")
        if len(items) > LISTED:
            more = Text(id="  dan {n} berkas lain", en="  and {n} more files")
            tail = Text(id="; daftar lengkap di {where}", en="; the whole list is in {where}")
            self.problem(say(more, self.lang, n=len(items) - LISTED) + (say(tail, self.lang, where=where) if where else ""))

    def table_notes(self, notes: Sequence[str], where: str) -> None:
        """List what could not be used of role tables, each note with its place and remedy."""
        if not notes:
            return
        head = Text(id="Catatan atas tabel peran: {n}", en="Notes on role tables (in Indonesian, as recorded): {n}")
        self.problem(say(head, self.lang, n=len(notes)))
        for note in notes[:LISTED]:
            self.problem(f"  {note}")
        if len(notes) > LISTED:
            more = Text(id="  dan {n} catatan lain; daftar lengkap di {where}", en="  and {n} more; the whole list is in {where}")
            self.problem(say(more, self.lang, n=len(notes) - LISTED, where=where))


@contextmanager
def terminal(lang: Lang = "id", quiet: bool = False) -> Iterator[Terminal]:
    """A terminal whose progress display is always taken down again."""
    with Terminal(lang, quiet) as shown:
        yield shown
