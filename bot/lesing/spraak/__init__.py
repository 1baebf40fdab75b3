"""Norwegian in all its spellings folded to one form: yes and no, word lists, the two written forms, the neighbours."""
