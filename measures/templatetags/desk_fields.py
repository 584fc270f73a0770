"""One cell of a table of forms: the box, or the plain value where the row is closed."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..review import read_as, why

register = template.Library()
register.filter("why", why)
register.filter("read_as", read_as)


@register.simple_tag
def inline_cell(row: Any, name: str) -> SafeString:
    """A ``<td>`` with the field `name` of an inline's row.

    Boxes bear the column's name and the row's words for those who hear the page. A row that the
    person may only view has no such field in its form; then the cell shows the stored value.
    """
    form = row.form
    if name not in form.fields or form.fields[name].disabled:
        return format_html(
            '<td class="field-{} closed">{}</td>', name, _stored(form.instance, name)
        )
    field = form[name]
    label = f"{field.label}：{getattr(form.instance, 'label', None) or form.instance}"
    box = field.as_widget(attrs={"aria-label": label})
    wrong = " errors" if field.errors else ""
    return format_html('<td class="field-{}{}">{}</td>', name, wrong, box)


def _stored(item: Any, name: str) -> Any:
    from decimal import Decimal

    from articles.admin.links import plain

    shown = getattr(item, f"get_{name}_display", None)
    value = shown() if shown else getattr(item, name)
    if isinstance(value, Decimal):
        return plain(value)
    return "" if value is None else value
