"""How worn a book is: whether a whole other given name in one home is somebody else's, or a slip like the others.

Where entries were typed in carelessly, the given names of one home and one family name are often the same but for a
letter. In a book of real families they rarely are: two of them are a couple, siblings, a parent and a child. So the
share of misspelt ones among all that differ tells how worn a book is, taken with Wilson's lower bound (1927), since a
few households show little: of 4 misspelt and none other it is .31, of 17 and 13 also, of 60 and 40 .45.

Wrong where a family's names are alike on purpose (Lena, Lea, Lina), if nearly all families of a book do so.
"""

from math import sqrt

ERRORS = 3.0  # standard errors: one book in seven hundred is taken for more worn than it is
ORDERLY_SHARE = 0.15  # of misspelt names, at most, in a book of families
WORN_SHARE = 0.35  # from here on a book is worn through


def worn(slips: int, others: int) -> float:
    """From 0 (no other name is a slip) to 1, of so many pairs in one home with a misspelt and with another name."""
    share = lower_bound(slips, slips + others)
    return min(max((share - ORDERLY_SHARE) / (WORN_SHARE - ORDERLY_SHARE), 0.0), 1.0)


def lower_bound(hits: int, count: int) -> float:
    """Wilson's lower bound of a proportion; 0 of nothing."""
    if not count:
        return 0.0
    share, square = hits / count, ERRORS**2
    middle = share + square / (2 * count)
    spread = ERRORS * sqrt(share * (1 - share) / count + square / (4 * count**2))
    return max((middle - spread) / (1 + square / count), 0.0)
