"""Which key are the sessions and links of a state directory signed with?"""

import os
import secrets
from pathlib import Path


def secret_key(root: Path) -> str:
    """The key of this state directory, made once; its owner alone may read it."""
    file = root / "secret-key"
    if not file.exists():
        new = root / f"secret-key.{os.getpid()}"
        new.touch(mode=0o600)
        new.write_text(secrets.token_urlsafe(50))
        new.replace(file)
    return file.read_text()
