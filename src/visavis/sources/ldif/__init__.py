"""LDIF address books: Thunderbird's export, and what a directory (LDAP) gives out."""
