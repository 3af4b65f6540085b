"""The form of a live source: what stands in its fields, and what is wanted by that. The password is no part of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self, cast

from django.http import QueryDict

from visavis.actions.connect import EVERY_MINUTES, Wanted
from visavis.sync.connection import Connection, KindName
from visavis.sync.providers import provider_of
from visavis.web.request import number

SCHEME: Mapping[str, str] = {"imap": "imaps", "carddav": "https", "caldav": "https", "feed": "https"}
"""What an address begins with when the user left it out; a folder is a path."""
PLAIN_SCHEME: Mapping[str, str] = {"imap": "imap", "carddav": "http", "caldav": "http", "feed": "http"}
"""The same without encryption."""
TICKS = ("near", "plain", "two-way")
"""Options that are said by a tick."""

FIELD_OF: Mapping[str, str] = {
    **dict.fromkeys(("login-refused", "secret-missing"), "password"),
    **dict.fromkeys(("user-missing",), "user"),
    **dict.fromkeys(("name-taken", "name-missing"), "name"),
    **dict.fromkeys(("every-out-of-range",), "every"),
    **dict.fromkeys(("certificate-unreadable",), "certificate"),
    **dict.fromkeys(
        (
            *(
                "set-up-already",
                "url-unreadable",
                "kind-unclear",
                "secret-in-url",
                "url-plain",
                "folder-missing",
                "still-running",
            ),
            *("host-unreachable", "connection-lost", "private-address", "not-encrypted", "certificate-refused"),
            *("not-found", "leads-elsewhere", "item-too-large", "answer-unreadable", "reading-failed"),
            *("already-running", "cancelled"),
        ),
        "url",
    ),
}
"""Beside which field each refusal and each error of a trial is said."""
_IN_DETAIL = frozenset({"name", "every", "certificate"})
_IN_DETAIL_OF_FEED = frozenset({"user", "password"})
_TICKED = frozenset({"private-address", "url-plain", "not-encrypted", "certificate-refused"})
"""What the user does about these is done by a field that is folded away."""


def is_in_detail(kind: str, field: str, code: str) -> bool:
    """Whether what is wrong stands beside a field that is folded away until it is needed, or is set right there."""
    return field in _IN_DETAIL or code in _TICKED or (kind == "feed" and field in _IN_DETAIL_OF_FEED)


def field_of(form: "Form", code: str) -> str:
    """Beside which field a refusal or an error is said: a calendar may turn out to want a login nobody wrote."""
    return "user" if form.kind == "feed" and code == "login-refused" and not form.user else FIELD_OF[code]


class NotWrittenError(ValueError):
    """What a field says need not be tried: it is too little, or it is set up already."""

    def __init__(self, field: str, code: str) -> None:
        """`code` is one of phrases/connecting.py."""
        super().__init__(field, code)
        self.field = field
        self.code = code


@dataclass(frozen=True, slots=True)
class Form:
    """The fields as they are shown. `options` are all of the connection's, also those that have no field here."""

    kind: str
    url: str = ""
    user: str = ""
    name: str = ""
    every: int = EVERY_MINUTES
    paused: bool = False
    options: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, known: Wanted) -> Self:
        """A live source that is set up, as one would have written it."""
        match known.kind:
            case "folder":
                url = str(Connection(0, "folder", known.name, known.url).folder)
            case "feed":
                url = known.url
            case kind:
                is_plain = known.options.get("plain") == "yes"
                url = known.url.removeprefix((PLAIN_SCHEME if is_plain else SCHEME)[kind] + "://")
        return cls(known.kind, url, known.user, known.name, known.every_minutes, known.paused, known.options)

    @classmethod
    def written(cls, kind: str, fields: QueryDict, *, known: Wanted | None = None) -> Self:
        """What a browser sent."""
        options = dict(known.options) if known else {}
        options |= {name: "yes" if fields.get(name) == "yes" else "" for name in TICKS}
        options["certificate"] = fields.get("certificate", "").strip()
        return cls(
            kind,
            fields.get("url", "").strip(),
            fields.get("user", "").strip(),
            fields.get("name", "").strip(),
            number(fields.get("every", "")) or EVERY_MINUTES,
            known.paused if known else False,
            options,
        )

    @property
    def connection_kind(self) -> KindName:
        """The kind under its type: a view has looked whether there is such a one."""
        return cast("KindName", self.kind)

    @property
    def has_detail(self) -> bool:
        """Whether something stands in a field that is folded away."""
        return any(self.options.get(one) for one in (*TICKS, "certificate"))

    @property
    def two_way(self) -> bool:
        """Whether the user's words go onto the cards of the server."""
        return self.options.get("two-way") == "yes"

    def wanted(self) -> Wanted:
        """What is to be tried and kept. Raises NotWrittenError."""
        options = {name: value for name, value in self.options.items() if value}
        return Wanted(self._whole_url(), self.kind, self.name, self.user, options, self.every, self.paused)

    def without_secrets(self, code: str) -> Self:
        """The same, to be shown again; an address in which a password may stand is not."""
        is_risky = code == "secret-in-url" or (code == "url-unreadable" and "@" in self.url)
        return replace(self, url="") if is_risky else self

    def _whole_url(self) -> str:
        if self.kind == "folder":
            if not self.url:
                raise NotWrittenError("url", "folder-missing")
            return self.url
        if "://" in self.url:
            return self.url
        is_plain = self.url and self.options.get("plain") == "yes"
        scheme = (PLAIN_SCHEME if is_plain else SCHEME)[self.kind]
        return f"{scheme}://{self.url or self._suggested()}"

    def _suggested(self) -> str:
        """Where the provider of the address lets programs in, when no server was written."""
        provider = provider_of(self.user)
        if provider is not None and self.connection_kind in provider.hosts:
            return provider.hosts[self.connection_kind]
        if provider is not None and provider.wants == "microsoft":
            raise NotWrittenError("url", "provider-closed")
        raise NotWrittenError("url", "provider-unknown" if self.kind == "imap" else "url-unreadable")
