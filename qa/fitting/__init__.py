"""Fits the weights of the rules, the doubts and the signs to question sets; nothing that answers needs it."""
