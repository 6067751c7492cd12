"""Why a sentence that shares the words of a question is no answer to it."""
