"""Findings stored before their kinds were told apart are filed under the truer ones."""

import pkgutil
from importlib import import_module

import pytest

import measures.migrations
from articles.reading import read_article
from measures.models import Finding

NAMES = [module.name for module in pkgutil.iter_modules(measures.migrations.__path__)]
MIGRATION = import_module(
    f"measures.migrations.{next(name for name in NAMES if name.endswith('finding_rules'))}"
)


@pytest.mark.parametrize(
    ("text", "before", "rule"),
    [
        ("全市为20所学校每所补助5万元,共120万元。", "parts", "product"),
        ("全市有学生32000人,专任教师2000人,师生比1:18。", "share", "ratio"),
        ("全市2023年至2021年培训教师90名。", "repeat", "date"),
        ("全市受理诉求120件,已办结95件,其余35件正在办理。", "parts", "parts"),
        ("全市参考20000人,达线9000人,达线率47.5%。", "share", "share"),
    ],
)
def test_the_form_of_a_stored_finding_tells_its_kind(text: str, before: str, rule: str) -> None:
    (found,) = read_article(text).findings
    assert found.rule == rule
    assert MIGRATION._truer(before, found.raw, found.recomputed) == rule


def test_every_kind_that_the_reading_knows_has_a_name() -> None:
    assert {"product", "ratio", "date"} <= set(Finding.Rule.values)
