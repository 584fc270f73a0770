"""``python -m articles.reading FILE… > readings.json``: a JSON array, one object a file."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from pathlib import Path
from typing import Any

from .decoded import Unreadable
from .pipeline import read_article
from .records import Reading, Span

_RARELY = 50_000
"""Objects between two looks for cycles: a reading leaves none, and rules once read stay."""


def as_json(reading: Reading, *, file: str) -> dict[str, Any]:
    """A reading as plain data, positions and the words they cover side by side."""
    text, header = reading.text, reading.header

    def place(span: Span) -> dict[str, int]:
        return {"start": span.start, "end": span.end}

    return {
        "file": file,
        "title": header.headline,
        "subtitle": header.subtitle,
        "published_on": header.published_on.isoformat() if header.published_on else None,
        "publisher": header.publisher,
        "republished_by": header.republished_by,
        "byline": list(header.byline),
        "original_url": header.original_url,
        "script": reading.script,
        "genre": reading.genre,
        "encoding": reading.encoding,
        "sha256": reading.sha256,
        "reader_version": reading.reader_version,
        "furniture": [place(f.span) | {"kind": f.kind} for f in reading.furniture],
        "regions": [
            {"name": r.name, "adcode": r.adcode, "level": r.level} for r in reading.subjects
        ],
        "sections": [
            place(s.span)
            | {
                "level": s.level,
                "marker": s.marker,
                "heading": s.heading,
                "speaker": s.speaker,
                "region": s.region,
            }
            for s in reading.sections
        ],
        "initiatives": [
            place(i.span)
            | {
                "name": i.name,
                "kind": i.kind,
                "parent": i.parent,
                "region": i.region,
                "sentence": i.sentence.of(text),
                "mentions": [place(m) for m in i.mentions],
                "unsure": i.unsure,
            }
            for i in reading.initiatives
        ],
        "metrics": [
            place(f.span)
            | {
                "surface": f.surface,
                "value": float(f.value),
                "value_high": None if f.value_high is None else float(f.value_high),
                "unit": f.unit,
                "unit_class": f.unit_class,
                "comparator": f.comparator,
                "label": f.label,
                "status": f.status,
                "as_of": f.as_of,
                "region": f.region,
                "initiative": f.initiative,
                "sentence": f.sentence.of(text),
                "reasons": list(f.reasons),
            }
            for f in reading.figures
        ],
        "conflicts": [
            {
                "rule": c.rule,
                "surfaces": list(c.surfaces),
                "spans": [place(s) for s in c.spans],
                "raw": c.raw,
                "recomputed": c.recomputed,
                "verdict": c.verdict,
                "tolerance": c.tolerance,
            }
            for c in reading.findings
        ],
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m articles.reading", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    files: list[Path] = parser.parse_args(arguments).files
    readings, failed = [], 0
    for path in files:
        try:
            readings.append(
                as_json(read_article(path.read_bytes(), name=path.name), file=path.name)
            )
        except (OSError, Unreadable) as error:
            print(f"{path}: {error}", file=sys.stderr)
            failed += 1
    json.dump(readings, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 1 if failed else 0


if __name__ == "__main__":
    gc.set_threshold(_RARELY)
    sys.exit(main())
