"""What is shown in another script than it was written in. Nothing here is ever stored.

Names of ours (places, themes, indicators) follow the language of the page. A quotation stands as
printed; a text is converted only where a visitor asks for it, and the page says so.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from .models import Article
from .reading.fold import fold

FIRST_HAN, LAST_HAN = "\u3400", "\ufaff"
TEXT_OF_HTML = re.compile(r"[^<>]+(?=<|$)")
CONVERTERS = {Article.Script.HANT: "s2tw", Article.Script.HANS: "t2s"}


@cache
def _converter(script: str) -> Any:
    from opencc import OpenCC

    return OpenCC(CONVERTERS[Article.Script(script)])


@lru_cache(maxsize=4096)
def converted(text: str, script: str) -> str:
    """`text` in simplified ("hans") or traditional characters ("hant", in Taiwan's forms).

    Words are not exchanged (数据 becomes 數據, not 資料): the reader gets the same words.
    """
    return _converter(script).convert(text)


def converted_html(html: str, script: str) -> SafeString:
    """The words of `html` in the other script; its tags, ids and marks stay as they are."""
    return mark_safe(TEXT_OF_HTML.sub(lambda m: converted(m[0], script), html))


def has_han(text: str) -> bool:
    return any(FIRST_HAN <= c <= LAST_HAN for c in text)


def script_of(words: object) -> str:
    """The language tag of Chinese words after BCP 47: "zh-Hant", "zh-Hans", or "" without Han.

    Words count as traditional if one of their characters has another simplified form.
    """
    if isinstance(words, Article):
        return "zh-Hant" if words.script == Article.Script.HANT else "zh-Hans"
    text = str(words)
    pairs = zip(text, fold(text), strict=True)
    if any(a != b for a, b in pairs if a >= FIRST_HAN and b < "\uff00"):
        return "zh-Hant"
    return "zh-Hans" if has_han(text) else ""
