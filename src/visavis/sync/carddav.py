"""Address books on a server (CardDAV, RFC 6352): new and changed cards, one .vcf file an address book."""

from functools import partial

from visavis.sync.collection import fetch
from visavis.sync.discovery import Dialect
from visavis.sync.kind import Kind

DIALECT = Dialect(
    well_known="/.well-known/carddav",
    home="card:addressbook-home-set",
    resource="card:addressbook",
    data="card:address-data",
    multiget="card:addressbook-multiget",
    suffix=".vcf",
)
KIND = Kind(
    name="carddav",
    reads="address books on a CardDAV server (Nextcloud, Radicale, mailbox.org …): only what is new or has changed",
    fetch=partial(fetch, DIALECT),
)
