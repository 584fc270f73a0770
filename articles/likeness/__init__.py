"""Which case tells the same text already: word for word, in the other script, or nearly so.

    likeness.remember(article)               # in the transaction that stores the text
    for near in likeness.nearest(words): …   # the cases that share most of it, the nearest first

A text's words are its letters and digits, folded, without the page's furniture (`own_words`), so
that script, punctuation, layout and menus make no difference. Near is measured by the runs of five
characters that two texts share. To find candidates without holding every text against every other,
each stored text has a MinHash sketch, cut into bands that a table looks up (locality-sensitive
hashing, as in Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4); what comes back is
measured exactly.
"""

from .index import Near, nearest, remember, remember_all, stale, words_of
from .sketch import overlap, own_words, runs

__all__ = [
    "Near",
    "nearest",
    "overlap",
    "own_words",
    "remember",
    "remember_all",
    "runs",
    "stale",
    "words_of",
]
