"""``python -m mojo_repl`` is ``mojo-repl``."""

from __future__ import annotations

import sys

from mojo_repl.main import main

sys.exit(main())
