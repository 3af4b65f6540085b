"""Words: what messages say and do, German and English. Plain Python: text in, findings with their places out."""
