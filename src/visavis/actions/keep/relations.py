"""Whom relations are with: the other side of "brother: Uwe <uwe@example.org>" is someone, known or new.

A relation that names only a name stays a name; store/read/relations.py says which of the user's people may be meant.
"""

from collections.abc import Sequence

from visavis.actions.keep import claims
from visavis.actions.keep.claims import claim_key
from visavis.actions.keep.holders import Holders, Newcomer
from visavis.actions.keep.piece import Piece
from visavis.records import ClaimRecord


def other_sides(piece: Piece, holders: Holders, relations: Sequence[ClaimRecord]) -> dict[ClaimRecord, int]:
    """The identity of the other side of each relation that knows one; whoever nobody knew is new and bears its name."""
    keyed = {
        claim: key
        for claim in relations
        if claim.other is not None and (key := holders.key(claim.other.kind, claim.other.value))[1]
    }
    holders.look_up(keyed.values())
    unknown = {key: claim for claim, key in keyed.items() if holders.get(key) is None}
    people = holders.new_people([("person", claim.value) for claim in unknown.values()])
    holders.add(
        [
            Newcomer(key, claim.other.value if claim.other else "", person, claim.value, "person")
            for person, (key, claim) in zip(people, unknown.items(), strict=True)
        ]
    )
    _name(piece, holders, [(keyed[claim], claim.value) for claim in unknown.values() if claim.value])
    piece.described.update(people)
    piece.touched.update(people)
    return {claim: held.identity for claim, key in keyed.items() if (held := holders.get(key))}


def _name(piece: Piece, holders: Holders, named: Sequence[tuple[tuple[str, str], str]]) -> None:
    stated = [(held.identity, ClaimRecord("name", name)) for key, name in named if (held := holders.get(key))]
    claims.insert(piece, (((identity, claim_key(piece.file.kind, claim)), claim) for identity, claim in stated))
