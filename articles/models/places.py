"""Places by their division codes (GB/T 2260), those of today and those that are gone."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

PROVINCE, PREFECTURE = 2, 4  # digits of a code that all divisions of one share


def subtree_prefix(code: str) -> str:
    """The digits that the codes of a place and all its parts begin with.

    >>> subtree_prefix("450000"), subtree_prefix("450300"), subtree_prefix("450305")
    ('45', '4503', '450305')
    """
    if code.endswith("0000"):
        return code[:PROVINCE]
    if code.endswith("00"):
        return code[:PREFECTURE]
    return code


class RegionQuerySet(models.QuerySet["Region"]):
    def today(self) -> RegionQuerySet:
        return self.filter(last_year=None)

    def valid_in(self, year: int) -> RegionQuerySet:
        return self.filter(Q(last_year=None) | Q(last_year__gte=year), first_year__lte=year)

    def within(self, region: Region) -> RegionQuerySet:
        """`region` itself and everything below it."""
        return self.filter(division_code__startswith=subtree_prefix(region.division_code))

    def for_code(self, code: str, *, year: int | None = None) -> Region | None:
        """The division that bore `code` in `year`, or else the latest that did.

        Codes are kept when a county becomes a district of the same name, and now and then a code
        is given again: 430502 was 邵阳市东区 before it was 双清区.
        """
        rows = self.filter(division_code=code)
        then = rows.valid_in(year).first() if year else None
        return then or rows.order_by(F("last_year").desc(nulls_first=True)).first()

    def called(self, words: str) -> list[Region]:
        """The divisions of today that `words` name: a code, a name, a short name, a full name.

        >>> Region.objects.called("浙江省湖州市吴兴区")
        [<Region: 吴兴区>]
        """
        words = "".join(words.split())
        if words.isascii():
            return list(self.today().filter(division_code=words))
        here = self.today().select_related("parent__parent")
        named = list(here.filter(Q(name=words) | Q(short_name=words)))
        ends = [words[n:] for n in range(1, len(words) - 1)]
        return named or [r for r in here.filter(name__in=ends) if r.full_name == words]

    def with_cases(self) -> RegionQuerySet:
        """Only regions that a published case is about, each with its number of cases."""
        from ..editorial import ReviewStatus

        return self.annotate(
            case_count=models.Count(
                "articles", filter=Q(articles__status=ReviewStatus.PUBLISHED), distinct=True
            )
        ).filter(case_count__gt=0)


class Region(models.Model):
    class Level(models.TextChoices):
        PROVINCE = "province", _("省级")  # 省、自治区、直辖市、特别行政区
        PREFECTURE = "prefecture", _("地级")  # 地级市、地区、自治州、盟
        COUNTY = "county", _("县级")  # 县、市辖区、县级市、旗

    division_code = models.CharField("区划代码", max_length=6, help_text="GB/T 2260 六位代码")
    name = models.CharField("名称", max_length=60, help_text="全称，如“桂林市”")
    short_name = models.CharField("简称", max_length=60, help_text="去掉通名的称呼，如“桂林”")
    level = models.CharField("级别", max_length=10, choices=Level.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name="上级",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    first_year = models.PositiveSmallIntegerField("启用年份")
    last_year = models.PositiveSmallIntegerField(
        "停用年份", null=True, blank=True, help_text="最后有效的一年；留空表示现行"
    )

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = "地区"
        verbose_name_plural = "地区"
        ordering = ["division_code", "-first_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["division_code", "first_year"],
                name="region_code_once_a_year",
                violation_error_message="该代码在这一年份已有记录，请修改已有的那一条。",
            ),
            models.CheckConstraint(
                condition=Q(last_year=None) | Q(last_year__gte=F("first_year")),
                name="region_ends_after_it_begins",
                violation_error_message="停用年份早于启用年份，请核对两个年份。",
            ),
            models.CheckConstraint(
                condition=Q(division_code__regex=r"^[0-9]{6}$"),
                name="region_code_six_digits",
                violation_error_message="区划代码应为六位数字。",
            ),
        ]
        indexes = [models.Index(fields=["name"]), models.Index(fields=["short_name"])]

    def __str__(self) -> str:
        return self.name if self.is_current else f"{self.name}（至{self.last_year}年）"

    def get_absolute_url(self) -> str:
        return reverse("region", args=[self.division_code])

    @property
    def is_current(self) -> bool:
        return self.last_year is None

    @property
    def ancestors(self) -> list[Region]:
        """From the province down to the parent."""
        chain: list[Region] = []
        above = self.parent
        while above:
            chain.insert(0, above)
            above = above.parent
        return chain

    @property
    def full_name(self) -> str:
        """山西省运城市盐湖区."""
        return "".join(r.name for r in [*self.ancestors, self])
