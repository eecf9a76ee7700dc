"""How long a save hook takes: a rich-text field of 20 kB, checked by a checker that is kept.

    python benchmarks/save_hook.py [--seconds 20] [--threads 16]

The figures: one thread alone, then all threads in one process, with two ways of asking. "Busy" threads check without a
pause, which is more than a CMS ever does: sixteen of them share one interpreter, so each waits for the fifteen others.
"Editors" save at random, ``--rate`` times a second together. A time is that of one call of ``check``, as the editor
feels it. Then the slowest rules, and the memory that each worker process adds.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from plainoffer import Plainoffer

HEADINGS = ("Who can ask for an assessment", "What happens next", "Getting to school", "Short breaks", "Money")
SENTENCES = (
    "You can ask the council for an education, health and care (EHC) needs assessment.",
    "We will tell you within 6 weeks whether we will carry one out.",
    "Young people over 16 can ask for themselves.",
    'Read <a href="/short-breaks/who-can-apply">who can apply for a short break</a> before you fill in the form.',
    "The panel was asked by the school to look at the plan again.",
    "If you do not agree with our decision, you can appeal to the tribunal.",
    "Schools must have regard to the code of practice in order to support children with SEN.",
    "Call us on 01632 960001, Monday to Friday, 9am to 5pm.",
    "An occupational therapist may visit your home, and will bring any equipment that your child needs to try.",
    "Please utilise the online form, which is available in the event that you cannot ring us.",
)


def field(size: int = 20_000) -> str:
    """Return rich text as an editor of a Local Offer writes it: headings, paragraphs, lists and links."""
    chance = random.Random(20)
    parts: list[str] = []
    total = 0
    while total < size:
        part = f"<h2>{chance.choice(HEADINGS)}</h2>\n" if len(parts) % 6 == 0 else _paragraph(chance)
        parts.append(part)
        total += len(part)
    return "".join(parts)


def _paragraph(chance: random.Random) -> str:
    chosen = [chance.choice(SENTENCES) for _ in range(chance.randint(2, 4))]
    if chance.random() < 0.3:
        return "<ul>\n" + "".join(f"<li>{sentence}</li>\n" for sentence in chosen) + "</ul>\n"
    return f"<p>{' '.join(chosen)}</p>\n"


def call(checker: Plainoffer, html: str) -> float:
    """Return how long one check takes, in milliseconds."""
    started = time.perf_counter()
    checker.check(html, scope="fragment")
    return (time.perf_counter() - started) * 1000


def together(checker: Plainoffer, html: str, threads: int, seconds: float, rate: float | None) -> list[float]:
    """Return the times of checks in several threads; at ``rate`` checks a second in all, or without a pause."""
    end = time.monotonic() + seconds
    times: list[list[float]] = [[] for _ in range(threads)]

    def work(number: int) -> None:
        chance = random.Random(number)
        while time.monotonic() < end:
            if rate is not None:
                time.sleep(min(chance.expovariate(rate / threads), seconds))
            times[number].append(call(checker, html))

    started = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    return [taken for mine in times for taken in mine]


def row(name: str, times: list[float], seconds: float) -> dict[str, float | str]:
    """Print and return median, 99th percentile and throughput."""
    cuts = statistics.quantiles(times, n=100)
    median, p99, each = statistics.median(times), cuts[98], len(times) / seconds
    print(f"{name:<34} median {median:7.1f} ms   p99 {p99:7.1f} ms   {each:6.0f} a second   ({len(times)} checks)")
    return {"name": name, "median_ms": round(median, 2), "p99_ms": round(p99, 2), "per_second": round(each, 1)}


def slowest(checker: Plainoffer, html: str, count: int = 10, repeat: int = 30) -> list[tuple[str, float]]:
    """Return the rules that take longest, with their mean time in milliseconds.

    A part of the document that several rules share is counted for the rule that asks for it first.
    """
    totals: Counter[str] = Counter()
    for _ in range(repeat):
        for outcome in checker.check(html, scope="fragment").outcomes:
            totals[outcome.rule] += outcome.seconds * 1000 / repeat
    return totals.most_common(count)


def memory() -> dict[str, int]:
    """Return the memory of this process in kB: all that it sees, and what no other process shares."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    values = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    own = values["Private_Dirty"] + values["Private_Clean"]
    return {"resident_kb": values["Rss"], "own_kb": own, "share_kb": values["Pss"]}


def _forked(checker: Plainoffer, html: str, answers: multiprocessing.Queue) -> None:
    for _ in range(50):
        checker.check(html, scope="fragment")
    answers.put(memory())


def workers(checker: Plainoffer, html: str, count: int = 4) -> list[dict[str, int]]:
    """Return the memory of workers that were forked after the checker was made, each after 50 checks."""
    context = multiprocessing.get_context("fork")
    answers = context.Queue()
    children = [context.Process(target=_forked, args=(checker, html, answers)) for _ in range(count)]
    for child in children:
        child.start()
    found = [answers.get(timeout=120) for _ in children]
    for child in children:
        child.join()
    return found


def alone() -> dict[str, int]:
    """Return the memory of a fresh process that makes its own checker and uses it."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import save_hook as s, json\n"
        "empty = s.memory(); c = s.Plainoffer(); h = s.field(); [c.check(h, scope='fragment') for _ in range(50)]\n"
        "print(json.dumps({'before_kb': empty['resident_kb'], **s.memory()}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(Path(__file__).parent)], capture_output=True, check=True)
    return json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description="How long a save hook takes.")
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--rate", type=float, default=20, help="saves a second, all editors together")
    parser.add_argument("--json", help="file to write the figures to")
    options = parser.parse_args()
    html = field()
    checker = Plainoffer()
    for _ in range(5):
        call(checker, html)
    found = checker.check(html, scope="fragment").findings
    started = time.process_time()
    for _ in range(30):
        call(checker, html)
    print(f"processor time of one check: {(time.process_time() - started) / 30 * 1000:.1f} ms")
    print(f"{len(html)} characters, {len(found)} findings, Python {sys.version.split()[0]}")
    one = together(checker, html, 1, options.seconds, None)
    rows = [row("1 thread, busy", one, options.seconds)]
    for name, rate in (("editors", options.rate), ("busy", None)):
        times = together(checker, html, options.threads, options.seconds, rate)
        rows.append(row(f"{options.threads} threads, {name}", times, options.seconds))
    print("slowest rules (ms):", ", ".join(f"{name} {taken:.2f}" for name, taken in slowest(checker, html)))
    figures = {"rows": rows, "slowest": dict(slowest(checker, html))}
    if Path("/proc/self/smaps_rollup").exists():
        figures["process"], figures["forked"] = alone(), workers(checker, html)
        single = figures["process"]
        print(f"a process of its own: {single['resident_kb'] / 1024:.0f} MB, "
              f"{(single['resident_kb'] - single['before_kb']) / 1024:.0f} MB of them for checking")  # fmt: skip
        own = [worker["own_kb"] / 1024 for worker in figures["forked"]]
        print(f"a forked worker: {statistics.mean(own):.0f} MB that it shares with nobody (of {len(own)} workers)")
    if options.json:
        Path(options.json).write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
