"""Which script words stand in, so that browsers take the right glyphs, and names in the page's."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from ..display import converted, converted_html, has_han, script_of

register = template.Library()
TAGS = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}


@register.simple_tag
def lang(words: object) -> SafeString:
    """``lang="zh-Hant"`` for an article, or words, in another script than the page; else nothing.

    Stands inside a tag, after its name: ``<h1 {% lang case %}>``.
    """
    tag = script_of(words)
    is_own = not tag or tag == TAGS.get(get_language() or "")
    return mark_safe("" if is_own else f'lang="{tag}"')


@register.filter
def name(words: object) -> SafeString:
    """A name of ours (a place, a theme) on a page in any language; may stand in an element only.

    In traditional characters on a page in those; on an English page in a span that says it is
    Chinese, so that a screen reader speaks it and the browser takes its glyphs.
    """
    text = plain_name(words)
    if get_language() in TAGS or not has_han(text):
        return format_html("{}", text)
    return format_html('<span lang="zh-Hans">{}</span>', text)


@register.filter
def plain_name(words: object) -> str:
    """As `name`, without an element around it: for titles and attributes."""
    text = str(words)
    return converted(text, "hant") if get_language() == "zh-hant" else text


@register.filter
def shown_in(html: str, script: str) -> SafeString:
    """A block of a text in `script`; as it is where none is asked for."""
    return converted_html(html, script) if script else mark_safe(html)
