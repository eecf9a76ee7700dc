"""A second site, written on its own terms: a directory of services as a supplier's product publishes it.

Session ids in paths and queries, new on every page; records by number; printing and shortlist variants of each; a
calendar that never ends; unknown addresses answered by a redirect to the front page; ASP-style addresses in mixed
case; names as anchors. ``TRUTH`` is what a person with a browser would say of each address.
"""

from __future__ import annotations

import itertools

from .wire import Reply, html, redirect

RECORDS = 36
GONE = {5, 17, 29}  # deleted records: sent to the front page like any unknown address
TRUTH = {
    **{f"/kb5/testshire/directory/service.page?id={n}": n not in GONE for n in range(RECORDS)},
    "/kb5/testshire/directory/home.page": True,
    "/kb5/testshire/directory/results.page?q=play": True,
    "/kb5/testshire/directory/advice.page?id=aBc-1": True,
    "/kb5/testshire/directory/advice.page?id=withdrawn": False,
    "/kb5/testshire/directory/guide.pdf": True,
    "/kb5/testshire/directory/old-guide.pdf": False,
    "/kb5/testshire/directory/advice.page?id=aBc-1#contact": True,
    "/kb5/testshire/directory/advice.page?id=aBc-1#fees": False,
    "/directory": True,
}
HOME = "/kb5/testshire/directory/home.page"


class DirectorySite:
    """Answers like a directory product: nothing is ever "404" except files."""

    def __init__(self) -> None:
        self.sessions = itertools.count(1)

    def answer(self, method: str, path: str, headers: dict[str, str]) -> Reply:
        bare, _, query = path.partition("?")
        bare, _, _ = bare.partition(";")
        pairs = dict(pair.partition("=")[::2] for pair in query.split("&") if pair)
        page = bare.rsplit("/", 1)[-1]
        if bare == "/directory":
            return redirect(f"{HOME};jsessionid={self.session()}", 302)
        if page == "home.page":
            return self.home()
        if page == "results.page":
            return self.results()
        if page == "service.page" and pairs.get("id", "").isdigit():
            return self.service(int(pairs["id"]), pairs)
        if page == "advice.page" and pairs.get("id") == "aBc-1":
            return html(
                "Advice on money", '<h1>Money</h1><a name="contact">Contact</a><p>Benefits and grants, explained.'
            )
        if page == "calendar.page":
            return self.calendar(pairs.get("month", "1"))
        if page.endswith(".pdf"):
            return self.file(page)
        return redirect(HOME, 302)

    def session(self) -> str:
        return f"{next(self.sessions):032X}"

    def link(self, page: str, text: str) -> str:
        name, mark, query = page.partition("?")
        return f'<li><a href="{name};jsessionid={self.session()}{mark}{query}">{text}</a>'

    def home(self) -> Reply:
        items = [
            self.link("results.page?q=play", "Play and leisure"),
            self.link("advice.page?id=aBc-1", "Advice on money"),
            self.link("advice.page?id=aBc-1#contact", "Who to ask about money"),
            self.link("advice.page?id=aBc-1#fees", "Fees"),
            self.link("advice.page?id=withdrawn", "Advice on travel"),
            self.link("guide.pdf", "Guide"),
            self.link("old-guide.pdf", "Old guide"),
            self.link("calendar.page?month=1", "What's on"),
            '<li><a href="/directory">Directory</a>',
        ]
        return html("Testshire directory", f"<h1>Welcome to the directory</h1><ul>{''.join(items)}</ul>")

    def results(self) -> Reply:
        items = "".join(self.link(f"service.page?id={n}", f"Service number {n}") for n in range(RECORDS))
        return html("Results for play", f"<h1>Results</h1><p>These services match.</p><ul>{items}</ul>")

    def service(self, number: int, pairs: dict[str, str]) -> Reply:
        if number in GONE or number >= RECORDS:
            return redirect(HOME, 302)
        kinds = ("swimming", "chess", "trampoline", "drama", "pottery", "riding", "sailing", "judo", "choir")
        kind, place = kinds[number % 9], ("Ashby", "Buxton", "Crich", "Duffield")[number % 4]
        more = "".join(
            self.link(f"service.page?id={number}&{variant}", text)
            for variant, text in (("print=1", "Print"), ("shortlist=add", "Add to shortlist"))
        )
        return html(
            f"{kind} at {place} {number}", f"<h1>{kind} for all</h1><p>{kind} every week in {place}.<ul>{more}</ul>"
        )

    def calendar(self, month: str) -> Reply:
        after = int(month) + 1 if month.isdigit() else 1
        return html(
            "Calendar",
            f"<h1>What's on</h1><p>Nothing in month {month}.{self.link(f'calendar.page?month={after}', 'Next')}",
        )

    def file(self, name: str) -> Reply:
        if name != "guide.pdf":
            return Reply(status=404)
        return Reply(body=b"%PDF-1.4 guide", headers=(("Content-Type", "application/pdf"),))
