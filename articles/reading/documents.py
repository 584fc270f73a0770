"""Web pages, Word files and Markdown: their words as lines, what they mark as hints.

A web page is kept whole, menus and all: what is not the article is marked later, never cut, so
that every line an editor saw can still be found. trafilatura says which lines it takes for the
main text; that is a hint, not a verdict. Why these libraries: docs/decisions/0003.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from .decoded import Hints, Unreadable
from .lexicon import lexicon
from .records import Span
from .set_off import RANK, is_set_off

_UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg"),
        *("canvas", "map", "option", "textarea", "audio", "video", "select", "datalist", "input"),
    )
)
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li"),
        *("main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    )
)
_CELLS = frozenset(("td", "th"))
_RANKS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_SET_BY_SCRIPT = re.compile(r"""\bcreateTime\s*=\s*['"]((?:19|20)\d\d)-(\d\d)-(\d\d)""")
"""Where the pages of public accounts keep the day that a script prints."""
_DATE = re.compile(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_TITLES = ("articletitle", "og:title", "title", "dc.title")
_DATES = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "og:release_date",
    "og:published_time",
    "publish_time",
    "dc.date",
    "date",
)
_LARGEST_FOR_BODY = 2_000_000
"""Characters of markup up to which the main text is looked for; beyond, the page is no article."""


class _Lines:
    """Collects the words of a document as lines, with runs of white space drawn together."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.ranks: dict[int, int] = {}
        self._parts: list[str] = []
        self._rank = 0

    def add(self, words: str) -> None:
        self._parts.append(words)

    def mark(self, rank: int) -> None:
        self._rank = rank

    def end(self) -> None:
        """Close the line; an empty one is not kept."""
        line = "".join(self._parts)
        self._parts.clear()
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        line = "\t".join(cells).strip()
        if line:
            if self._rank:
                self.ranks[len(self.lines)] = self._rank
            self.lines.append(line)

    def ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1:].isspace()

    def finish(self) -> tuple[str, tuple[tuple[Span, int], ...], list[Span]]:
        self.end()
        spans, headings, at = [], [], 0
        for number, line in enumerate(self.lines):
            span = Span(at, at + len(line))
            spans.append(span)
            if number in self.ranks:
                headings.append((span, self.ranks[number]))
            at += len(line) + 1
        return "\n".join(self.lines), tuple(headings), spans


def read_web_page(markup: str) -> tuple[str, Hints]:
    """The visible words of a page, one line a block, and what the page says of itself.

    Headings (h1 to h4) and paragraphs set off like them become hints, as do the page's title and
    its publication date, if its meta elements give one, and the lines of its main text. Raises
    `Unreadable` where a page has no words, as one that is built by a script.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    markup = _DECLARATION.sub("", markup).replace("\x00", "\ufffd")
    markup = re.sub("[\ud800-\udfff]", "\ufffd", markup)
    try:
        parser = HTMLParser(huge_tree=True)
        root = document_fromstring(markup, parser=parser) if markup.strip() else None
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    text, headings, spans = "", (), []  # type: tuple[str, Any, list[Span]]
    if root is not None:
        lines = _Lines()
        _collect(root, lines)
        text, headings, spans = lines.finish()
    if not text and len(markup) > _LARGEST_FOR_BODY // 100:
        # Nested too deep for the parser: the words at least, one line a tag.
        lines = _Lines()
        for part in re.split(r"<[^<>]*>", markup):
            lines.add(_flat(part))
            lines.end()
        text, headings, spans = lines.finish()
    if not text:
        raise Unreadable("网页里没有可读的文字,可能要运行脚本才显示。请复制正文,存为文本再导入。")
    title, published_on = _about(root)
    if published_on is None and (printed := _SET_BY_SCRIPT.search(markup)):
        published_on = _day(printed)
    return text, Hints(
        headings=headings,
        title=title,
        published_on=published_on,
        body=_main_lines(markup, text, spans),
    )


def _collect(root: Any, lines: _Lines) -> None:
    """Walk the tree without recursion: pages nest as deep as their authors like."""
    labels = tuple(lexicon("header")["spaced_labels"])
    stack: list[tuple[Any, bool]] = [(root, False)]
    row = None  # the row of a table of data that the walk is in
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if row is not None and node is not row and tag not in _CELLS and tag not in _UNSEEN:
            # what stands in its cells is drawn together
            if leaving or not tag:
                lines.add(_flat((" " if tag in _BLOCKS else "") + (node.tail or "")))
                continue
            lines.add(_flat((" " if tag in _BLOCKS or tag == "br" else "") + (node.text or "")))
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
            continue
        if leaving:
            row = None if node is row else row
            if tag in _BLOCKS:
                lines.end()
                if tag in _RANKS or tag == "p":
                    lines.mark(0)
            if node is not root and node.tail:
                lines.add(_flat(node.tail))
            continue
        if not tag or tag in _UNSEEN or _HIDDEN.search(node.get("style") or ""):
            if node is not root and node.tail:
                lines.add(_flat(node.tail))
            continue
        if tag in _BLOCKS or tag == "br":
            lines.end()
            if tag in _RANKS:
                lines.mark(_RANKS[tag])
            elif tag == "p" and is_set_off(node):
                lines.mark(RANK)
        elif tag in _CELLS:
            lines.add("\t")
        elif not lines.ends_in_space() and _stands_apart(node, labels):
            lines.add(" ")
        if tag == "tr" and row is None and _is_data(node):
            row = node
        if node.text:
            lines.add(_flat(node.text))
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))


