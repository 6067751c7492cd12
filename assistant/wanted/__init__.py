"""What sort of sentence a question wants, by signs in both."""
