"""Which runs of signs are place names, and which only look like one (合作, 安宁, 和县)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from ..han import is_han
from ..late_pattern import LatePattern
from .naming import Naming, region_words

_SIDES = ("岸", "麓", "侧", "坡")
_STREET_NUMBER = LatePattern(r"[\d一二三四五六七八九十]{1,3}[路街]")
_A_ROW = 3
_RANK = {"province": 0, "prefecture": 1, "county": 2}
_BEFORE_ONE_SIGN_COUNTY = frozenset("在到从对向于赴入由往为及自至是")
_AFTER_ONE_SIGN_COUNTY = frozenset("级域市区乡内城情")
_OPENS_ITEM = frozenset("\n。;:,、( \u3000—-·•■●▲◆★▶")
_MUNICIPALITIES = ("11", "12", "31", "50")
SEVERAL_OF = LatePattern(r"(?:两|二|三|四|五|[2-9])个?(?:区|县|市|地|州|旗)(?![长域级])")
_SHARE = LatePattern(
    r"县?(?:[添增建有设共计:]|新增|新建|改建|扩建|改扩建|新改扩建|建成|各)?"
    r"\d+(?:\.\d+)?[余多万]?(?:[所个间座处名人套亿]|平方米)"
)
_SPEAKS = LatePattern(
    r"(?:在|自|从|到)\d|[以的将]“|则(?![以而])|早在|把|拿出|率先|推行|推出|探索|实施|打造|创新|"
    r"组建|出台|建成|投入|构建|首创|通过|聚焦|坚持"
)
_NAMED = LatePattern(r"(?:[讯电] ?\(|记者|通讯员)[^()。,;:]{0,40}[( 、]$")
"""The words before a reporter's name: 本报讯(石岩 , 记者 石岩、."""
_ZONE = LatePattern(r"省?[一-龥]{2}新区")
"""Behind a province it makes a zone of one city's: 四川|天府新区."""
_SPEAKS_OF_TIME = LatePattern(r"(?:在|自|从|到)(?:19|20)\d\d|的“|则(?![以而])|早在")


@cache
def _zones() -> frozenset[str]:
    return frozenset(region_words()["with_zones"])


@cache
def _common() -> frozenset[str]:
    return frozenset(region_words()["common"])


@cache
def _joined() -> frozenset[str]:
    return frozenset(region_words()["joined"])


def confirmed(namings: list[Naming], folded: str, year: int | None) -> list[Naming]:
    """Without the words that only look like place names."""
    words = region_words()
    streets, common, joined = tuple(words["streets"]), _common(), _joined()
    by_full: dict[str, set[str]] = defaultdict(set)
    for naming in namings:
        if naming.full and not _is_doubtful_full(naming, folded):
            for division in naming.candidates:
                by_full[division.short].add(division.code)
                by_full[division.name].add(division.code)
    in_rows = _in_rows(namings, folded)
    for at in in_rows:
        for division in namings[at].candidates:
            by_full[division.short].add(division.code)
    company = _Company(namings, folded, year)
    kept: list[Naming] = []
    for at, naming in enumerate(namings):
        word = naming.word
        if at in in_rows or _in_brackets(naming, folded):
            kept.append(naming)
            continue
        if not naming.full and (
            _is_in_persons_name(naming, folded) or _names_branch(namings, at, folded)
        ):
            continue
        if word in _zones() and _ZONE.match(folded, naming.end):
            continue
        if naming.full:
            if not _is_doubtful_full(naming, folded):
                kept.append(naming)
            continue
        if word[-1] in "东西" and folded[naming.end : naming.end + 1] in ("北", "南", "部"):
            continue
        if word[-1] in "东西南北" and folded[naming.end : naming.end + 1] in _SIDES:
            continue  # 淮河南岸, 太行山西麓
        if folded.startswith(streets, naming.end) or _STREET_NUMBER.match(folded, naming.end):
            continue
        if not naming.after:
            if folded[naming.start - 1 : naming.start + 1] in joined:
                continue
            codes = by_full.get(word)
            if codes:
                if not any(d.code in codes for d in naming.candidates):
                    continue
                if word in common and not (
                    _stands_free(naming, folded) or folded.startswith("教育", naming.end)
                ):
                    continue
                naming.candidates = [d for d in naming.candidates if d.code in codes]
            elif company.bears_out(naming) or _is_autonomous_in_short(naming, folded):
                pass
            elif word in common:
                if not _speaks_as_city(naming, folded):
                    continue
            elif not _short_name_may_stand(naming, folded) or company.is_far(naming):
                continue
        kept.append(naming)
    return kept


