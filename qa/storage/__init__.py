"""What was read and indexed, kept in files: written once, mapped when asked, never trusted unchecked."""
