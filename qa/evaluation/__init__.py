"""Measures the tool on question sets."""
