"""What is always true of a reading as a whole."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import SHARED, need
from fragments import DOCUMENTS, GARBAGE
from hypothesis import given, settings
from origins import claims, claims_of_json

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.record.decode import of_json
from taiwa.record.document import of_reading
from taiwa.source import Source, open_file

MANY = settings(max_examples=150, deadline=None)
