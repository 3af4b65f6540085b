"""Recorded: which directions do the sources of a tie keep?

A folder with received mail alone says nothing of what the user wrote. Nobody marks such a folder, so it is told by all
ties together. By each channel are counted the days on which the user wrote to somebody, and those on which somebody
wrote to the user (summed over ties), and how many people that were. A channel keeps a direction when

    n >= max(min(3, d / 4), d / 20)    n: its days, d: those of the other direction; and so by people

so one copy to oneself in an inbox is no sent mail. What a tie shows of itself in both directions, by days, is kept in
both. A direction of a tie is recorded when at least half of its days went by channels that keep it: a lively chat is
not doubted for two received mails beside it, and does not vouch for a hundred of them.

What has two sides by nature (a meeting, the user's own word) says nothing of a source and is not counted. 3, a quarter
and a twentieth are guesses, fixed beforehand.

Wrong for who truly never writes back to anybody, and where a source holds only part of one direction.
"""

from collections.abc import Iterable, Mapping, Sequence

from visavis.network.judgement import Recorded

FEW = 3  # days, or people
SHARE_OF_FEW = 1 / 4
SHARE = 1 / 20

Days = Sequence[int]
"""Of one channel of a tie: the days on which the user wrote, and on which they did."""

Sides = tuple[bool, bool]
"""Whether what the user wrote is kept, and what others wrote."""

NEITHER: Sides = (False, False)


def kept(ties: Iterable[Mapping[str, Days]]) -> dict[str, Sides]:
    """Which directions each channel keeps, by the channels of all ties."""
    counted: dict[str, list[int]] = {}
    for channels in ties:
        for channel, (out, in_) in channels.items():
            of_all = counted.setdefault(channel, [0, 0, 0, 0])
            of_all[0] += out
            of_all[1] += in_
            of_all[2] += out > 0
            of_all[3] += in_ > 0
    return {
        channel: (_is_enough(out, in_) and _is_enough(to, by), _is_enough(in_, out) and _is_enough(by, to))
        for channel, (out, in_, to, by) in counted.items()
    }


def recorded(channels: Mapping[str, Days], kept: Mapping[str, Sides]) -> Recorded:
    """Which directions the sources of one tie keep; both where nothing went by any channel."""
    days = days_out = days_in = 0
    for channel, (out, in_) in channels.items():
        shows_both = _is_enough(out, in_) and _is_enough(in_, out)
        keeps_out, keeps_in = (True, True) if shows_both else kept.get(channel, NEITHER)
        days += out + in_
        days_out += (out + in_) * keeps_out
        days_in += (out + in_) * keeps_in
    if 2 * days_out < days:
        return "in"
    return "out" if 2 * days_in < days else "both"


def _is_enough(one: int, other: int) -> bool:
    """Whether a direction with so many days, or people, is kept beside the other."""
    return one > 0 and one >= max(min(FEW, SHARE_OF_FEW * other), SHARE * other)
