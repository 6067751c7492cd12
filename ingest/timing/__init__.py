"""Time limits in sentences: days, periods, frequencies, what recurs."""
