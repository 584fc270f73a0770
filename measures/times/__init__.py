"""The words of time of an article as days: the period of a value, the day of a target."""
