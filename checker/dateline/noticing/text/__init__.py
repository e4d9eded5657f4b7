"""What can be compared word by word: sentences, passages, quotations."""
