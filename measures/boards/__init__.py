"""Pages across cases: contradictions, promises, corrections, the timeline."""
