"""Calendars in the iCalendar format."""
