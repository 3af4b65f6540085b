"""Visavis: a private program for people who want a real network."""

__version__ = "0.1.0"
