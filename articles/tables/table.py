"""One model as a table: rows out of a list, and edits out of rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import QuerySet
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from import_export.results import RowResult

from .. import search
from ..actions import RefusedError
from .columns import Cell, Column, Kind, Text, Whole

KEY, REVISION, WHY = "编号", "版次", "缘由"
MOST_ROWS = 5000
MOST_WHY = 300


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that says something else than what is stored."""

    title: str
    before: str
    after: str


@dataclass(frozen=True)
class Importing:
    """Whose hand an import is, when, why, and whether rows that are stale are passed over."""

    by: Any
    at: datetime
    why: str = ""
    skip_stale: bool = False
    stroke: UUID = field(default_factory=uuid4)


@dataclass
class Read:
    """What an import would change or has changed; with `errors`, nothing is."""

    changed: list[tuple[int, Any, list[Change]]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    rows: int = 0

    @property
    def same(self) -> int:
        return self.rows - len(self.changed) - len(self.stale)

    @property
    def mark(self) -> str:
        """What stands for this very set of changes."""
        from hashlib import sha256

        told = [f"{item.pk}{changes}" for _, item, changes in self.changed]
        return sha256("\n".join([*told, *self.stale]).encode()).hexdigest()[:16]


class Settings:
    """How django-import-export runs a table: rows and changes are found by the table itself."""

    skip_diff = True
    use_transactions = True
    instance_loader_class = BaseInstanceLoader


class Table(Resource):
    """The columns of a model; subclasses declare them and say what a change stands for.

    A row is found by its number (编号); a cell counts as changed where it says something else than
    the stored value does in such a file; a row that was saved after the file was made is refused.
    """

    noun: ClassVar[str]
    pk = Column("pk", KEY, "库里的编号，认行用，不要改", Whole(), read=True)

    class Meta(Settings):
        pass

    def __init__(self, importing: Importing | None = None) -> None:
        super().__init__()
        self._importing = importing
        self._seen: dict[int, int] = {}
        self._read = Read()
        self._stored: dict[int, Any] | None = None
        self._blank = 0

    # --- out ------------------------------------------------------------------------------------

    @property
    def columns(self) -> list[Any]:
        """The columns in their order, the number and the revision first, the reason last."""
        mine = [column for name, column in self.fields.items() if name != "pk"]
        return [self.fields["pk"], REVISIONS, *mine, REASON]

    @property
    def titles(self) -> list[str]:
        return [str(column.column_name) for column in self.columns]

    def revision(self, item: Any) -> int:
        """The number that every save of the item raises."""
        return int(item.revision)

    def rows(self, items: Iterable[Any]) -> Iterable[list[Cell]]:
        for item in items:
            yield self.row(item)

    def row(self, item: Any) -> list[Cell]:
        mine = [column.cell(item) for name, column in self.fields.items() if name != "pk"]
        return [str(item.pk), str(self.revision(item)), *mine, ""]

    def explained(self) -> list[list[str]]:
        """The sheet of explanations: column, whether it may be written, meaning, what fits."""
        told = [["列", "可改", "意思", "可以怎么填"]]
        for column in self.columns:
            may = "" if column.readonly else "是"
            told.append(
                [column.column_name, may, column.meaning, column.widget.allowed if may else ""]
            )
        return told

    def widths(self) -> list[int]:
        """Of each column, in characters; long words get room, numbers little."""
        return [
            8 if c.column_name in (KEY, REVISION) else 32 if c.meaning.endswith("…") else 16
            for c in self.columns
        ]

    @staticmethod
    def read(rows: QuerySet) -> QuerySet:
        """`rows` of a list, with all that the columns read of them."""
        return rows

    # --- in -------------------------------------------------------------------------------------

    def items(self, keys: Iterable[int]) -> QuerySet:
        """The stored rows, with what the columns read of them."""
        model: Any = self._meta.model
        return self.read(model.objects.filter(pk__in=keys))

    def is_seen(self, item: Any) -> bool:
        """Whether visitors see it: changing it wants a reason."""
        return False

    def refusal(self, item: Any, by: Any) -> str:
        """Why `by` may not change this row at all; empty where they may."""
        return ""

    def apply(self, item: Any, changes: dict[str, Any], doing: Importing) -> None:
        """Hand the changes to the action that they stand for."""
        raise NotImplementedError

    def bring_back(self, dataset: Any, *, keep: bool) -> Read:
        """Read a file's rows as edits; store all of them, or with `keep` off or an error none.

        The rows run through django-import-export's own import, each in its savepoint.
        """
        with search.once() if keep else search.unwritten():
            result = self.import_data(
                dataset, dry_run=not keep, rollback_on_validation_errors=True, use_transactions=True
            )
        read = self._read
        read.rows = result.total_rows - self._blank
        for error in result.base_errors:
            read.errors += _words(error.error)
        for row in result.invalid_rows:
            read.errors += [f"第 {row.number + 1} 行{told}" for told in self._told(row.error)]
        for row in result.error_rows:
            for error in row.errors:
                if not isinstance(error.error, RefusedError):
                    raise error.error
                read.errors.append(f"第 {row.number + 1} 行：{error.error}")
        read.errors.sort(key=_line_of)
        return read

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        self._check_titles(dataset.headers)
        if len(dataset) > MOST_ROWS:
            raise ValidationError(
                f"一次最多导入 {MOST_ROWS} 行，这个文件有 {len(dataset)} 行；请拆开。"
            )
        keys = {int(k) for k in map(self._plain_key, dataset[KEY]) if k.isdecimal()}
        self._stored = {item.pk: item for item in self.items(keys)}

    def import_row(self, row: Any, instance_loader: Any, **kwargs: Any) -> RowResult:
        blank = all(cell in (None, "") for cell in row.values())
        if blank or self._stored is None:  # the columns are wrong: no row is read
            self._blank += blank
            result = RowResult()
            result.import_type = RowResult.IMPORT_TYPE_SKIP
            return result
        return super().import_row(row, instance_loader, **kwargs)

    def get_or_init_instance(self, instance_loader: Any, row: Any) -> tuple[Any, bool]:
        key = self._plain_key(row[KEY])
        item = (self._stored or {}).get(int(key)) if key.isdecimal() else None
        if item is None:
            raise ValidationError(
                {KEY: f"库里没有编号“{key or '（空）'}”的{self.noun}；表里只能改已有的，不能增添。"}
            )
        return item, False

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Find the cells that say something else, and what they stand for."""
        number = kwargs["row_number"]
        if instance.pk in self._seen:
            line = self._seen[instance.pk] + 1
            raise ValidationError(
                {KEY: f"编号“{instance.pk}”在第 {line} 行已有，同一条只能有一行。"}
            )
        self._seen[instance.pk] = number
        edited = [
            (name, column, Change(column.column_name, before, after))
            for name, column in self.fields.items()
            if name != "pk" and column.column_name in row
            if (before := column.plain(column.cell(instance)))
            != (after := column.plain(row[column.column_name]))
        ]
        stale = bool(edited) and self._is_stale(instance, row)
        kept = [] if stale else edited
        instance.__dict__["_told"] = [change for _, _, change in kept]
        instance.__dict__["_edits"] = self._cleaned(kept, instance, row)

    def _cleaned(self, edited: list[Any], instance: Any, row: Any) -> dict[str, Any]:
        """What the changed cells stand for; ValidationError with every cell that is wrong."""
        values, errors = {}, {}
        for name, column, change in edited:
            try:
                if column.readonly:
                    was = _short(change.before)
                    raise ValidationError(f"这一列只供查看，不能在表里改（原为“{was}”）。")
                cell = row[column.column_name]
                values[name] = column.widget.clean(cell, row=row, item=instance)
            except ValidationError as error:
                errors[change.title] = error.messages
        if errors:
            raise ValidationError(errors)
        return values

    def skip_row(self, instance: Any, original: Any, row: Any, errors: Any = None) -> bool:
        return not errors and not instance.__dict__["_told"]

    def validate_instance(self, instance: Any, errors: Any = None, **kwargs: Any) -> None:
        if errors:
            raise ValidationError(errors)
        doing = self._doing
        why = self.refusal(instance, doing.by)
        if why:
            raise ValidationError(why)

    def save_instance(self, instance: Any, is_create: bool, row: Any, **kwargs: Any) -> None:
        doing = self._doing
        why = str(row.get(WHY) or "").strip() or doing.why.strip()
        if len(why) > MOST_WHY:
            raise ValidationError({WHY: f"缘由最多 {MOST_WHY} 字，现有 {len(why)} 字。"})
        if not why and self.is_seen(instance):
            raise ValidationError(
                {WHY: "访客已经看得到这一条，改它请写明缘由：填在这一列，或在导入时写一个通用的。"}
            )
        told, edits = instance.__dict__.pop("_told"), instance.__dict__.pop("_edits")
        self.apply(instance, edits, Importing(doing.by, doing.at, why, stroke=doing.stroke))
        self._read.changed.append((kwargs["row_number"] + 1, instance, told))

    def save_m2m(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """The action has done it."""

    @property
    def _doing(self) -> Importing:
        if self._importing is None:
            raise ValueError("a table that is brought back has somebody who does it")
        return self._importing

    def _is_stale(self, item: Any, row: Any) -> bool:
        """Whether the row is passed over as stale; ValidationError where that was not asked for."""
        seen, now = self._plain_key(row[REVISION]), self.revision(item)
        if seen == str(now):
            return False
        told = f"导出之后有人改过（版次 {seen or '（空）'} → {now}），照旧表导入会盖掉别人的改动"
        if not self._doing.skip_stale:
            raise ValidationError({REVISION: f"{told}；请重新导出再改，或选“跳过过期的行”。"})
        self._read.stale.append(f"第 {self._seen[item.pk] + 1} 行（{item}）：{told}，没有动。")
        return True

    def _check_titles(self, titles: list[str]) -> None:
        known = self.titles
        unknown = [title for title in titles if title not in known]
        twice = sorted({title for title in titles if titles.count(title) > 1})
        missing = [title for title in (KEY, REVISION) if title not in titles]
        told = []
        if unknown:
            names = "、".join(f"“{title or '（空）'}”" for title in unknown)
            told.append(f"第 1 行：不认识的列 {names}；可用的列：{'、'.join(known)}。")
        if twice:
            told.append(f"第 1 行：列 {'、'.join(twice)} 出现了不止一次。")
        if missing:
            told.append(f"第 1 行：缺少 {'、'.join(missing)} 列；请用导出的文件来改。")
        if told:
            raise ValidationError(told)

    def _told(self, error: ValidationError) -> list[str]:
        """A refusal with the titles of the columns that it speaks of."""
        if not hasattr(error, "error_dict"):
            return [f"：{words}" for words in error.messages]
        told = []
        for name, errors in error.message_dict.items():
            column = self.fields.get(name)
            title = column.column_name if column else "" if name == NON_FIELD_ERRORS else name
            told += [f"“{title}”：{words}" if title else f"：{words}" for words in errors]
        return told

    @staticmethod
    def _plain_key(cell: Any) -> str:
        return Kind().plain(cell).strip()


REVISIONS = Column("revision", REVISION, "导出时的版次，防止盖掉别人的改动，不要改", read=True)
REASON = Column("", WHY, "为何这样改；改访客看得到的条目必填，会进更正记录…", Text())


def _words(error: Any) -> list[str]:
    return list(error.messages) if isinstance(error, ValidationError) else [str(error)]


def _short(words: str) -> str:
    return words if len(words) <= 30 else f"{words[:30]}…"


def _line_of(error: str) -> int:
    digits = "".join(c for c in error[:12] if c.isdecimal())
    return int(digits or 0)
