"""What is typed and exists already is offered by the browser's own list: tags, publishers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from taggit.models import Tag

MOST_OFFERED = 500


class KnownInput(forms.TextInput):
    """A line of text, with a list of what exists; the browser completes it, without scripts."""

    def __init__(self, known: Callable[[], Iterable[str]], attrs: Any = None) -> None:
        super().__init__(attrs)
        self.known = known

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        known = f"{(attrs or {}).get('id', name)}_known"
        offered = {"list": known, "size": 40, "autocomplete": "off"}
        box = super().render(name, value, {**(attrs or {}), **offered}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((k,) for k in self.known()))
        return format_html('{}<datalist id="{}">{}</datalist>', box, known, options)


def known_tags() -> list[str]:
    return list(Tag.objects.order_by("name").values_list("name", flat=True)[:MOST_OFFERED])


def names_in(line: str) -> list[str]:
    """The tags of a line, each once, in their order.

    >>> names_in("双减、課後服務，双减")
    ['双减', '課後服務']
    """
    for mark in "，,；;\n":
        line = line.replace(mark, "、")
    return list(dict.fromkeys(name.strip() for name in line.split("、") if name.strip()))
