"""The reading beside what one would measure it by: jieba, the text's own length, bare Python."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from articles.reading import read_article
from articles.reading.decode import decode

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Row = tuple[str, str, str]

HOSTILE = {
    "digits": "1",
    "quotes in pairs": "“a”",
    "marks": "甲、",
    "one place": "朝阳区",
    "figures": "全市有3所学校,",
    "percentages": "1%",
    "百分之": "百分之",
    "一是": "一是",
    "dates": "2021年",
    "lines": "一、\n",
    "document names": "《甲》",
    "members unmarked": "甲乙丙丁、戊己庚辛、子丑寅卯三大行动,",
    "members marked": "“甲乙丙丁”“戊己庚辛”“子丑寅卯”三大行动,",
    "announced lists": "三大行动",
    "announced names": "“三大工程”",
    "open brackets": "甲乙学区(",
    "open quotes": "制定“",
    "founded": "成立领导小组和",
    "slogans": "“三个三”",
    "issued": "印发《办法》",
    "works": "实施甲乙丙丁工程、",
    "activities": "开展红色讲堂、",
    "offices": "朝阳区教育局:\n",
    "row of places": "鹿城、龙湾、",
    "words that are places": "鼓楼区合作",
    "scope words": "我市全县",
    "rises": "由3所增加到5所,",
    "sums": "3元、",
    "seats": "新增学位3个,",
    "slogans counted": "“三个坚持”",
    "works announced": "四大工程。实施“甲”工程,",
    "townships": "庆云县徐园子乡徐园子乡",
    "rows in turn": "高中、初中分别为4人、5人,",
    "weights": "笔试占50%,面试占60%,",
    "told twice": "组成26个督导小组,27个督导小组每组都有干部。",
    "shares of all": "拟聘620名。研究生186人,占拟聘总数的36%。",
}
TEN_MEGABYTES = {
    "digits": "1",
    "quotes in pairs": "“a”",
    "marks": "甲、",
    "one line": "全市有学校,",
}


def texts() -> list[str]:
    return [decode(path.read_bytes()).text for path in sorted(SEEDS.glob("*.txt"))]


def seconds(act: Callable[[], object]) -> float:
    """Processor time of this process: what else the machine does hardly counts."""
    begin = time.process_time()
    act()
    return time.process_time() - begin


def waited(act: Callable[[], object]) -> float:
    """Time on the wall, for what other processes do."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def against_jieba() -> Iterator[Row]:
    """Whole reading over `jieba.lcut`, the same texts in turn, both warm, each at its best."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    documents = texts()
    for text in documents:
        read_article(text), jieba.lcut(text)
    ours, theirs = [], []
    for _ in range(15):
        ours.append(sum(seconds(lambda text=text: read_article(text)) for text in documents))
        theirs.append(sum(seconds(lambda text=text: jieba.lcut(text)) for text in documents))
    yield "time ÷ jieba.lcut", f"{min(ours) / min(theirs):.2f}", "target ≤ 1"


def growth() -> Iterator[Row]:
    """Time for four times the length over time for the length: 4 is linear, 16 quadratic."""
    for name, unit in HOSTILE.items():
        small = unit * (40_000 // len(unit))
        read_article(small)
        first = min(seconds(lambda text=small: read_article(text)) for _ in range(3))
        second = seconds(lambda text=small * 4: read_article(text))
        speed = len(small) * 4 / second / 1e6
        yield name, f"{second / first:.1f}", f"linear 4   ({speed:.2f} million characters a second)"


def ten_megabytes() -> Iterator[Row]:
    """Time a character in ten megabytes over that in a fortieth of it: 1 is linear."""
    for name, unit in TEN_MEGABYTES.items():
        large = unit * (10_000_000 // len(unit.encode()))
        small = large[: len(large) // 40]
        first = min(seconds(lambda text=small: read_article(text)) for _ in range(2))
        second = seconds(lambda text=large: read_article(text))
        yield name, f"{second / first / 40:.1f}", f"linear 1   ({second:.0f} s)"


def memory() -> Iterator[Row]:
    """Peak memory of a reading beside the bytes of its text."""
    text = "\n".join(texts())
    for times in (1, 8):
        document = text * times
        read_article(document)
        tracemalloc.start()
        read_article(document)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        size = len(document) * 2
        yield f"{len(document):,} characters", f"{peak / size:.0f} × the text", "flat"


def start_up() -> Iterator[Row]:
    """From the shell to the JSON of one document, beside an interpreter that does nothing.

    With bytecode, as on any run but the first: it goes to a folder of the bench's own, whatever
    the environment says of writing it.
    """
    document = str(min(SEEDS.glob("*.txt"), key=lambda path: path.stat().st_size))
    with tempfile.TemporaryDirectory() as cache:
        here = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        here.pop("PYTHONDONTWRITEBYTECODE", None)

        def run(*arguments: str) -> float:
            command = [sys.executable, *arguments]
            return min(
                waited(
                    lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=here)
                )
                for _ in range(7)
            )

        bare, ours = run("-c", "pass"), run("-m", "articles.reading", document)
    yield "time ÷ bare Python", f"{ours / bare:.0f}", f"target < 0.5 s (here {ours:.2f} s)"
