"""Work on files in child processes that may die, hang or eat memory without taking the run with them.

The standard pools lose all their work when one child is killed and cannot stop a call into a C library; here each child has
one task at a time, a deadline and a memory limit, and is replaced when it breaks one of them.
"""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Literal

#: Seconds that one file may take. A 779-page PDF takes about ten.
DEADLINE_SECONDS = 180.0
#: Bytes of address space that one child may use.
MEMORY_BYTES = 4 * 1024**3


@dataclass(frozen=True)
class Outcome:
    """What became of one task: its value, or the way it broke."""

    index: int
    status: Literal["done", "failed", "timeout", "died", "memory"]
    value: Any = None
    detail: str = ""


def _limit_memory(limit: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the deadline still holds there.
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _serve(pipe: Connection, function: Callable[..., Any], memory: int) -> None:
    _limit_memory(memory)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        if task is None:
            return
        index, args = task
        try:
            pipe.send((index, "done", function(*args), ""))
        except MemoryError:
            pipe.send((index, "memory", None, ""))
        except Exception as error:  # the parent turns any error into a row of the manifest
            pipe.send((index, "failed", None, f"{type(error).__name__}: {error}"))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Children started in this block never see Ctrl-C: a terminal sends it to the whole group, and ending them is the parent's business.

    A child inherits what is blocked, from its first instruction on; ignoring the signal in the child itself would come too late,
    while its interpreter starts.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it unblocks the signal when it starts its own process
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@dataclass
class _Child:
    process: Any
    pipe: Connection
    index: int | None = None
    since: float = 0.0


def run_each(
    function: Callable[..., Any],
    tasks: Sequence[tuple[Any, ...]],
    *,
    processes: int | None = None,
    deadline: float = DEADLINE_SECONDS,
    memory: int = MEMORY_BYTES,
) -> Iterator[Outcome]:
    """Call ``function(*task)`` for each task in child processes; outcomes come as they are ready, not in order.

    Args:
        function: a module-level function, its arguments and result picklable.
        tasks: the arguments of each call.
        processes: how many children; the number of processors where None.
        deadline: seconds for one call, after which its child is killed.
        memory: bytes of address space for one child.
    """
    context = mp.get_context("spawn")
    waiting = deque(enumerate(tasks))
    count = min(processes or os.cpu_count() or 1, len(tasks))
    children: list[_Child] = []

    def start() -> _Child:
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, function, memory), daemon=True)
        with _interrupts_held():
            process.start()
        theirs.close()
        return _Child(process, ours)

    def give(child: _Child) -> None:
        if waiting:
            index, args = waiting.popleft()
            child.index, child.since = index, time.monotonic()
            child.pipe.send((index, args))
        else:
            child.index = None

    def replace(child: _Child) -> None:
        child.process.kill()
        child.process.join()
        child.pipe.close()
        children.remove(child)
        if waiting:
            fresh = start()
            children.append(fresh)
            give(fresh)

    try:
        for _ in range(count):
            child = start()
            children.append(child)
            give(child)
        while any(child.index is not None for child in children):
            busy = [child for child in children if child.index is not None]
            ready = wait([child.pipe for child in busy], timeout=1.0)
            for child in busy:
                index = child.index
                assert index is not None
                if child.pipe in ready:
                    try:
                        _, status, value, detail = child.pipe.recv()
                    except (EOFError, OSError):
                        child.process.join(timeout=5)
                        code = child.process.exitcode
                        replace(child)
                        yield Outcome(index, "died", detail=f"exit code {code}")
                        continue
                    give(child)
                    yield Outcome(index, status, value, detail)
                elif time.monotonic() - child.since > deadline:
                    replace(child)
                    yield Outcome(index, "timeout", detail=f"{deadline:.0f} s")
    finally:
        for child in children:
            child.process.kill()
            child.process.join()
            child.pipe.close()
