"""Work on hostile input ends, whatever else the machine does meanwhile.

No claim of speed (those are measured in ``bench/``): a text of a hundred thousand letters is read
in well under a second where time is linear, and in minutes where it is not.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def ended(work: Callable[[], Result], *, within_s: float = 5.0) -> Result:
    """What the work returns; fails where it takes longer than that.

    Counted is the processor time of this thread alone: neither what others do on the machine, nor
    servers that earlier tests left to end, nor the collecting of what earlier tests made.
    """
    gc.disable()
    began = time.thread_time()
    try:
        result = work()
        taken = time.thread_time() - began
    finally:
        gc.enable()
    assert taken < within_s, f"{taken:.1f} s of processor time, {within_s} s allowed"
    return result
