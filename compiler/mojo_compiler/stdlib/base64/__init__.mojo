"""Binary data as text."""

from .base64 import b64encode