_LONGEST_CELL = 200
_MOST_IN_ROW = 400


def _is_data(row: Any) -> bool:
    """Whether a table's row holds data and is read as one line, not the page's columns.

    Pages too are laid out by tables: then a cell holds headings, other tables or long text.
    """
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2:
        return False
    for number, node in enumerate(row.iter()):
        if number > _MOST_IN_ROW or node.tag == "table" or node.tag in _RANKS:
            return False
    return all(len("".join(cell.itertext())) <= _LONGEST_CELL for cell in cells)


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _stands_apart(node: Any, labels: tuple[str, ...]) -> bool:
    """Whether an inline element is set apart on the page though no space is typed before it.

    Two links side by side are (a menu); so is the next label of a source line.
    """
    before = node.getprevious()
    if before is None or (before.tail or "").strip():
        return False
    if node.tag == "a" and before.tag == "a":
        return True
    words = (node.text or "").strip()
    if not words and len(node):
        words = (node[0].text or "").strip()
    return words.startswith(labels)


def _about(root: Any) -> tuple[str | None, date | None]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if key and content:
            metas.setdefault(key, content)
    title = next((metas[key] for key in _TITLES if key in metas), None)
    if title is None:
        for element in root.iter("title"):
            title = " ".join("".join(element.itertext()).split()) or None
            break
    for key in _DATES:
        if (found := _DATE.search(metas.get(key, ""))) and (day := _day(found)):
            return title, day
    return title, None


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def _main_lines(markup: str, text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The lines that trafilatura takes for the main text; none where it finds none."""
    if len(markup) > _LARGEST_FOR_BODY:
        return ()
    import trafilatura

    try:
        main = trafilatura.extract(
            markup, output_format="txt", favor_recall=True, include_comments=False
        )
    except Exception:  # whatever a page trips in there, its text is still ours to read
        main = None
    if not main:
        return ()
    wanted = {_bare(line) for line in main.split("\n")} - {""}
    return tuple(span for span in spans if _bare(span.of(text)) in wanted)


def _bare(line: str) -> str:
    return re.sub(r"[\s|]+", "", line)


def read_word_file(raw: bytes) -> tuple[str, Hints]:
    """The paragraphs and tables of a .docx, in order; a table's row is a line, tabs between.

    Paragraphs set in a heading style become hints, the one set as Title the title. Raises
    `Unreadable` where the file is no Word file or broken.
    """
    import docx
    from docx.table import Table

    try:
        document = docx.Document(BytesIO(raw))
        blocks = list(document.iter_inner_content())
    except Exception as error:  # zip, XML and missing-part errors of several libraries
        raise Unreadable(
            "这个 Word 文件打不开,可能已损坏,或者不是 .docx。请用 Word 或 WPS 另存为 .docx 再导入。"
        ) from error
    lines: list[tuple[str, int]] = []
    title = None
    for block in blocks:
        if isinstance(block, Table):
            lines.extend((row, 0) for row in _rows(block))
            continue
        style = (block.style.name if block.style is not None else "") or ""
        rank = re.fullmatch(r"(?:[Hh]eading|标题)\s*([1-9])", style)
        words = block.text.strip()
        if style in ("Title", "标题") and words and title is None:
            title = " ".join(words.split())
        lines.extend((part, int(rank[1]) if rank else 0) for part in words.split("\n"))
    if not any(line.strip() for line, _ in lines):
        raise Unreadable("Word 文件里没有文字(可能是扫描件或图片)。请把文字录入后再导入。")
    return _joined(lines, title)


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells: list[str] = []
        previous = None
        for cell in row.cells:
            if cell._tc is not previous:  # a merged cell is given once for each column
                cells.append(" ".join(cell.text.split()))
            previous = cell._tc
        yield "\t".join(cells)


_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\((?!\s)[^)\n]{1,2000}\)")


def read_markdown(source: str) -> tuple[str, Hints]:
    """The words of a Markdown text without its marks for headings, emphasis and links."""
    lines: list[tuple[str, int]] = []
    for line in source.split("\n"):
        rank = 0
        if heading := _HEADING.fullmatch(line):
            rank, line = len(heading[1]), _CLOSING.sub("", heading[2])
        elif line.startswith(">"):
            line = line.lstrip("> ")
        if "](" in line:
            line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
        if "*" in line or "_" in line:
            line = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", line))
        lines.append((line, rank))
    return _joined(lines, None)


def _joined(lines: list[tuple[str, int]], title: str | None) -> tuple[str, Hints]:
    headings, at = [], 0
    for line, rank in lines:
        if rank and line.strip():
            headings.append((Span(at, at + len(line)), rank))
        at += len(line) + 1
    return "\n".join(line for line, _ in lines), Hints(headings=tuple(headings), title=title)
