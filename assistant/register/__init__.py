"""The register of duties: days, recurrence, who has to, and what later papers make of them."""
