"""The pages, and which view answers each. The first part of a name is its place in the navigation."""

from django.urls import path

from visavis.web.views import answer, columns, feed, imports, people, person, same, settings, start, today, undo

urlpatterns = [
    path("", today.today, name="today"),
    path("welcome", today.welcome, name="today-welcome"),
    path("start/<str:code>", start.start, name="start"),
    path("people", people.people, name="people"),
    path("people/same", same.same, name="people-same"),
    path("people/joins", same.join, name="people-join"),
    path("people/apart", same.apart, name="people-apart"),
    path("people/splits", same.split, name="people-split"),
    path("people/<int:person_id>", person.person, name="people-person"),
    path("people/<int:person_id>/exchanges", person.exchanges, name="people-exchanges"),
    path("people/<int:person_id>/answers", answer.answer, name="people-answer"),
    path("imports", imports.imports, name="imports"),
    path("imports/<int:entry_id>", imports.one, name="imports-one"),
    path("imports/<int:entry_id>/stop", imports.stop, name="imports-stop"),
    path("imports/<int:entry_id>/keep", imports.keep, name="imports-keep"),
    path("imports/<int:entry_id>/let-go", imports.give_up, name="imports-let-go"),
    path("imports/<int:entry_id>/date-order", columns.date_order, name="imports-date-order"),
    path("imports/<int:entry_id>/columns/<str:table>", columns.columns, name="imports-columns"),
    path("undo/<int:entry_id>", undo.undo, name="undo"),
    path("settings", settings.settings, name="settings"),
    path("settings/addresses", settings.addresses, name="settings-addresses"),
    path("settings/feed", feed.share, name="settings-feed"),
    path("feed/<str:secret>.ics", feed.feed, name="feed"),
]
