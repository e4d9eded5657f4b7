"""How a page is made: its entries, stamps, records, sections, links and addresses."""
