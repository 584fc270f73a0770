"""The review workspace: one article, its text beside everything that was read out of it."""
