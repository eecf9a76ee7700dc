"""A site with every fault we know, and the ground truth about each address in it.

Page ``/p/N`` holds links to a slice of all targets; ``truth`` says for each address what a person with a
browser would say: "alive", "broken", "unknown" (blocked) or "invalid".
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from .wire import Reply, html, redirect

_TEXT = """
school nursery support plan family health therapy travel grant panel annual review advice autism
hearing speech college training respite sitter club swimming library leisure holiday transport bus
taxi letter appeal tribunal mediation keyworker portage assessment needs provision outcome section
parent carer young person council officer team phone email visit drop session group play sensory
garden music drama sport
"""
WORDS = _TEXT.split()
NAVIGATION = "<nav><a href='/p/0'>Home</a> <a href='/p/1'>Local Offer</a> contact search menu</nav>"

#: kind of target → (label, path pattern); ``{n}`` is a number
ALIVE = {
    "page": "/p/{n}",
    "external": "{b}/ok/{n}",
    "download": "/file/{n}.pdf",
    "moved": "/moved/{n}",
    "found": "/found/{n}",
    "chain": "/chain/{n}/3",
    "slow": "{b}/slow/{n}",
    "head-refused": "{b}/head405/{n}.docx",
    "head-lies": "{b}/head404/{n}.docx",
    "limited": "{b}/limited/{n}",
    "503-once": "{b}/once503/{n}",
    "500-once": "/once500/{n}",
    "anchor": "/p/{n}#part-{n}",
    "anchor-name": "/p/{n}#old-{n}",
    "anchor-top": "/p/{n}#top",
    "anchor-encoded": "/p/{n}#caf%C3%A9",
    "anchor-outside": "{b}/ok/{n}#part-{n}",
    "highlight": "/p/{n}#:~:text=Local%20Offer",
    "pdf-page": "{b}/file/{n}.pdf#page=2",
    "cookie-wall": "{b}/cookie/{n}",
    "thin": "{b}/thin/{n}",
    "about-404": "{b}/about404/{n}",
    "gzip": "{b}/gzip/{n}",
}
BROKEN = {
    "404": "/missing/{n}",
    "410": "{b}/gone/{n}",
    "500": "{b}/error/{n}",
    "404-file": "/file/lost-{n}.pdf",
    "moved-to-404": "/moved-lost/{n}",
    "loop": "{b}/loop/{n}",
    "endless": "{b}/endless/{n}/0",
    "reset": "{b}/reset/{n}",
    "soft-own": "{b}/soft-own/{n}",
    "soft-template": "{b}/soft-template/{n}",
    "anchor-missing": "/p/{n}#nowhere",
    "anchor-moved": "/moved/{n}#nowhere",
    "pdf-page-missing": "{b}/file/{n}.pdf#page=99",
    "head-ok-get-404": "{b}/head200/{n}",
}
UNKNOWN = {"challenge": "{b}/challenge/{n}", "999": "{b}/s999/{n}", "sign-in": "{b}/private/{n}"}


@dataclass
class FaultSite:
    """``pages`` pages with ``links`` links each; ``root`` and ``b`` are the two hosts, set when known."""

    pages: int = 40
    links: int = 40
    few: bool = False  # only a few targets of each kind, however many pages there are
    b: str = ""
    root: str = ""
    since: dict[str, float] = field(default_factory=dict)

    def targets(self) -> Iterator[tuple[str, str, str]]:
        """Yield (label, kind, address) for every target; a third of the kinds' numbers per page."""
        for label, kinds in (("alive", ALIVE), ("broken", BROKEN), ("unknown", UNKNOWN)):
            for kind, pattern in kinds.items():
                few = kind in ("limited", "slow", "reset", "500", "endless", "loop") or label == "unknown"
                count = max(2, self.pages // 25) if few else max(2, self.pages // 3)
                if self.few:
                    count = min(count, 6)
                if kind == "page":
                    count = self.pages
                for n in range(count):
                    path = pattern.format(n=n, b=self.b)
                    yield label, kind, path if path.startswith("http") else self.root + path

    def truth(self) -> dict[str, str]:
        return {address: label for label, _, address in self.targets()}

    def links_of(self, n: int) -> list[str]:
        """The addresses that page ``n`` links to, each target on some page, pages in a long chain."""
        everything = self._everything()
        chooser = random.Random(n)
        start = n * self.links * 2 // 3
        own = [everything[(start + i) % len(everything)] for i in range(self.links * 2 // 3)]
        others = [chooser.choice(everything) for _ in range(self.links - len(own) - 1)]
        return [f"{self.root}/p/{(n + 1) % self.pages}", *own, *others]

    def _everything(self) -> list[str]:
        if not hasattr(self, "_all"):
            self._all = [address for _, _, address in self.targets()]
            random.Random(7).shuffle(self._all)
        return self._all

    # answers -----------------------------------------------------------------------------------------

    def answer(self, method: str, path: str, headers: dict[str, str]) -> Reply:
        _, kind, *rest = path.split("?")[0].split("/")
        handler = getattr(self, "on_" + kind.replace("-", "_"), None)
        if handler is None or not rest:
            return self.not_found(path)
        reply: Reply = handler(method, path, rest, headers)
        return reply

    def not_found(self, path: str) -> Reply:
        return html("Page not found - Testshire", NAVIGATION + "<h1>Sorry</h1><p>We looked everywhere.", status=404)

    def on_p(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        n = int(rest[0]) if rest[0].isdigit() else -1
        if not 0 <= n < self.pages:
            return self.not_found(path)
        links = "".join(
            f'<li><a href="{self.shorten(a)}">{a.split("/")[3]} {i}</a>' for i, a in enumerate(self.links_of(n))
        )
        body = f'{NAVIGATION}<h1 id="part-{n}">Local Offer {self.words(n)}</h1>'
        body += f'<a name="old-{n}"></a>{self.words(n, 40)}'
        return html(f"Local Offer {n}", body + f'<h2 id="café">Links</h2><ul>{links}</ul>')

    def shorten(self, address: str) -> str:
        return address.removeprefix(self.root)

    def words(self, n: int, count: int = 3) -> str:
        return " ".join(random.Random(f"{n} {count}").choices(WORDS, k=count))

    def on_ok(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        n = rest[0]
        return html(f"Service {n}", f'{NAVIGATION}<h1 id="part-{n}">Service</h1><p>{self.words(int(n) + 1000, 60)}')

    on_slow_page = on_ok

    def on_slow(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("Slow", f"<p>{self.words(int(rest[0]) + 5000, 50)}", after=0.2)

    def on_thin(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("Testshire", f"{NAVIGATION}<h1>Sorry</h1><p>{self.words(int(rest[0]) + 2000, 5)}")

    def on_about404(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("What to do when a page is not found - Testshire", f"<h1>Broken links</h1>{self.words(9, 30)}")

    def on_file(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        if rest[0].startswith("lost"):
            return self.not_found(path)
        body = b"%PDF-1.4\n1 0 obj<</Type /Pages /Kids [2 0 R 3 0 R 4 0 R] /Count 3>>endobj\n%%EOF"
        return Reply(body=body, headers=(("Content-Type", "application/pdf"),))

    def on_moved(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return redirect(f"/p/{rest[0]}")

    def on_found(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return redirect(f"/p/{rest[0]}", 302)

    def on_chain(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        n, left = rest[0], int(rest[1])
        return redirect(f"/chain/{n}/{left - 1}" if left > 1 else f"/p/{n}", 301)

    def on_moved_lost(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return redirect(f"/missing/{rest[0]}")

    def on_loop(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return redirect(f"/loop/{rest[0]}" if len(rest) > 1 else f"{path}/again", 302)

    def on_endless(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return redirect(f"/endless/{rest[0]}/{int(rest[1]) + 1}", 302)

    def on_reset(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=0)

    def on_error(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("Error", "<h1>Something went wrong", status=500)

    def on_gone(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("Gone", "<h1>Gone", status=410)

    def on_head405(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=405) if method == "HEAD" else self.on_file(method, path, ["1"], headers)

    def on_head404(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=404) if method == "HEAD" else self.on_file(method, path, ["1"], headers)

    def on_head200(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply() if method == "HEAD" else self.not_found(path)

    def on_limited(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        if time.monotonic() - self.since.setdefault(path, time.monotonic()) < 0.95:
            return Reply(status=429, headers=(("Retry-After", "1"),))
        return self.on_ok(method, path, rest, headers)

    def on_once503(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        if path not in self.since:
            self.since[path] = 1.0
            return Reply(status=503)
        return self.on_ok(method, path, rest, headers)

    def on_once500(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        if path not in self.since:
            self.since[path] = 1.0
            return Reply(status=500)
        return self.on_ok(method, path, rest, headers)

    def on_soft_own(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return html("Page not found | Testshire", "<h1>Page not found</h1><p>It may have moved.")

    def on_soft_template(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        reply = self.not_found(path)
        return Reply(status=200, body=reply.body)

    def on_challenge(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=403, headers=(("cf-mitigated", "challenge"),))

    def on_s999(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=999)

    def on_private(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        return Reply(status=401, headers=(("WWW-Authenticate", "Basic"),))

    def on_cookie(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        if "seen=1" in headers.get("cookie", ""):
            return self.on_ok(method, path, rest, headers)
        return Reply(status=302, headers=(("Location", path), ("Set-Cookie", "seen=1; Path=/")))

    def on_gzip(self, method: str, path: str, rest: list[str], headers: dict[str, str]) -> Reply:
        import gzip

        page = self.on_ok(method, path, rest, headers)
        packed = gzip.compress(page.body)
        return Reply(body=packed, headers=(*page.headers, ("Content-Encoding", "gzip")))
