from __future__ import annotations

import sys
from pathlib import Path

# The small writers of formats stand beside the tests of the formats.
sys.path.append(str(Path(__file__).parents[1] / "corpus"))
