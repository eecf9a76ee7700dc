"""Makes the list of words whose syllables hyphenation counts wrongly.

    python benchmarks/accuracy/syllables.py CMUDICT --words FILE [FILE …] --names FILE [FILE …]

CMUDICT is the CMU Pronouncing Dictionary, one "word  PH0 ON1 EM" a line, in any of its versions. It has 126,000 words,
most of them surnames; only those in a word list are kept. A list has one word a line. Of those after --words, such as
Debian's wbritish-insane and wamerican-insane, names are left out; of those after --names (wbritish-large and
wamerican-large), they count too.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plainoffer.language.hyphenation import count_parts
from plainoffer.language.syllables import plain_word

OUTPUT = Path(__file__).parents[2] / "src" / "plainoffer" / "language" / "data" / "syllables.txt"
HEAD = """\
# Words whose syllables are not the number of parts they can be hyphenated into. Each line: a count, then its words.
# Made by benchmarks/accuracy/syllables.py from the CMU Pronouncing Dictionary, https://github.com/cmusphinx/cmudict:
# the number of vowels in the first pronunciation. Only ordinary words were kept, that is those of the word lists
# SCOWL, http://wordlist.aspell.net, Copyright 2000-2018 by Kevin Atkinson, free for any purpose with this notice.
# The dictionary: Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
# Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
# following conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list of
# conditions and the following disclaimer. The contents of this file are deemed to be source code. 2. Redistributions
# in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in
# the documentation and/or other materials provided with the distribution.
# This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of Naval
# Research and the National Science Foundation of the United States of America, and by member companies of the
# Carnegie Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the expansion and
# improvement of this dictionary.
# THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING,
# BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN
# NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
# EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS
# OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
# CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
# SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""
CONTRACTION = re.compile(r"'(?=(?:t|s|d|m|ve|ll|re)\Z)")


def read_cmudict(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each word and the syllables of its first pronunciation. Later ones are written "word(2)"."""
    for line in path.read_text(encoding="latin-1").splitlines():
        word, _, phones = line.partition(" ")
        if re.fullmatch(r"[A-Za-z']+", word):
            yield word.lower(), max(1, len(re.findall(r"\d", phones.partition("#")[0])))  # "hm" has no vowel


def ordinary_words(words: Iterable[Path], names: Iterable[Path]) -> set[str]:
    """Return the words of the lists in small letters, and contractions without their apostrophe too: "dont"."""
    found = {word for path in words for word in path.read_text(encoding="utf-8").split() if word.islower()}
    found |= {word for path in names for word in path.read_text(encoding="utf-8").split()}
    return {CONTRACTION.sub("", plain_word(word)) for word in found} | {word.lower() for word in found}


def lines(counts: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield the lines of the list, one for each count and first letter."""
    groups = defaultdict(list)
    for word, count in counts:
        groups[count, word[0]].append(word)
    for (count, _), words in sorted(groups.items()):
        yield f"{count} {' '.join(sorted(words))}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the list."""
    parser = argparse.ArgumentParser(description="Make the list of words that hyphenation counts wrongly.")
    parser.add_argument("cmudict", type=Path)
    parser.add_argument("--words", type=Path, nargs="+", default=[])
    parser.add_argument("--names", type=Path, nargs="+", default=[])
    options = parser.parse_args(arguments)
    ordinary = ordinary_words(options.words, options.names)
    wrong = [(word, count) for word, count in read_cmudict(options.cmudict) if count != count_parts(word)]
    kept = [row for row in wrong if row[0] in ordinary]
    OUTPUT.write_text(HEAD + "\n".join(lines(kept)) + "\n", encoding="ascii")
    print(
        f"{len(kept)} of {len(wrong)} words that hyphenation counts wrongly are ordinary; {OUTPUT.stat().st_size} bytes"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
