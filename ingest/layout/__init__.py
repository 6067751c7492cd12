"""How a paper is laid out: lines, letterhead, tables, quotations, its end."""
