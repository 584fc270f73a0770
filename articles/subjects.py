"""Which themes a text may be filed under, read off its words.

A theme's name and cue words (`Theme.keywords`) are looked for in the text without its furniture,
longer words before the shorter within them. Each occurrence weighs as jieba's keyword extraction
has it (TF-IDF): a word that many texts have tells little. Nothing is filed without an editor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from .models import Article, Theme
from .search.words import folded, tokenizer

IN_TITLE = 4
"""An occurrence in the title weighs as much as so many in the text."""
LEAST = 0.1
"""Of the weight of the first; what has less is not suggested."""
MOST = 6
WORDS_TOLD = 4


@dataclass
class ThemeSuggestion:
    """A theme, how much tells for it, and the words that do, each with how often it stands."""

    theme: Theme
    weight: float = 0.0
    words: Counter[str] = field(default_factory=Counter)

    @property
    def told(self) -> list[tuple[str, int]]:
        return self.words.most_common(WORDS_TOLD)


def suggest_themes(article: Article, themes: Iterable[Theme]) -> list[ThemeSuggestion]:
    """At most six of `themes` that the article is not filed under yet, the weightiest first."""
    known = list(themes)
    leading = _leading(known)
    if not leading:
        return []
    words = sorted(leading, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in words))
    found: dict[int, ThemeSuggestion] = {}
    for text, times in ((folded(article.title), IN_TITLE), (body(article), 1)):
        for word, count in Counter(pattern.findall(text)).items():
            for theme in leading[word]:
                entry = found.setdefault(theme.pk, ThemeSuggestion(theme))
                entry.weight += count * times * idf(word)
                entry.words[word] += count
    filed = {theme.pk for theme in article.themes.all()}
    ranked = sorted(found.values(), key=lambda s: (-s.weight, s.theme.order, s.theme.pk))
    least = ranked[0].weight * LEAST if ranked else 0.0
    return [s for s in ranked if s.weight >= least and s.theme.pk not in filed][:MOST]


def body(article: Article) -> str:
    """The text without menus, source lines and disclaimers, folded; positions are not kept."""
    text, parts, at = article.text, [], 0
    for piece in sorted(article.furniture, key=lambda p: p["start"]):
        if piece["start"] > at:
            parts.append(text[at : piece["start"]])
        at = max(at, piece["end"])
    return folded("\n".join([*parts, text[at:]]))


def idf(word: str) -> float:
    """How rare a word is in Chinese at large, as jieba counts; of one unknown, its rarest part."""
    known, middle = _rarity()
    if word in known:
        return known[word]
    parts = [known[part] for part in tokenizer().cut(word) if part in known]
    return max(parts, default=middle)


def _leading(themes: Iterable[Theme]) -> dict[str, list[Theme]]:
    """The words that lead to a theme: its name and its cue words, folded."""
    found: dict[str, list[Theme]] = {}
    for theme in themes:
        for word in {theme.name, *theme.keywords.splitlines()}:
            plain = folded(word.strip())
            if len(plain) > 1 and theme not in found.setdefault(plain, []):
                found[plain].append(theme)
    return {word: led for word, led in found.items() if led}


@cache
def _rarity() -> tuple[dict[str, float], float]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from jieba import analyse
    loaded: Any = analyse.default_tfidf.idf_loader.get_idf()
    return loaded[0], loaded[1]
