"""What is read from a text is worked out once, for as many texts as are kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from plainoffer.language import kept as module
from plainoffer.language.kept import kept, kept_all, kept_with


class Reader:
    """A question that counts how often it is worked out."""

    def __init__(self) -> None:
        self.read: list[tuple[str, object]] = []
        self.ask = kept(self._ask)
        self.ask_with = kept_with(self._ask_with)
        self.all = kept_all(self._all)

    def _ask(self, text: str) -> str:
        self.read.append((text, ""))
        return text

    def _ask_with(self, text: str, case: str = "", times: int = 1) -> str:
        self.read.append((text, times))
        return (text.upper() if case == "upper" else text) * times

    def _all(self, text: str) -> Iterator[str]:
        self.read.append((text, "all"))
        yield from text.split()


def test_the_same_text_is_read_once() -> None:
    reader = Reader()
    first, second = reader.ask("a plan"), reader.ask("".join(["a ", "plan"]))
    assert first == second == "a plan"
    assert len(reader.read) == 1


def test_options_make_another_question() -> None:
    reader = Reader()
    answers = [
        reader.ask_with("plan"),
        reader.ask_with("plan", "", 2),
        reader.ask_with("plan", "upper"),
        reader.ask_with("plan"),
    ]
    assert answers == ["plan", "planplan", "PLAN", "plan"]
    assert len(reader.read) == 3


def test_all_answers_are_kept_as_one() -> None:
    reader = Reader()
    assert reader.all("ask the school") == reader.all("ask the school") == ("ask", "the", "school")
    assert len(reader.read) == 1


def test_a_long_text_is_not_kept() -> None:
    reader = Reader()
    text = "x" * (module.LONGEST + 1)
    assert reader.ask(text) == reader.ask(text) == text
    assert len(reader.read) == 2


def test_old_texts_go_and_those_that_come_again_stay() -> None:
    reader = Reader()
    reader.ask("menu")
    many = module.ENOUGH // 1_000
    for round_ in range(4):
        for number in range(many):
            reader.ask(f"{round_} {number} ".ljust(1_000, "x"))
            if number % 100 == 0:
                reader.ask("menu")
    assert sum(text == "menu" for text, _ in reader.read) == 1
    read = len(reader.read)
    reader.ask("0 0 ".ljust(1_000, "x"))
    assert len(reader.read) == read + 1


def test_threads_get_the_same_answers() -> None:
    reader = Reader()
    texts = [f"text {number} ".ljust(900, "x") for number in range(1_000)]
    wrong: list[str] = []

    def work() -> None:
        wrong.extend(text for text in texts if reader.ask(text) != text)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
