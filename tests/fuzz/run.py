"""Fuzz one target with coverage guidance: ``python tests/fuzz/run.py TARGET [options of libFuzzer]``.

Needs the dependency group ``fuzz`` (atheris). An input that fails is written to ``crash-...`` in the
working folder; mended, it belongs in ``tests/fuzz/corpus/TARGET``, where it stays a test.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "corpus"), str(HERE.parents[1])]


def main(argv):
    with atheris.instrument_imports(include=["qa"]):
        from seeds import SEEDS
        from targets import TARGETS

        import qa

        # The readers of formats are imported when a file needs them, which would be too late to be followed.
        for module in pkgutil.walk_packages(qa.__path__, "qa."):
            if module.name != "qa.__main__":
                importlib.import_module(module.name)
    name, *options = argv[1:] or [""]
    if name not in TARGETS:
        print(f"which target? One of {', '.join(TARGETS)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "seed").write_bytes(SEEDS[name])
        kept = [str(path) for path in [HERE / "corpus" / name] if path.is_dir()]
        atheris.Setup([argv[0], "-timeout=20", "-max_len=4000", *options, folder, *kept], TARGETS[name])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
