"""Words as they are compared: folded, stemmed, weighed, and what differs between two rows of them."""
