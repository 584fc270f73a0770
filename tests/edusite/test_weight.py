"""What a visit weighs, compressed, in bytes over the line."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import Client

from tests.world import TEXT, World, figure, full_reading

FIRST_VISIT, NEXT_VISIT = 60_000, 20_000
VALUES = 100


def test_a_case_with_a_hundred_values_is_light_enough_for_a_phone(
    world: World, client: Client
) -> None:
    lines = [f"全市第{n}批新建改建学校{n + 100}所,惠及乡镇学生一校一策。\n" for n in range(VALUES)]
    text = TEXT + "".join(lines)
    more = [figure(text, f"{n + 100}所", str(n + 100), "所", "新建改建学校") for n in range(VALUES)]
    read = full_reading(text)
    world.publisher()
    case = world.case(replace(read, figures=(*read.figures, *more)))
    answer = client.get(f"/cases/{case.pk}/", headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    page = len(answer.content)
    assert page <= NEXT_VISIT
    html = gzip.decompress(answer.content).decode()
    loaded = re.findall(r'(?:src|href)="/static/([^"]+\.(?:css|js|svg))"', html)
    assert {Path(name).suffix for name in loaded} == {".css", ".js", ".svg"}
    files = [Path(str(finders.find(name))) for name in dict.fromkeys(loaded)]
    assert page + sum(len(gzip.compress(file.read_bytes())) for file in files) <= FIRST_VISIT
