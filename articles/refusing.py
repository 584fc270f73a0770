"""What an action says where it does not do what it was asked."""

from __future__ import annotations

from typing import Any


class RefusedError(ValueError):
    """An action that the article's state does not allow; says, in Chinese, what to do instead."""


class StaleError(RefusedError):
    """Somebody changed `now` since the page was opened: both versions are to be shown."""

    def __init__(self, now: Any) -> None:
        super().__init__(f"“{now}”在您打开之后又有人改过，您的改动没有存入；请对照两个版本再定。")
        self.now = now
