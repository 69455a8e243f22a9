"""The index is kept where the platform keeps what can be made anew."""

from __future__ import annotations

import platformdirs
import pytest

from qa.interface.indexing import cache_folder


@pytest.mark.parametrize("home", ["/home/ann", "", "somewhere", None])
@pytest.mark.parametrize("given", ["/var/caches", "", "relative", None])
def test_the_cache_folder_is_that_of_the_platform(monkeypatch, given, home):
    for name, value in {"XDG_CACHE_HOME": given, "HOME": home}.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert cache_folder() == platformdirs.user_cache_dir("article-qa", appauthor=False)
