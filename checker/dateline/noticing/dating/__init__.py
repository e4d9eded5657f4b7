"""When a document was written, and what it tells as past and as to come."""
