"""An editor in the workspace who touches nothing but the keyboard."""

from __future__ import annotations

from tests.browser import Desk


class Reviewer(Desk):
    """Somebody logged in; `current` is the card that the keys speak to."""

    @property
    def current(self) -> str:
        """``metric-3``"""
        return str(self.page.locator(".card.current").get_attribute("id"))

    def review(self, pk: int) -> None:
        self.open(f"/admin/articles/article/{pk}/review/")
        self.settle()

    def settle(self) -> None:
        """Until no answer is awaited and the current card, or its form, is there in full."""
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_selector(".htmx-request, .htmx-settling", state="detached")
        self.page.wait_for_timeout(100)  # for the scripts that an answer sets off
        self.page.wait_for_selector(".card.current:not(.folded), form.editing")

    def press(self, key: str) -> None:
        """A key that the server answers."""
        with self.page.expect_response(lambda r: "/review/" in r.url and r.status < 400):
            self.page.keyboard.press(key)
        self.settle()

    def walk_to(self, key: str) -> None:
        """Down or up the cards, one after the other."""
        order = self.page.evaluate("[...document.querySelectorAll('.items .card[id]')].map(c => c.id)")
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
