"""What is known of one initiative, and of one place."""
