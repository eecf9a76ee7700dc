from plainoffer_example.clock_time import ClockTime, say

from plainoffer.testing import check_examples, finds, silent


def test_examples_hold() -> None:
    check_examples(ClockTime)


def test_midday_and_midnight_have_names() -> None:
    assert [say(0, 0), say(12, 0), say(0, 5), say(12, 30), say(17, 0)] == [
        "midnight", "midday", "12:05am", "12:30pm", "5pm",
    ]  # fmt: skip


def test_each_time_is_pointed_at() -> None:
    finds("<p>From 09:00 to 17:00.</p>", "clock-time@1:9", "clock-time@1:18")


def test_what_only_looks_like_a_time_is_left_alone() -> None:
    silent("<p>Phone 01632 960 1300. Version 14:20:01. At 15:30pm.</p>", "clock-time")
