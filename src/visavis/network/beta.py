"""The beta distribution: how sure one may be of a share that was seen in few cases.

    P(share <= x) = I_x(a, b), the regularised incomplete beta function

by its continued fraction, which converges fast on the side of the mean away from x; on the other side the symmetry
I_x(a, b) = 1 - I_{1-x}(b, a) is used. Quantiles by halving. Source: Abramowitz and Stegun (1964), 26.5.8;
evaluated after Lentz (1976). Accurate to about 1e-9 for a and b from 0.001 to 10,000, which is all that is asked here.
"""

from math import exp, lgamma, log, log1p

HALVINGS = 40
TERMS = 500
NEAR = 1e-12
TINY = 1e-300


def quantile(share: float, a: float, b: float) -> float:
    """The x with P(value <= x) = share, of a Beta(a, b)."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if cumulative(middle, a, b) < share else (low, middle)
    return (low + high) / 2


def cumulative(x: float, a: float, b: float) -> float:
    """P(value <= x) of a Beta(a, b), for x from 0 to 1."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    upper, lower = 1.0, 1 / _no_zero(1 - (a + b) * x / (a + 1))
    found = lower
    for term in range(1, TERMS):
        even = term * (b - term) * x / ((a + 2 * term - 1) * (a + 2 * term))
        odd = -(a + term) * (a + b + term) * x / ((a + 2 * term) * (a + 2 * term + 1))
        for part in (even, odd):
            lower = 1 / _no_zero(1 + part * lower)
            upper = _no_zero(1 + part / upper)
            found *= lower * upper
        if abs(lower * upper - 1) < NEAR:
            break
    return found


def _no_zero(value: float) -> float:
    return value if abs(value) > TINY else TINY
