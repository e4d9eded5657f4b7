"""Rules about facts that one document, or two, state differently."""
