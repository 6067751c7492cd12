"""Documents become a searchable library."""

import os

# Products here are small: a second thread of BLAS waits at full speed for the next one, a third of
# what a question costs. Read when numpy is loaded, so it must be said before.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
