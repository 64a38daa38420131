"""``python -m mojo_repl`` is ``mojo-repl``: modules of the working folder, where ``-m`` looks first, do not stand for others."""

import sys

if not sys.flags.safe_path:
    del sys.path[0]

from mojo_repl.main import main

sys.exit(main())
