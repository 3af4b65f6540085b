"""Ask a language model of the user's own about one draft. Only when the user asks for it, each time anew.

What is sent, language/draft/prompt.py says; where to, the user did (set_model.py). Nothing is kept of the question or
the answer. The answer is words: its findings must quote the draft, its rewrite is checked by the rules like any draft,
and what it made up is pointed out.
"""

import threading
from dataclasses import dataclass
from typing import Literal

from visavis.actions.set_model import key_of, model_of
from visavis.language.draft.check import check
from visavis.language.draft.finding import Checked, Finding
from visavis.language.draft.invented import invented
from visavis.language.draft.prompt import GarbledError, prompt, read_answer
from visavis.language.draft.reader import NOBODY, Reader
from visavis.language.draft.rule import Rules
from visavis.language.draft.rule_file import standard
from visavis.store.models import Account
from visavis.sync.model import PATIENCE, complete

Refusal = Literal["none-set-up", "nothing-written", "garbled"]


class CannotAskError(ValueError):
    """There is nobody to ask or nothing to ask about, or the answer is none; phrases/model.py has the sentences."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code)
        self.code: Refusal = code


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """What the model said: its findings (by "llm", with their own words in `message` and `mend`), the message written
    anew ("" where it wrote none), what the rules find in that (None without one), what stands in it that is neither in
    the draft nor known (`invented`), and how many findings were dropped because they quote nothing of the draft.
    """

    findings: tuple[Finding, ...]
    rewrite: str
    checked: Checked | None
    invented: tuple[str, ...]
    dropped: int


def ask_model(  # noqa: PLR0913 (each is a choice the user has)
    account: Account,
    text: str,
    reader: Reader = NOBODY,
    *,
    lang: str = "",
    rules: Rules | None = None,
    patience: float = PATIENCE,
    cancel: threading.Event | None = None,
) -> ModelAnswer:
    """What the model that is set up says of the draft `text` to that reader, in words of the language `lang`.

    Blocks until it has answered, at most for `patience` seconds, or until `cancel` is set. Raises CannotAskError and
    SyncError (phrases/model.py).
    """
    model = model_of(account)
    if model is None:
        raise CannotAskError("none-set-up")
    if not text.strip():
        raise CannotAskError("nothing-written")
    rules = rules or standard()
    checked = check(text, reader, rules=rules)
    draft = text[: checked.read_to]
    said = complete(
        model, prompt(text, checked, reader, lang, rules), key_of(account), patience=patience, cancel=cancel
    )
    try:
        answer = read_answer(said, draft, rules.by_code)
    except GarbledError as error:
        raise CannotAskError("garbled") from error
    if answer.rewrite is None:
        return ModelAnswer(answer.findings, "", None, (), answer.dropped)
    known = [reader.name, reader.met, *(f"{one.about} {one.on}" for one in reader.facts)]
    return ModelAnswer(
        answer.findings,
        answer.rewrite,
        check(answer.rewrite, reader, rules=rules),
        invented(answer.rewrite, draft, *known),
        answer.dropped,
    )
