"""What the groups of the editors' desk may do with values; see `articles.groups`."""

from __future__ import annotations

from articles.groups import EDITORS, REVIEWERS

SEEN_BY_BOTH = (
    "measures.view_metric",
    "measures.change_metric",
    "measures.view_initiative",
    "measures.change_initiative",
    "measures.view_finding",
    "measures.change_finding",
    "measures.view_evidence",
    "measures.view_move",
    "measures.view_correction",
    "measures.view_comment",
    "measures.add_comment",
    "measures.change_comment",
    "measures.view_promise",
    "measures.view_report",
    "measures.change_report",
    "measures.view_indicator",
    "measures.add_indicator",
    "measures.change_indicator",
)

MEASURES: dict[str, tuple[str, ...]] = {
    EDITORS: SEEN_BY_BOTH,
    REVIEWERS: (
        *SEEN_BY_BOTH,
        "measures.decide_metric",
        "measures.decide_initiative",
        "measures.settle_finding",
        "measures.settle_promise",
    ),
}
