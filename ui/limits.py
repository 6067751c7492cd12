"""How much one request may ask for, over HTTP and over MCP alike."""

from __future__ import annotations

from typing import Final

MAX_QUESTION: Final = 2_000
MAX_TURNS: Final = 20
MAX_ANSWER: Final = 20_000
MAX_RESULTS: Final = 100
MAX_QUERY: Final = 500
MAX_FILTER: Final = 100
MAX_NAME: Final = 200
