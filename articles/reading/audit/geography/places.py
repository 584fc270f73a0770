"""Places under the wrong roof or out of their time, and dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ...covered import Covered
from ...late_pattern import LatePattern
from ...places.gazetteer import Division, Gazetteer
from ...records import Finding, Page, Place, Places, Span
from ..ledger import marked

_PREFECTURE = ("市", "州", "盟", "地区")
_PROVINCE = ("省", "自治区")
_COUNTY = ("县", "区", "旗", "市")
_AS_OF = LatePattern("截[至止]到?((20[0-9]{2})年([0-9]{1,2})月(?:(底|末|份)|([0-9]{1,2})日)?)")
_YEARS = LatePattern("([12][09][0-9]{2})(?<![0-9]{5})年?(?:至|到|—|——|-)((?:19|20)[0-9]{2})年")
_FORMER = ("原", "前", "时称", "旧称", "原名", "撤销")
_NOW_CALLED = ("今", "今称", "现", "现称", "(")
_FROM, _BECAME = ("将", "由"), ("改", "更名", "合并", "并入", "调整", "划", "撤", "设立")
_BODY = LatePattern("人民政府|教[育体科][一-龥]{0,6}?局|教委|教育工委|委")
"""What a county's name stands before that acts for it: 教育科技局."""
_GOES_ON = (
    "全",
    "的",
    ",",
    "。",
    "、",
    "开",
    "推",
    "把",
    "坚",
)
_SCHOOLS = ("一中", "二中", "第", "中学", "小学", "高中", "职", "实验", "中心")
_RULED = LatePattern(
    "[^。;:\n]{0,24}(?:所辖|下辖|辖区内|管辖|所属|辖)的?(?:各|几个)?(?:县区|县市区|县市|区县)?(?:的|有)?"
)
_DATED = LatePattern("((?:19|20)[0-9]{2})年[0-9]{1,2}月")
_TELLS = LatePattern(
    "则?(?:新组建|新增|现有|共有|已|组建|创建|完成|实施|选派|设立|今年|去年|从|近日|日前|拿出|投入|推出|出台|开展|建成|新建|组织|安排|率先)"
)
_TOWN = LatePattern("[一-龥]{1,5}?(?:镇|乡|街道)")
"""A town behind a county is no part of a longer name, as 第一中学 is."""
_SLACK = timedelta(days=15)
_A_ROW = 3
_USED_ON, _RULED_ON = 3, 1
"""So many years papers go on using a roof that a county has left, and saying 所辖."""


def check_places(
    text: str, folded: str, page: Page, places: Places, barred: Covered, known: Gazetteer
) -> Iterator[Finding]:
    """甲市乙县, where 乙县 never lay in 甲市; 乙县 years after it became 乙区.

    Only full names printed one behind the other; a name with a candidate inside is believed, and
    so is a roof for some years after it was left: papers go on using it. A place alone is out of
    its time only as the name of a body that acts (莱芜市教育局 in 2021).
    """
    year = page.header.published_on.year if page.header.published_on else _last_dated(folded)
    listed = ""
    roof: Place | None = None
    if year:
        yield from _bodies_out_of_time(text, folded, places, barred, known, year)
        yield from _before_their_time(text, folded, places, barred, known, year)
    for outer, inner in zip(places.mentions, places.mentions[1:], strict=False):
        link = folded[outer.span.end : inner.span.start]
        if link != "、":
            listed, roof = link, outer
        if inner.span.start in barred or not (link in ("", "、") or _RULED.fullmatch(link)):
            continue
        found = None
        if link == "" or (roof and _RULED.fullmatch(listed)):
            told = roof is not None and _RULED.fullmatch(listed) is not None
            found = _wrong_roof(
                text, folded, known, roof or outer, inner, year, _RULED_ON if told else _USED_ON
            )
        if found is None and year and (link == "" or _among_counties(folded, inner)):
            found = _out_of_time(text, folded, known, inner, year)
        if found:
            yield found


