"""KEEP: the Django app that holds one person's network in one database."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables; no signals, no logic at start-up."""

    name = "visavis.store"
    label = "store"
