"""Which script words stand in, so that browsers take the right glyphs."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from ..models import Article
from ..reading.fold import fold

register = template.Library()
FIRST_HAN = "\u3400"


@register.simple_tag
def lang(words: object) -> SafeString:
    """``lang="zh-Hant"`` for an article, or words, in traditional characters; else nothing.

    Words count as traditional if one of their characters has another simplified form. Stands
    inside a tag, after its name: ``<h1 {% lang case %}>``.
    """
    if isinstance(words, Article):
        is_traditional = words.script == Article.Script.HANT
    else:
        text = str(words)
        is_traditional = any(
            a != b for a, b in zip(text, fold(text), strict=True) if a >= FIRST_HAN and b < "\uff00"
        )
    return mark_safe('lang="zh-Hant"' if is_traditional else "")
