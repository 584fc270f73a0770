"""A library with its tables and two people, one of them at the keyboard of the workspace."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings

from articles.groups import EDITORS, REVIEWERS
from articles.seeding import load_publishers, load_regions, load_themes
from measures.seeding import load_indicators
from tests.browser import Desk
from tests.desk import member

SEEDS = settings.SEEDS_DIR
SCREEN = {"viewport": {"width": 1280, "height": 800}}
EDITOR, REVIEWER = "林编辑", "周审核"


def stock_tables() -> None:
    """Places, publishers, themes and indicators, as a new site has them."""
    load_regions(table=SEEDS / "regions.csv")
    load_publishers(table=SEEDS / "publishers.csv")
    load_themes(table=SEEDS / "themes.csv")
    load_indicators(table=SEEDS / "indicators.csv")


def two_people() -> None:
    """One of each group, who can log in."""
    for name, group in ((EDITOR, EDITORS), (REVIEWER, REVIEWERS)):
        person = member(group, name=name)
        person.set_password("口令")
        person.save()


class Reviewer(Desk):
    """Somebody who touches nothing but the keyboard; `current` is the card that keys speak to."""

    @classmethod
    def at(cls, browser: Any, base: str, name: str) -> Self:
        """This person, logged in at a screen of their own."""
        person = cls(browser, base, **SCREEN)
        person.log_in(name)
        return person

    @property
    def current(self) -> str:
        """``metric-3``"""
        return str(self.page.locator(".card.current").get_attribute("id"))

    def review(self, pk: int) -> None:
        self.open(f"/admin/articles/article/{pk}/review/")
        self.settle()

    def settle(self) -> None:
        """Until no answer is awaited and the current card, or its form, is there in full."""
        self.quiet()
        self.page.wait_for_selector(".card.current:not(.folded), form.editing")

    def press(self, key: str) -> None:
        """A key that the server answers."""
        self.settle()
        with self.page.expect_response(lambda r: "/review/" in r.url and r.status < 400):
            self.page.keyboard.press(key)
        self.settle()

    def walk_to(self, key: str) -> None:
        """Down or up the cards, one after the other."""
        cards = self.page.locator(".items .card[id]")
        order = cards.evaluate_all("cards => cards.map(card => card.id)")
        while self.current != key:
            ahead = order.index(key) > order.index(self.current)
            self.page.keyboard.press("j" if ahead else "k")
        self.settle()

    def tab_to(self, name: str) -> None:
        """On through the form, box by box, to the one whose name ends in `name`."""
        for _ in range(40):
            if self.page.evaluate("document.activeElement.name || ''").endswith(name):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no box {name} is reached with the Tab key")

    def type_into(self, name: str, words: str) -> None:
        self.tab_to(name)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def choose(self, name: str, value: str) -> None:
        self.tab_to(name)
        self.page.keyboard.press("Home")
        for _ in range(20):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def store(self) -> None:
        """Send the form that is open."""
        with self.page.expect_response(lambda r: "/amend/" in r.url and r.status == 200):
            self.page.keyboard.press("Control+Enter")
        self.page.wait_for_selector(".card.current")
        self.settle()
