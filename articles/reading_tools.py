"""The quiet row above a text: its script, the size of its type, its address to hand on."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import segno
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from .display import script_of
from .models import Article
from .presenters import address

SCRIPTS = {Article.Script.HANS: "zh-Hans", Article.Script.HANT: "zh-Hant"}
LARGE = "large"


@dataclass(frozen=True)
class Choice:
    """One way of showing the text: its name, the address that asks for it."""

    label: str
    address: str
    is_current: bool


@dataclass
class ReadingTools:
    """What the address asks for (``?script=hant&size=large``), and the way to ask otherwise."""

    params: QueryDict
    article: Article

    @cached_property
    def script(self) -> str:
        """The script to convert the text to; empty for the text as printed."""
        asked = self.params.get("script", "")
        return asked if asked in SCRIPTS and asked != self.article.script else ""

    @property
    def lang(self) -> str:
        return SCRIPTS[Article.Script(self.script)] if self.script else script_of(self.article)

    @property
    def is_large(self) -> bool:
        return self.params.get("size") == LARGE

    @property
    def scripts(self) -> list[Choice]:
        """As printed, and in the other script."""
        names = {"hans": _("简体"), "hant": _("繁体")}
        return [
            Choice(
                names[script],
                self._at(script=[] if script == self.article.script else [script]),
                script == (self.script or self.article.script),
            )
            for script in SCRIPTS
        ]

    @property
    def sizes(self) -> list[Choice]:
        return [
            Choice(_("标准字"), self._at(size=[]), not self.is_large),
            Choice(_("大字"), self._at(size=[LARGE]), self.is_large),
        ]

    def _at(self, **changes: list[str]) -> str:
        return address(self.params, **changes) + "#text"


def qr_svg(url: str) -> bytes:
    """`url` as a QR code (ISO/IEC 18004), black on white with its quiet zone, drawn as SVG."""
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawn, kind="svg", scale=4, border=4, light="#fff", dark="#000"
    )
    return drawn.getvalue()
