"""What was said beside a card of the workspace."""

from __future__ import annotations

from typing import Any

from django import template

from ..desk.said import Said

register = template.Library()


@register.inclusion_tag("admin/review/_comments.html", takes_context=True)
def comments(context: Any, key: str) -> dict[str, Any]:
    """The comments on the card `key` (``metric-3``, or ``case``), folded, with a form to add one.

    `said` of the context is what `said_of` found, once for the whole page.
    """
    return {
        "article": context["article"],
        "said": context["said"].get(key) or Said(context["article"], key),
        "is_open": False,
        "may_comment": context["request"].user.has_perm("measures.add_comment"),
        "csrf_token": context["csrf_token"],
    }
