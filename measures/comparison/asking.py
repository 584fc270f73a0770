"""What a visitor wants compared: the address of a page is all its state."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.facets import Choice
from articles.filters import Chip
from articles.models import Region
from articles.models.publishing import name_key
from articles.presenters import address

from .comparing import places_of

NEWEST, PERIODS = "newest", "period"
MOST_PLACES = 60
LONGEST_NAME = 40


@dataclass
class Asked:
    """Places by code, newest values or periods; what can't be met is told in `notices`."""

    codes: list[str] = field(default_factory=list)
    by_period: bool = False
    notices: list[str] = field(default_factory=list)
    places: dict[str, Region] = field(default_factory=dict)

    @classmethod
    def of(cls, params: QueryDict, *, offered: Iterable[str]) -> Asked:
        """`offered` are the codes that have values; one query fetches all places there are."""
        asked = cls()
        asked._read_view(params.get("by", ""))
        codes = list(dict.fromkeys(filter(None, params.getlist("place"))))
        if len(codes) > MOST_PLACES:
            codes = codes[:MOST_PLACES]
            asked.notices.append(_("一次最多比较 %(n)s 个地区，其余已略去。") % {"n": MOST_PLACES})
        well_formed = [code for code in codes if re.fullmatch(r"[0-9]{6}", code)]
        asked.places = places_of([*offered, *well_formed])
        for code in codes:
            if code in asked.places:
                asked.codes.append(code)
            else:
                asked.notices.append(
                    _("没有代码为“%(code)s”的地区，这一项已略去。") % {"code": code[:20]}
                )
        if typed := params.get("add", "").strip():
            asked._add(typed)
        return asked

    def _read_view(self, view: str) -> None:
        self.by_period = view == PERIODS
        if view not in ("", NEWEST, PERIODS):
            self.notices.append(_("没有“%(view)s”这种看法，已按最新值排列。") % {"view": view[:20]})

    def _add(self, typed: str) -> None:
        """A place by its name, short name or code, typed in the box of the form."""
        key = name_key(typed[:LONGEST_NAME])
        named = Q(name=key) | Q(short_name=key) | Q(division_code=key)
        found = list(Region.objects.today().filter(named).select_related("parent__parent")[:6])
        whole = [place for place in found if place.name == key]
        found = whole if len(whole) == 1 else found
        if len(found) == 1:
            place = found[0]
            self.places[place.division_code] = place
            if place.division_code not in self.codes:
                self.codes.append(place.division_code)
        elif found:
            names = _("、").join(f"{place.full_name}（{place.division_code}）" for place in found)
            self.notices.append(
                _("叫“%(typed)s”的地方不止一个：%(names)s。请填代码。")
                % {"typed": typed[:LONGEST_NAME], "names": names}
            )
        else:
            self.notices.append(
                _("没有找到叫“%(typed)s”的地方，请填全称（如“桂林市”）或六位代码。")
                % {"typed": typed[:LONGEST_NAME]}
            )

    def choices(self, counts: dict[str, int]) -> list[Choice]:
        """Places with the number of their values, and those that were added without any."""
        codes = sorted({*counts, *self.codes})
        return [
            Choice(code, self.places[code].name, counts.get(code, 0), code in self.codes)
            for code in codes
            if code in self.places
        ]

    def chips(self, params: QueryDict) -> list[Chip]:
        """What is chosen, each with the address of the page without it."""
        settled = params.copy()
        settled.pop("add", None)
        return [
            Chip(
                _("地区"),
                self.places[code].name,
                address(settled, place=[other for other in self.codes if other != code]),
            )
            for code in self.codes
        ]

    @property
    def query(self) -> str:
        """The same choice for another address: ``place=450300&by=period``."""
        params = QueryDict(mutable=True)
        params.setlist("place", self.codes)
        if self.by_period:
            params["by"] = PERIODS
        return params.urlencode()
