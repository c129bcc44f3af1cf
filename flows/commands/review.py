"""``padu review``: decisions about findings, carried to a table and back."""

from __future__ import annotations

from pathlib import Path

from flows import decisions as decided
from flows.cli import DONE
from flows.commands.halves import home_of
from flows.commands.run import explained
from flows.console import say, terminal
from flows.problems import UsageProblem, os_words
from flows.records import load_findings
from rules.model import Lang, Text


def command(*, folder: Path, take: Path | None, give: Path | None, lang: Lang) -> int:
    """Export findings with their decisions, import decisions, or list where they stand. Returns the exit status."""
    with terminal(lang) as shown, explained(shown) as outcome:
        if not (folder / "findings.jsonl").exists():
            raise UsageProblem(
                Text(
                    id=f"'{folder}' tidak berisi findings.jsonl; sebut folder hasil padu run atau padu check",
                    en=f"'{folder}' has no findings.jsonl; name a folder that padu run or padu check wrote",
                )
            )
        findings = load_findings(folder)
        home = _home(folder)
        if take is not None:
            try:
                data = take.read_bytes()
            except OSError as error:
                why = os_words(error)
                raise UsageProblem(
                    Text(
                        id=f"'{take}' tidak dapat dibuka ({why.id}); periksa letak dan hak aksesnya",
                        en=f"'{take}' cannot be opened ({why.en}); check its place and permissions",
                    )
                ) from None
            rows = decided.read(str(take), data)
            decisions = [d for d in rows if not decided.is_left_open(d)]
            known = {f.id for f in findings}
            unknown = [d.finding for d in decisions if d.finding not in known]
            kept = decided.save(home, decisions)
            shown.print(
                say(
                    Text(
                        id="{n} keputusan diambil, {kept} tersimpan di {home}. Jalankan ulang padu run: keputusan diterapkan pada hasil baru.",
                        en="{n} decisions taken, {kept} kept in {home}. Run padu run again: they are applied to the new results.",
                    ),
                    lang,
                    n=len(decisions),
                    kept=kept,
                    home=decided.store(home),
                )
            )
            before = {d.finding: d.status for d in decided.load(home)}
            # An older table must not undo what was decided since, so such a row withdraws nothing; but it is said.
            for finding in [d.finding for d in rows if decided.is_left_open(d) and before.get(d.finding, "usulan") != "usulan"]:
                shown.problem(
                    say(
                        Text(
                            id="  {finding} tetap {status}: baris tanpa reason dan by tidak menarik keputusan; untuk menariknya, isi salah satunya",
                            en="  {finding} stays {status}: a row without reason and by withdraws no decision; fill in one of them to withdraw it",
                        ),
                        lang,
                        finding=finding,
                        status=before[finding],
                    )
                )
            for finding in unknown:
                shown.problem(
                    say(
                        Text(
                            id="  {finding} tidak ada dalam hasil ini; keputusannya tetap disimpan",
                            en="  {finding} is not among these findings; the decision is kept all the same",
                        ),
                        lang,
                        finding=finding,
                    )
                )
        latest = {d.finding: d for d in decided.load(home)}
        current = [
            f.model_copy(update={"status": d.status, "reason": d.reason, "decided_by": d.by}) if (d := latest.get(f.id)) else f
            for f in findings
        ]
        if give is not None:
            _write(give, decided.to_csv(current, lang, {d.finding: d.date for d in latest.values()}))
            shown.print(
                say(
                    Text(
                        id="{n} temuan ditulis ke {give}. Isi kolom status (dikonfirmasi/ditolak), reason (alasan), by (oleh); lalu padu review {folder} --import {give}",
                        en="{n} findings written to {give}. Fill in status (dikonfirmasi/ditolak), reason, by; then padu review {folder} --import {give}",
                    ),
                    lang,
                    n=len(current),
                    give=give,
                    folder=folder,
                )
            )
        if take is None and give is None:
            for status in ("usulan", "dikonfirmasi", "ditolak"):
                of_status = [f for f in current if f.status == status]
                shown.print(f"{status}: {len(of_status)}")
                if status != "usulan":
                    for f in of_status:
                        shown.print(f"  {f.id} {f.decided_by or ''}: {f.reason or ''}")
        return DONE
    return outcome.status


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8-sig")  # the mark lets spreadsheets see that it is UTF-8
    except OSError as error:
        why = os_words(error)
        raise UsageProblem(
            Text(
                id=f"'{path}' tidak dapat ditulis ({why.id}); pilih tempat lain untuk --export",
                en=f"'{path}' cannot be written ({why.en}); choose another place for --export",
            )
        ) from None


def _home(folder: Path) -> Path:
    """A run's decisions live beside the runs; those of an extract folder inside it."""
    beside = folder.resolve().parent / ".padu"
    return beside if beside.is_dir() else home_of(folder)
