"""Measures the tool on question sets, and fits the weights of its rules."""
