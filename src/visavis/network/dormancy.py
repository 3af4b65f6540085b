"""Dormant ties in order: with whom would it be worth most to take up again what was once there?

    reopens = 1 - (common contacts heard from within a year) / (common contacts),   0 where none are known
    former  = M at its highest * (1 + reopens / 2)

M is mutuality (mutuality.py) as it stood on the best contact day the tie ever had. Common contacts are those of the
user's people who know this person, as far as the user could see it (alter_ties.py); those who have died are not
counted: nobody can be won back among them. Where they have all fallen silent, too, this person leads back into a part
of the network that nobody else leads to; where the user is in touch with them all anyway, only the tie itself would be
won back.

Source: Levin, Walter and Murnighan (2011): dormant ties, once strong, are at least as useful as current ones when they
are taken up again, since what the other learned meanwhile is new; Burt (1992) on redundant contacts. That a way back
into a lost circle is worth half a tie more is a placeholder, not a finding.

Wrong when the two kept in touch where nothing is imported from, and where nobody wrote in small rounds: then no
common contacts are seen. It orders a list and says nothing about anybody.
"""

REOPENS_WORTH = 0.5  # of the tie


def reopens(common: int, in_touch: int) -> float:
    """How far this person leads to people who fell silent, too: 0 to 1; 0 where no common contact is known."""
    return 1 - in_touch / common if common else 0.0


def former(once_mutual: float | None, reopened: float) -> float:
    """What there once was, and what else it leads to; only good for ordering."""
    return (once_mutual or 0.0) * (1 + REOPENS_WORTH * reopened)
