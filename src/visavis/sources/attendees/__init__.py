"""Lists of who was asked to an event: Luma, Eventbrite, Meetup, and any list that was pasted."""
