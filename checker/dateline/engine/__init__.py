"""Map, meet, compare: every document is mapped alone, facts meet under their keys, rules compare what met."""
