"""Yes or no: whether the sentences found say it, say otherwise, or leave it open."""