def check_row_of_counties(text: str, places: Places, folded: str) -> Iterator[Finding]:
    """信阳市…走了罗山县、息县、西平县: of three counties and more in a row one is of another city.

    Only where the text is about the city that all the others lie in.
    """
    main = places.subjects[0].adcode if places.subjects else ""
    told = {  # by `check_places`
        inner.name
        for outer, inner in pairwise(places.mentions)
        if outer.adcode == f"{main[:4]}00" and outer.span.end == inner.span.start
    }
    row: list[Place] = []
    for place in (*places.mentions, None):
        linked = row and place and folded[row[-1].span.end : place.span.start] in ("、", "和")
        if place and (linked or not row):
            row.append(place)
            continue
        codes = [p.adcode or "" for p in row]
        others = [p for p, code in zip(row, codes, strict=True) if code[:4] != main[:4]]
        whole = len(row) >= _A_ROW and all(code and not code.endswith("00") for code in codes)
        if whole and len(others) == 1 and others[0].adcode and main[2:4] != "00":
            found, code = others[0], others[0].adcode or ""
            if code[:2] == main[:2] and code[2:4] != "90" and found.name not in told:
                yield marked(
                    "place",
                    text,
                    (found.span,),
                    recomputed=f"{found.name}（{found.adcode}）不在{main[:4]}00",
                    verdict=f"并列的县区中只有{found.name}不在同一市，请核对地名。",
                )
        row = [place] if place else []


def _bodies_out_of_time(
    text: str, folded: str, places: Places, barred: Covered, known: Gazetteer, year: int
) -> Iterator[Finding]:
    end, told = -1, set()
    for place in places.mentions:
        beside, end = place.span.start == end, place.span.end
        name = place.span.of(folded)
        if beside or name in told or place.span.start in barred:
            continue
        acts = _BODY.match(folded, end) is not None or _tells_of_itself(folded, places, place)
        acts = acts or _opens_a_row(folded, places, place)
        if name.endswith(_COUNTY) and acts:
            found = _out_of_time(text, folded, known, place, year)
            if found:
                told.add(name)
                yield found


def _opens_a_row(folded: str, places: Places, place: Place) -> bool:
    """江干区、萧山区、钱塘区: the first of three counties and more of one city."""
    code, at, others = (place.adcode or "")[:4], place.span.end, 0
    for other in places.mentions:
        if other.span.start == at + 1 and folded[at] == "、" and (other.adcode or "")[:4] == code:
            at, others = other.span.end, others + 1
    return others > 0 and folded[place.span.start - 1 : place.span.start] != "、"


def _tells_of_itself(folded: str, places: Places, place: Place) -> bool:
    """;江干区今年拿出…: it opens a clause, in a text that names its city or its neighbours."""
    before = folded[place.span.start - 1 : place.span.start]
    code = place.adcode or ""
    if before not in (";", "。", "\n", ",", "的") or not code:
        return False
    if not _TELLS.match(folded, place.span.end):
        return False
    return any(p is not place and (p.adcode or "")[:4] == code[:4] for p in places.mentions)


def _last_dated(folded: str) -> int | None:
    """The last year that is printed with a month, where the day of print is not: 2022年3月."""
    return max((int(year) for year in _DATED.findall(folded)), default=None)


def _among_counties(folded: str, place: Place) -> bool:
    """沛县、丰县、铜山县: in a row with another county, so that it is no part of a longer name."""
    start, end = place.span.start, place.span.end
    joined = folded[start - 1 : start] == "、" and folded[start - 2 : start - 1] in _COUNTY
    return joined and not folded.startswith(_SCHOOLS, end)


def _wrong_roof(
    text: str,
    folded: str,
    known: Gazetteer,
    outer: Place,
    inner: Place,
    year: int | None,
    used_on: int,
) -> Finding | None:
    """甲市乙县 or 甲省乙市, where no row of the years up to now puts the one in the other."""
    short = len(inner.name) < 3 and not inner.name.endswith(("县", "縣"))
    if outer.adcode is None or short or len(outer.name) < 3:
        return None
    name, roof = inner.span.of(folded), outer.span.of(folded)
    now = (inner.adcode,) if inner.adcode else inner.candidates
    codes = {
        *now,
        *(
            row.code
            for row in known.named(name)
            if not (year and row.last_year and row.last_year + used_on < year)
            or outer.adcode.endswith("0000")
        ),
    }
    if not now or not name.endswith(_COUNTY):
        return None
    if outer.adcode.endswith("0000"):
        if not roof.endswith(_PROVINCE) or any(c[:2] == outer.adcode[:2] for c in codes):
            return None
    else:
        if not roof.endswith(_PREFECTURE) or not outer.adcode.endswith("00"):
            return None
        if any(code.endswith("00") for code in now):
            return None
        roofs = {outer.adcode[:4], *(row.code[:4] for row in known.named(roof))}
        if any(code[:4] in roofs or code[2:4] == "90" for code in codes):
            return None
    return marked(
        "place",
        text,
        (Span(outer.span.start, inner.span.end),)
        if outer.span.end == inner.span.start
        else (outer.span, inner.span),
        recomputed=f"{inner.name}（{'、'.join(now)}）不在{outer.name}（{outer.adcode}）",
        verdict=f"{inner.name}不属于{outer.name}，请核对地名。",
    )


