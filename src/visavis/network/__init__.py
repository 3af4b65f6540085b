"""Ties judged from contact days; standard library only, one concept a file, formula and source in each docstring."""
