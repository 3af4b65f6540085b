"""Set up, try and forget a language model of the user's own: where it is, what it is called, and its key.

The key goes where secrets lie (sync/secrets.py), never into the database and never onto a page. A key is kept for the
address it was given for: another address needs it anew. None of this stands in the journal, like everything that is a
setting: a key could not be given back.

A model on another computer is taken only with the user's own word that their drafts go to that host (`elsewhere`), and
only over an encrypted way. The word is given for that host, and for another one anew.
"""

from typing import Literal

from django.db import transaction

from visavis.config import env
from visavis.store.models import Account
from visavis.sync.error import SyncError
from visavis.sync.model import Model, base_of, complete
from visavis.sync.secrets import NO_SECRET, Secret, Secrets

LONGEST_NAME = 200
TRIAL = ({"role": "user", "content": "Answer with the single word: yes"},)
"""What a trial sends: nothing of anybody."""
TRIAL_PATIENCE = 60.0  # seconds: a model may have to be loaded first

Refusal = Literal["url-unreadable", "name-missing", "elsewhere", "not-encrypted"]


class CannotSetModelError(ValueError):
    """It cannot be set up so; phrases/model.py has the sentence for the code. `detail` is the host."""

    def __init__(self, code: Refusal, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code: Refusal = code
        self.detail = detail


def model_of(account: Account) -> Model | None:
    """The model that is set up, None where there is none."""
    kept = account.model
    if not kept:
        return None
    return Model(str(kept.get("url", "")), str(kept.get("name", "")), elsewhere=kept.get("elsewhere") is True)


def has_key(account: Account) -> bool:
    """Whether a key is kept for it."""
    return bool(key_of(account))


def key_of(account: Account) -> Secret:
    """Its key, NO_SECRET where it needs none. For the one who sends it."""
    return Secrets(env.data_folder()).of(_place(account)) if account.model else NO_SECRET


def set_model(account: Account, url: str, name: str, secret: Secret = NO_SECRET, *, elsewhere: bool = False) -> Model:
    """Keep it in place of a former one; without a `secret` a key that is kept stays as long as the address does.

    Raises CannotSetModelError and then changes nothing.
    """
    model = checked(url, name, elsewhere=elsewhere)
    secrets, place = Secrets(env.data_folder()), _place(account)
    with transaction.atomic():
        former = model_of(account)
        account.model = {"url": model.url, "name": model.name, "elsewhere": model.elsewhere}
        account.save(update_fields=["model"])
        if secret:
            secrets.keep(place, secret)
        elif former is None or former.url != model.url:
            secrets.forget(place)
    return model


def checked(url: str, name: str, *, elsewhere: bool) -> Model:
    """The model as it would be kept. Raises CannotSetModelError."""
    try:
        base = base_of(url)
    except ValueError as error:
        raise CannotSetModelError("url-unreadable") from error  # not shown: it may hold a password
    called = name.strip()
    if not called or len(called) > LONGEST_NAME or not called.isprintable():
        raise CannotSetModelError("name-missing")
    model = Model(base, called)
    if model.is_here:
        return model
    if not elsewhere:
        raise CannotSetModelError("elsewhere", model.host.name)
    if not base.startswith("https://"):
        raise CannotSetModelError("not-encrypted", model.host.name)
    return Model(base, called, elsewhere=True)


def forget_model(account: Account) -> None:
    """From now on there is none, and no key."""
    account.model = {}
    account.save(update_fields=["model"])
    Secrets(env.data_folder()).forget(_place(account))


def try_model(account: Account, *, patience: float = TRIAL_PATIENCE) -> None:
    """Ask the model that is set up for one word. Raises SyncError; "not-found" where none is set up."""
    model = model_of(account)
    if model is None:
        raise SyncError("not-found")
    complete(model, TRIAL, key_of(account), patience=patience)


def _place(account: Account) -> str:
    return f"model-{account.pk}"
