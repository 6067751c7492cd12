"""Tables of papers: their titles, rows, sums and figures."""
