"""Which question types there are, and how a question is read."""
