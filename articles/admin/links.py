"""Links between pages of the desk, and small marks in its tables."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def list_link(name: str, text: Any, **narrowed: Any) -> SafeString:
    """A link to the list `name` (``articles_article``), narrowed as its filters are."""
    address = reverse(f"admin:{name}_changelist")
    return format_html('<a href="{}?{}">{}</a>', address, urlencode(narrowed), text)


def page_link(item: Model | None, text: Any = None, anchor: str = "") -> SafeString | str:
    if item is None:
        return ""
    name = f"admin:{item._meta.app_label}_{item._meta.model_name}_change"
    address = reverse(name, args=[item.pk]) + anchor
    return format_html('<a href="{}">{}</a>', address, item if text is None else text)


def badge(state: str, label: str) -> SafeString:
    """A state in words, with a ground of its own."""
    return format_html('<span class="badge {}">{}</span>', state, label)


def plain(number: Decimal | None) -> str:
    """A number without idle zeros.

    >>> plain(Decimal("91.500000")), plain(Decimal("1200000.000000"))
    ('91.5', '1200000')
    """
    if number is None:
        return ""
    whole = format(number, "f")
    return whole.rstrip("0").rstrip(".") if "." in whole else whole
