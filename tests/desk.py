"""People at the editors' desk, and what a browser would send back from a page of it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client

from articles.groups import EDITORS, REVIEWERS

WHO = ("anonymous", "采编", "审核", "superuser")


def member(*groups: str, name: str = "") -> User:
    """Somebody with access to the desk, in these groups."""
    user = User.objects.create_user(name or "".join(groups) or "无组", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def client_of(who: str) -> Client:
    """A browser in which `who` is logged in: one of `WHO`."""
    client = Client()
    if who in (EDITORS, REVIEWERS):
        client.force_login(member(who))
    elif who == "superuser":
        client.force_login(User.objects.create_superuser("总编"))
    return client


def sent(page: Any, **changes: Any) -> dict[str, Any]:
    """All that the forms of an admin page would send if only `changes` were made."""
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    data = {}
    for form in forms:
        for box in form:
            value = box.value()
            if value is not None and not box.field.disabled:
                data[box.html_name] = box.field.prepare_value(value)
    assert not changes.keys() - data.keys() - {b.html_name for f in forms for b in f}
    return data | changes


def row_of(page: Any, item: Any) -> str:
    """The prefix of the row that `item` has in a table of the page: ``metrics-3``."""
    for inline in page.context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            if form.instance == item:
                return str(form.prefix)
    raise AssertionError(f"{item} has no row")


def told(response: Any) -> list[str]:
    """The messages on the page that a response leads to."""
    return [str(message) for message in response.context["messages"]]


def in_bulk(
    client: Client, address: str, name: str, items: Any, *, reason: str = "", **asked: Any
) -> Any:
    """Choose rows of a list and a deed, look at the preview, and go on; the page that follows.

    Who is not offered the deed gets what the list answers.
    """
    sent = {"action": name, "index": 0, "_selected_action": [item.pk for item in items]}
    preview = client.post(address, sent | {"asked": 1} | asked, follow=True)
    plan = (preview.context or {}).get("plan")
    if plan is None:
        return preview
    going = {"asked": 1, "go": 1, "mark": plan.mark, "reason": reason}
    return client.post(address, sent | going | asked, follow=True)
