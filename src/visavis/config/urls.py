"""Addresses: every page is the web room's."""

from django.urls import include, path

urlpatterns = [path("", include("visavis.web.urls"))]
