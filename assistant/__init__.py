"""A question becomes an answer whose every claim is cited, or a refusal."""