def _before_their_time(
    text: str, folded: str, places: Places, barred: Covered, known: Gazetteer, year: int
) -> Iterator[Finding]:
    """水富市 in an article of 2016: it has been a city since 2018."""
    told: set[str] = set()
    for place in places.mentions:
        name, start = place.span.of(folded), place.span.start
        rows = [row for row in known.named(name) if row.name == name]
        first = min((row.first_year for row in rows), default=0)
        if name in told or start in barred or not name.endswith(_COUNTY):
            continue
        if first > year + 1 and not folded.endswith(_NOW_CALLED, 0, start):
            told.add(name)
            yield marked(
                "place",
                text,
                (place.span,),
                recomputed=f"{name}（{rows[0].code}）自{first}年起",
                verdict=f"{name}在{first}年才有此名，文章刊发于{year}年，请核对。",
            )


def _out_of_time(
    text: str, folded: str, known: Gazetteer, place: Place, year: int
) -> Finding | None:
    """成都市新津县 in an article of 2023: since 2020 it is 新津区."""
    name = place.span.of(folded)
    rows: tuple[Division, ...] = tuple(r for r in known.named(name) if r.name == name)
    if not rows or any(r.last_year is None or r.last_year + 1 >= year for r in rows):
        return None
    last = max(rows, key=lambda r: r.last_year or 0)
    if place.adcode and all(r.code[:2] != place.adcode[:2] for r in rows):
        return None
    heir = known.standing(last, None)
    gone = heir is last or heir.level != last.level
    if not gone and (heir.name == name or "自治" in heir.name):
        return None  # 务川县, as the 务川仡佬族苗族自治县 is still called
    if not (
        _BODY.match(folded, place.span.end)
        or folded.startswith(_GOES_ON, place.span.end)
        or _TELLS.match(folded, place.span.end)
        or _TOWN.match(folded, place.span.end)
        or _among_counties(folded, place)
    ):
        return None
    before = folded[max(0, place.span.start - 12) : place.span.start]
    sentence = folded[max(0, place.span.start - 80) : place.span.start].rpartition("\n")[2]
    sentence += folded[place.span.start : place.span.end + 40].partition("\n")[0]
    behind = folded[place.span.end : place.span.end + 20]
    changed = any(word in before for word in _FROM) and any(word in behind for word in _BECAME)
    if changed or any(word in before for word in _FORMER) or (not gone and heir.name in folded):
        return None
    if any(str(y) in sentence for y in range(last.first_year, (last.last_year or 0) + 1)):
        return None
    return marked(
        "place",
        text,
        (place.span,),
        recomputed=f"{name}至{last.last_year}年止"
        + ("" if gone else f"，其后为{heir.name}（{heir.code}）"),
        verdict=f"{name}已于{(last.last_year or 0) + 1}年前后"
        + ("撤销" if gone else f"改为{heir.name}")
        + "，请核对地名。",
    )


def check_dates(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """截至2023年6月底 in an article of March 2023; 2023年至2021年."""
    published = page.header.published_on
    for match in _AS_OF.finditer(folded):
        day = _first_day(int(match[2]), int(match[3]), match[5])
        if published is None or day is None or day <= published + _SLACK:
            continue
        if match.start() in barred:
            continue
        span = Span(match.start(1), match.end(1))
        yield marked(
            "date",
            text,
            (span,),
            raw=f"截至{span.of(text)}",
            recomputed=f"刊发日期为{published.isoformat()}",
            verdict=f"截至日期{span.of(text)}晚于刊发日期{published.isoformat()}，请核对。",
            tolerance=f"已容许{_SLACK.days}日",
        )
    for match in _YEARS.finditer(folded):
        if int(match[2]) >= int(match[1]) or match.start() in barred:
            continue
        span = Span(match.start(), match.end())
        yield marked(
            "date",
            text,
            (span,),
            recomputed=f"{match[1]} > {match[2]}",
            verdict=f"“{span.of(text)}”起止颠倒，请核对。",
        )


def _first_day(year: int, month: int, day: str | None) -> date | None:
    try:
        return date(year, month, int(day) if day else 1)
    except ValueError:
        return None
