"""The document as obtained: file, folder, web; digest, address, day, licence, issuer and host."""

from .models import FrontMatter, Media, Source
from .opening import LARGEST, SourceError, find_files, from_bytes, open_file

__all__ = ["LARGEST", "FrontMatter", "Media", "Source", "SourceError", "find_files", "from_bytes", "open_file"]
