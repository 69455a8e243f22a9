"""A question in its conversation: what it leans on is put into it before anything is searched."""
