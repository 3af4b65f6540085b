"""What an export is made of: a person whole, their card, exchanges, and the folder they are written into."""
