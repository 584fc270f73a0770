"""What visitors say is wrong."""
