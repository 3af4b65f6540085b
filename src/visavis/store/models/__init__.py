"""The tables, one entity a file. Only store/ and actions/ may import them."""

from visavis.store.models.account import Account
from visavis.store.models.alter_tie import AlterTie
from visavis.store.models.answer import Answer
from visavis.store.models.attendance import Attendance
from visavis.store.models.card_change import CardChange
from visavis.store.models.claim import Claim
from visavis.store.models.connection import Connection
from visavis.store.models.erasure import ErasedKey, Erasure
from visavis.store.models.event import Event
from visavis.store.models.identity import Identity
from visavis.store.models.imports import Import
from visavis.store.models.interaction import Interaction
from visavis.store.models.journal import JournalEntry
from visavis.store.models.kept_apart import KeptApart
from visavis.store.models.life_event import LifeEvent
from visavis.store.models.meaning import Meaning
from visavis.store.models.participation import Participation
from visavis.store.models.person import Person
from visavis.store.models.picture import Picture
from visavis.store.models.proposed_join import ProposedJoin
from visavis.store.models.table_columns import TableColumns
from visavis.store.models.tie import Tie
from visavis.store.models.topic import Topic

__all__ = [
    "Account",
    "AlterTie",
    "Answer",
    "Attendance",
    "CardChange",
    "Claim",
    "Connection",
    "ErasedKey",
    "Erasure",
    "Event",
    "Identity",
    "Import",
    "Interaction",
    "JournalEntry",
    "KeptApart",
    "LifeEvent",
    "Meaning",
    "Participation",
    "Person",
    "Picture",
    "ProposedJoin",
    "TableColumns",
    "Tie",
    "Topic",
]
