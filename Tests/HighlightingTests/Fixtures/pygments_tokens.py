"""Prints what Pygments makes of sources, for the comparison with blogc's own lexers.

Reads lines of "language<TAB>path" from a file; prints the version, then for each source "== path" and its
tokens as "class parent bytes", the classes by their short names and "-" for plain text.
"""

import sys

import pygments
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES


def short(token):
    while token not in STANDARD_TYPES:
        token = token.parent
    return token, STANDARD_TYPES[token] or "-"


print(pygments.__version__)
for line in open(sys.argv[1], encoding="utf-8"):
    language, path = line.rstrip("\n").split("\t")
    with open(path, encoding="utf-8", newline="") as source:
        text = source.read()
    print("==", path)
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    for token, value in lexer.get_tokens(text):
        token, name = short(token)
        parent = short(token.parent)[1] if token.parent is not None else "-"
        print(name, parent, len(value.encode("utf-8")))