class _Company:
    """Short names of counties that the text's city bears out: 饶阳2所, 建德推行… beside 杭州市."""

    def __init__(self, namings: Sequence[Naming], folded: str, year: int | None) -> None:
        self.folded, self.year = folded, year
        self.cities: set[str] = set()
        self.provinces: set[str] = set()
        self.told: Counter[str] = Counter()
        for naming in namings:
            best = min(naming.candidates, key=lambda d: _RANK[d.level])
            if best.level == "county":
                if not naming.full and self._opens(naming):
                    self.told[naming.word] += _SPEAKS_OF_TIME.match(folded, naming.end) is not None
            elif best.level == "province":
                self.provinces.add(best.code[:2])
            elif naming.word not in _common():
                self.cities.add(best.code[:4])

    def is_far(self, naming: Naming) -> bool:
        """Whether a county's short name lies in no province of a city that the text names.

        沙河 of 沙河源 in a text about 成都市 is no 沙河市; behind what tells of a deed it may be.
        """
        best = min(naming.candidates, key=lambda d: _RANK[d.level])
        if best.level != "county" or not best.name.endswith("市") or not self.cities:
            return False
        provinces = {city[:2] for city in self.cities} | self.provinces
        return best.code[:2] not in provinces and not (
            self._opens(naming) and _SPEAKS.match(self.folded, naming.end)
        )

    def bears_out(self, naming: Naming) -> bool:
        """Whether a county's short name may stand; its candidates are narrowed to the city's."""
        if not self._opens(naming):
            return False
        inside = [
            d
            for d in naming.candidates
            if d.level == "county"
            and d.valid_in(self.year)
            and (
                d.code[:4] in self.cities
                or (d.code[:2] in self.provinces and d.code[:2] in _MUNICIPALITIES)
            )
        ]
        if len(inside) != 1 or len(naming.word) < 2:
            return False
        if _SHARE.match(self.folded, naming.end):
            fits = True
        elif naming.word in _common():
            fits = self.told[naming.word] > 1
        else:
            fits = self.folded.startswith("的“", naming.end) or (
                self.folded[naming.start - 1 : naming.start] != "、"
                and _SPEAKS.match(self.folded, naming.end) is not None
            )
        if fits:
            naming.candidates = inside
        return fits

    def _opens(self, naming: Naming) -> bool:
        return (
            naming.start == 0
            or self.folded[naming.start - 1] in _OPENS_ITEM
            or self.folded.endswith("其中", 0, naming.start)
        )


def _in_brackets(naming: Naming, folded: str) -> bool:
    """[南安] at the head of a paragraph: the place that it is about."""
    return (
        folded[naming.start - 1 : naming.start] in ("[", "【")
        and folded[naming.end : naming.end + 1] in ("]", "】")
        and folded[naming.start - 2 : naming.start - 1] in ("", "\n", " ", "\u3000")
    )


def _in_rows(namings: list[Naming], folded: str) -> set[int]:
    """Which of the namings stand in a row of three and more that one city holds: 甲、乙、丙.

    A row of two will do before 两区, 两县. Short names that no other sign would bear out
    (鹿城、龙湾、乐清) bear out one another; their candidates are narrowed to that city's.
    """
    found: set[int] = set()
    row: list[int] = []
    for at in range(len(namings) + 1):
        linked = (
            bool(row)
            and at < len(namings)
            and folded[namings[at - 1].end : namings[at].start] in ("、", "和")
        )
        if linked or (not row and at < len(namings)):
            row.append(at)
            continue
        if len(row) >= _A_ROW or (len(row) > 1 and SEVERAL_OF.match(folded, namings[row[-1]].end)):
            shared = set.intersection(
                *({d.code[:4] for d in namings[k].candidates if d.code[4:] != "00"} for k in row)
            )
            if len(shared) == 1:
                city = shared.pop()
                for k in row:
                    namings[k].candidates = [d for d in namings[k].candidates if d.code[:4] == city]
                found.update(row)
        row = [at] if at < len(namings) else []
    return found


