from __future__ import annotations

from pathlib import Path

import pytest

from lite.build import collect, settings
from lite.errors import BuildError


def read(folder: Path, project: str = "", app: str = "") -> settings.Settings:
    (folder / "app.py").write_text(app)
    if project:
        (folder / "pyproject.toml").write_text(project)
    return settings.read(collect.find(folder))


def test_the_projects_file_is_read(tmp_path):
    found = read(tmp_path, '[tool.lite]\ntitle = "Notes"\npersist = ["data"]\nwheelhouse = "w"\n')
    assert (found.title, found.persist) == ("Notes", ("data",))
    assert found.path("wheelhouse", collect.find(tmp_path)) == tmp_path.resolve() / "w"


def test_the_apps_own_header_comes_first(tmp_path):
    header = '# /// script\n# dependencies = []\n# [tool.lite]\n# title = "Own"\n# ///\n'
    assert read(tmp_path, '[tool.lite]\ntitle = "Other"\n', header).title == "Own"


def test_an_app_without_settings_has_none(tmp_path):
    assert read(tmp_path, "[project]\nname = 'a'\n") == settings.Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("persists = []", r"pyproject.toml: \[tool.lite\] has no 'persists'.*persist"),
        ('persist = "data"', "persist must be a list of texts, not 'data'"),
        ("title = 3", "title must be a text, not 3"),
        ("title = ", "is no TOML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, said):
    with pytest.raises(BuildError, match=said):
        read(tmp_path, f"[tool.lite]\n{text}\n")
