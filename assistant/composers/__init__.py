"""Ways of answering from the words of the papers, one module for each sort of answer."""
