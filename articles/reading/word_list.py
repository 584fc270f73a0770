"""Lists of words looked up by their first or last sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class WordList:
    """Words of a lexicon, asked whether one of them stands at a place of a text.

    As `str.startswith` with a tuple of all the words, without trying each of them.

    >>> words = WordList(["乡村", "县"])
    >>> words.begins("全县", 1), words.ends("在乡村"), words.begins("")
    (True, True, False)
    """

    def __init__(self, words: Sequence[str]) -> None:
        words = sorted(words, key=len, reverse=True)
        self._by_first = _grouped((word[0], word) for word in words)
        self._by_last = _grouped((word[-1], word) for word in words)

    def begins(self, text: str, at: int = 0) -> bool:
        """Whether a word of the list begins at `at`."""
        words = self._by_first.get(text[at : at + 1])
        return words is not None and text.startswith(words, at)

    def longest_at(self, text: str, at: int) -> str:
        """The longest word of the list that begins at `at`, or none."""
        for word in self._by_first.get(text[at : at + 1], ()):
            if text.startswith(word, at):
                return word
        return ""

    def ends(self, text: str) -> bool:
        """Whether the text ends in a word of the list."""
        words = self._by_last.get(text[-1:])
        return words is not None and text.endswith(words)

    def last_in(self, text: str) -> tuple[int, str]:
        """Where the last of the words in a text ends, and which it is; (-1, "") for none."""
        for end in range(len(text), 0, -1):
            words = self._by_last.get(text[end - 1])
            if words is not None and text.endswith(words, 0, end):
                return end, max(word for word in words if text.endswith(word, 0, end))
        return -1, ""

    def ending_like(self, text: str) -> tuple[str, ...]:
        """The words that end in the last sign of the text."""
        return self._by_last.get(text[-1:], ())


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for sign, word in pairs:
        found[sign] = (*found.get(sign, ()), word)
    return found
