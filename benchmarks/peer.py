"""GiNZA on the sentences that come in on standard input: how long it takes to tokenise and parse them.

Runs in an environment of its own (`make setup-peer`), because GiNZA 5.3 cannot live beside the SudachiPy that Taiwa uses;
`benchmarks/reading.py` starts it. Sentences and answer are JSON; names of things are left unread, as nobody asks for them.
"""

import json
import sys
import time
from importlib.metadata import version

import spacy

MODEL = "ja_ginza"
WARM = 20


def main() -> None:
    """Answer with the name of the peer and its seconds of processor time."""
    sentences: list[str] = json.load(sys.stdin)
    parser = spacy.load(MODEL, exclude=["ner"])
    for doc in parser.pipe(sentences[:WARM]):
        len(doc)
    start = time.process_time()
    words = sum(len(parsed(doc)) for doc in parser.pipe(sentences))
    seconds = time.process_time() - start
    json.dump({"name": f"GiNZA {version('ginza')}", "words": words, "seconds": seconds}, sys.stdout)


def parsed(doc: spacy.tokens.Doc) -> list[tuple[str, str, str, str, int]]:
    """Of each word its surface, part of speech, dictionary form, relation and head."""
    return [(word.text, word.tag_, word.lemma_, word.dep_, word.head.i) for word in doc]


if __name__ == "__main__":
    main()
