"""Values of one indicator side by side: what may be compared, in which table, drawn how."""
