"""Lists of duties as files that other programs open: calendar, workbook, comma-separated values."""
