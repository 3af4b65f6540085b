"""Build hook: compiles every .po catalogue to the .mo file that Django reads, and packs docs/concepts.

No GNU gettext is needed. The pages of docs/concepts are shown by the program ("How this is judged"): a wheel carries
them as visavis/concepts, an editable install finds them in the checkout.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Runs for wheels and for editable installs alike, so both speak German."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them all; hatchling calls this before it gathers the files."""
        for catalogue in Path(self.root, "src/visavis").rglob("LC_MESSAGES/*.po"):
            with catalogue.open("rb") as source, catalogue.with_suffix(".mo").open("wb") as target:
                write_mo(target, read_po(source))
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(Path(self.root, "docs/concepts"))] = "visavis/concepts"
