"""Three truer kinds of findings, and those stored before filed under them."""

import re

from django.db import migrations, models

_RULES = [
    ("share", "占比"),
    ("parts", "分项与总数"),
    ("product", "每份与总数"),
    ("ratio", "师生比"),
    ("rise", "增减"),
    ("count", "项数"),
    ("repeat", "前后不一"),
    ("date", "日期"),
    ("target", "目标"),
    ("place", "地名"),
]
_RATIO = re.compile("= 1[:：∶]")
_SPAN_OF_YEARS = re.compile(r"\d{4} > \d{4}")


def _truer(rule, raw, recomputed):
    """The kind that a stored finding is of, told by the form in which it was written."""
    if rule == "parts" and " × " in raw:
        return "product"
    if rule == "share" and _RATIO.search(raw):
        return "ratio"
    if rule == "repeat" and (
        (raw.startswith("截至") and recomputed.startswith("刊发日期为"))
        or _SPAN_OF_YEARS.fullmatch(recomputed)
    ):
        return "date"
    return rule


def file_anew(apps, schema_editor):
    findings = apps.get_model("measures", "Finding").objects
    for finding in findings.filter(rule__in=("parts", "share", "repeat")).iterator():
        rule = _truer(finding.rule, finding.raw, finding.recomputed)
        if rule != finding.rule:
            findings.filter(pk=finding.pk).update(rule=rule)


def file_as_before(apps, schema_editor):
    findings = apps.get_model("measures", "Finding").objects
    for rule, before in (("product", "parts"), ("ratio", "share"), ("date", "repeat")):
        findings.filter(rule=rule).update(rule=before)


class Migration(migrations.Migration):
    dependencies = [("measures", "0006_intake")]

    operations = [
        migrations.AlterField(
            model_name=name,
            name="rule",
            field=models.CharField("规则", choices=_RULES, max_length=10),
        )
        for name in ("finding", "historicalfinding")
    ] + [migrations.RunPython(file_anew, file_as_before)]