_BRANCH = LatePattern(
    "(?:[一二三四五六七八九十]中|中学|外国语(?:学校|大学)?|师范大学|师大|大学|附中|实验学校|小学)?附?属?"
)
_OF_SCHOOL = LatePattern("[一-龥]{0,6}(?:学校|校区|分校|中学|小学|幼儿园|附中|附小)")


def _names_branch(namings: Sequence[Naming], at: int, folded: str) -> bool:
    """黄冈中学|广州增城学校: a school's branch bears the place's name and lies elsewhere."""
    if at + 1 >= len(namings):
        return False
    place, where = namings[at], namings[at + 1]
    between = folded[place.end : where.start]
    if not between or not _BRANCH.fullmatch(between):
        return False
    while at + 2 < len(namings) and namings[at + 2].start == where.end:
        at, where = at + 1, namings[at + 2]
    return _OF_SCHOOL.match(folded, where.end) is not None


def _is_in_persons_name(naming: Naming, folded: str) -> bool:
    """本报讯(石岩 桂林生): a short name and one sign, where reporters are named."""
    behind = folded[naming.end : naming.end + 2]
    one_sign = is_han(behind[:1]) and behind[1:] in ("", " ", "、", ")")
    lead = folded[max(0, naming.start - 50) : naming.start]
    return one_sign and _NAMED.search(lead) is not None


def _is_doubtful_full(naming: Naming, folded: str) -> bool:
    """城区, 和县, 文县 are names and parts of words: they want a boundary, or a place before."""
    if naming.after:
        return False
    if naming.word in region_words()["verbs_like_names"]:
        return True
    if len(naming.word) > 2:
        return False
    before = folded[naming.start - 1] if naming.start else ""
    follows = folded[naming.end : naming.end + 1]
    if naming.word[-1] == "区":
        return True
    if follows in _AFTER_ONE_SIGN_COUNTY:
        return True
    if not before or not is_han(before):
        return False
    return naming.word in _common() or before not in _BEFORE_ONE_SIGN_COUNTY


def _stands_free(naming: Naming, folded: str) -> bool:
    before = folded[naming.start - 1] if naming.start else ""
    return not before or not is_han(before) or before in _BEFORE_ONE_SIGN_COUNTY


def _speaks_as_city(naming: Naming, folded: str) -> bool:
    """四平教育, 日照全市: a word that is also a city's short name means the city here."""
    prefectures = [d for d in naming.candidates if d.level == "prefecture"]
    if len(prefectures) != 1 or not folded.startswith(("教育", "教体", "全市"), naming.end):
        return False
    naming.candidates = prefectures
    return True


def _is_autonomous_in_short(naming: Naming, folded: str) -> bool:
    """天祝县 is the 天祝藏族自治县, 三江县 the 三江侗族自治县, though 三江 is a common word too."""
    sign = folded[naming.end : naming.end + 1]
    if sign not in ("县", "旗"):
        return False
    fits = [
        d
        for d in naming.candidates
        if d.level == "county" and d.name.endswith(sign) and len(d.name) > len(naming.word) + 1
    ]
    if len({d.code for d in fits}) != 1:
        return False
    naming.candidates, naming.end = fits, naming.end + 1
    return True


def _short_name_may_stand(naming: Naming, folded: str) -> bool:
    """A short name alone is believed of provinces, prefectures and county-level cities.

    A county's or a district's (历城, 平昌) is believed where the text acts through it (历城教育)
    or where it stands alone on its line, and only if it can mean one place.
    """
    best = min(naming.candidates, key=lambda d: _RANK[d.level])
    if best.level != "county":
        return True
    if len({d.code for d in naming.candidates}) > 1:
        return False
    if best.name.endswith("市") or len(naming.word) > 2:
        return True
    if folded.startswith(("自治县", "自治旗"), naming.end) and "自治" in best.name:
        return True
    alone = not folded[:40].strip("\n ").replace(naming.word, "", 1)
    return alone or folded.startswith(
        ("教育", "教体", "县委", "区委", "实际", "经济社会"), naming.end
    )
