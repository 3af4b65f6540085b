"""Keep the records of an import: `Keeper` takes them piece by piece, inside the transactions of import_files."""

from visavis.actions.keep.keeper import Keeper

__all__ = ["Keeper"]
