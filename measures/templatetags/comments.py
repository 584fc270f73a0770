"""What was said beside a card of the workspace."""

from __future__ import annotations

from typing import Any

from django import template

from ..desk.said import Said

register = template.Library()


@register.inclusion_tag("admin/review/_comments.html", takes_context=True)
def comments(context: Any, key: str) -> dict[str, Any]:
    """The comments on the card `key` (``metric-3``, or ``case``), folded, with a form to add one.

    `said` of the context is what `said_of` found, once for the whole page. Open where a visitor's
    report waits, or where a link led to the card.
    """
    said = context["said"].get(key) or Said(context["article"], key)
    led_here = context["request"].GET.get("at") == key
    return {
        "article": context["article"],
        "said": said,
        "is_open": bool(said.reported or (led_here and not said.is_empty)),
        "may_comment": context["request"].user.has_perm("measures.add_comment"),
        "csrf_token": context["csrf_token"],
    }
