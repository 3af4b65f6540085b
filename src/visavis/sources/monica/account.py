"""The user's own side: who exported, and whatever both exports tell of the account beside its contacts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.monica.contact import OWNER, Named, Row, full_name
from visavis.sources.person_row import line_of
from visavis.sources.record_key import record_key


@dataclass(slots=True)
class Kinds:
    """What the account calls its kinds of fields, activities and life events, by their reference."""

    fields: dict[str, Row] = field(default_factory=dict)
    activities: dict[str, str] = field(default_factory=dict)
    life_events: dict[str, str] = field(default_factory=dict)

    def field_of(self, row: Row, reference: str) -> Row:
        """A contact field with the name, protocol and kind of its type."""
        kind = self.fields.get(row.get(reference, ""), {})
        told = {"name": kind.get("name", ""), "protocol": kind.get("protocol", ""), "kind": kind.get("type", "")}
        return {"data": row.get("data", ""), **told}


def kind_name(row: Row) -> str:
    """What a kind is called: by the user, else by Monica's key ("new_job")."""
    keys = ("name", "translation_key", "default_life_event_type_key")
    return next((row[key].replace("_", " ") for key in keys if row.get(key)), "")


def named(row: Row) -> Named:
    """A contact as others refer to it. Without a UUID (before Monica 2) its key is made of its first day and name."""
    name = full_name(row)
    written = "\0".join((row.get("created_at", ""), row.get("id", ""), name))
    return Named(line_of(row.get("uuid", "")) or record_key(written), name)


def owner(users: Sequence[Row], exported_by: str) -> PersonRecord:
    """The user. Of several users of one account it is whoever exported, by UUID, e-mail or name; else nobody known."""
    mine = [user for user in users if exported_by and exported_by in _marks(user)]
    user: Mapping[str, str] = (mine or (users if len(users) == 1 else [{}]))[0]
    email = user.get("email", "") or (exported_by if "@" in exported_by else "")
    name = full_name(user)
    told = (("given", user.get("first_name", "")), ("family", user.get("last_name", "")))
    handle = IdentityRecord("handle", OWNER)
    return PersonRecord(
        key="me",
        name=name,
        identities=(handle, IdentityRecord("email", email)) if email else (handle,),
        claims=tuple(ClaimRecord(about, value) for about, value in told if value),  # type: ignore[arg-type]
        is_me=True,
    )


def _marks(user: Row) -> set[str]:
    return {user.get("uuid", ""), user.get("email", ""), full_name(user)}
