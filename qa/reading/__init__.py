"""From the sentences found to an answer: candidates, rules, doubts, reply."""
