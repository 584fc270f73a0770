"""`make bench`: what things cost, as ratios measured side by side in one run.

Machines differ and are noisy; a ratio of two times taken in turn in the same process says more
than either. Nothing here passes or fails.
"""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from . import desk, reading


def main() -> None:
    console = Console()
    for title, rows in (
        ("Reading", reading.against_jieba()),
        ("Reading hostile text: how cost grows with length", reading.growth()),
        ("Ten megabytes of hostile text: how cost grows", reading.ten_megabytes()),
        ("Memory", reading.memory()),
        ("The review workspace, each row's two measured in turn", desk.workspace()),
        ("Start-up of python -m articles.reading", reading.start_up()),
    ):
        table = Table(title=title, title_justify="left", show_header=False)
        for what, figure, target in rows:
            table.add_row(what, figure, target)
        console.print(table)


if __name__ == "__main__":
    main()
