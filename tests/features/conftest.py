"""Makes the reusable steps known to every feature."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from steps import langkah

#: pytest-bdd keeps each step as a fixture in the module that defines it; here they are taken over, and with them ``berkas``.
globals().update({name: value for name, value in vars(langkah).items() if name == "berkas" or name.startswith("pytestbdd")})
