"""What several ways of answering share: whether a sentence fits, what it stands under."""
